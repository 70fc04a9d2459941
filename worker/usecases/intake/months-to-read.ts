import { monthOf, isMonth, type CivilDate, type Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { sheetIdOf, tabTitle } from '../../../shared/workbook/sheet-id.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'

const MONTHLY = PEOPLE_TABS.filter(({ monthly }) => monthly)
const MONTHS_BACK = 13
const MONTHS_AHEAD = 2

/**
 * The months of which a monthly tab stands in the spreadsheet, or stood there when last read, in
 * order. A renamed tab is known by its sheet id where its month is near.
 */
export function monthsToRead({
  sheets,
  knownSlots,
  now,
}: {
  readonly sheets: readonly { readonly sheetId: number; readonly title: string }[]
  readonly knownSlots: readonly string[]
  readonly now: Instant
}): Month[] {
  const known = knownSlots.flatMap((slot) => findMonth(slot, ':'))
  const titled = sheets.flatMap(({ title }) => findMonth(title.trim(), ' '))
  const ids = new Set(sheets.map(({ sheetId }) => sheetId))
  const titles = new Set(sheets.map(({ title }) => title.trim().toLowerCase()))
  const near = monthsAround(monthOf(now.slice(0, 10) as CivilDate))

  const standing = [...titled, ...known, ...near].filter((month) =>
    MONTHLY.some(
      (tab) =>
        ids.has(sheetIdOf(tab, month)) ||
        titles.has(tabTitle(tab, 'id', month).toLowerCase()) ||
        titles.has(tabTitle(tab, 'en', month).toLowerCase()),
    ),
  )
  return [...new Set([...standing, ...known])].sort()
}

function findMonth(text: string, separator: string): Month[] {
  const written = text.slice(text.lastIndexOf(separator) + 1)
  return isMonth(written) ? [written] : []
}

function monthsAround(month: Month): Month[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Array.from({ length: MONTHS_BACK + 1 + MONTHS_AHEAD }, (_, index) => {
    const months = year * 12 + number - 1 - MONTHS_BACK + index
    const text = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
    return text as Month
  })
}
