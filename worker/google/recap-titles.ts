import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { isSameTitle } from './find-sheet.ts'
import type { SheetProperties } from './replies.ts'

/** A recap, and the id and title of the tab in which it is to stand. */
export interface RecapPlace {
  readonly recap: RecapSheet
  readonly sheetId: number
  readonly title: string
}

/** Where the recaps stand if no other sheet bears their titles. */
export function wantedPlaces(recaps: readonly RecapSheet[]): RecapPlace[] {
  return recaps.map((recap) => {
    const { sheetId, titles } = recapTabOf(recap)
    return { recap, sheetId, title: titles[recap.language] }
  })
}

/** The same places, with titles that no other sheet bears: a stranger's tab stays as it is. */
export function freePlaces(
  places: readonly RecapPlace[],
  sheets: readonly SheetProperties[],
): RecapPlace[] {
  const own = new Set(places.map(({ sheetId }) => sheetId))
  const taken = sheets.filter(({ sheetId }) => !own.has(sheetId)).map(({ title }) => title)
  return places.map((place) => {
    let { title } = place
    for (let number = 1; taken.some((other) => isSameTitle(other, title)); number += 1) {
      title = number === 1 ? `${place.title} (Pantau)` : `${place.title} (Pantau ${number})`
    }
    return { ...place, title }
  })
}

/** Tabs of ours that bear a title which another of them is to get: they must give it up first. */
export function titlesInTheWay(
  places: readonly RecapPlace[],
  standingTitle: (sheetId: number) => string | undefined,
): { sheetId: number; title: string }[] {
  return places.flatMap(({ sheetId }) => {
    const title = standingTitle(sheetId)
    if (title === undefined) return []
    const isWanted = places.some(
      (other) => other.sheetId !== sheetId && isSameTitle(other.title, title),
    )
    return isWanted ? [{ sheetId, title: `Pantau ${sheetId}` }] : []
  })
}
