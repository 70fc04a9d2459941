import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { PEOPLE_TABS } from '../../shared/workbook/tabs.ts'
import type { AppliedBatch } from './simulated-google.ts'
import { cellsOf, readStandingTab } from './standing-tab.ts'
import { hold } from './violation.ts'
import { MONTHS, type World } from './world.ts'

type Requests = AppliedBatch['requests']

/** What people typed in the tabs that a batch names, by sheet, before it. */
export type TypedBefore = ReadonlyMap<number, readonly string[]>

export function readTyped(world: World, requests: Requests): TypedBefore {
  const named = sheetIdsIn(requests)
  return new Map(
    PEOPLES_TABS.filter(({ sheetId }) => named.has(sheetId)).map(({ sheetId, key }) => [
      sheetId,
      typedIn(world, key),
    ]),
  )
}

/** After each batch of the worker: nothing is doubled, nothing that people typed is gone (G5, G6). */
export function checkBatch(world: World, batch: AppliedBatch, before: TypedBefore): void {
  if (batch.status !== 200) return
  const { truth } = world
  hold(
    'G6',
    batch.leaseToken >= world.highestToken,
    `${batch.by} wrote under lease ${batch.leaseToken}, after one under ${world.highestToken}`,
  )
  world.highestToken = batch.leaseToken
  const named = sheetIdsIn(batch.requests)
  checkReviews(world)
  for (const { sheetId, key } of PEOPLES_TABS) {
    const typed = before.get(sheetId)
    if (!typed) continue
    const isKept = JSON.stringify(typedIn(world, key)) === JSON.stringify(typed)
    hold('G5', isKept, `${batch.by} changed what people typed in ${key}`)
  }
  for (const [sheetId, recap] of truth.recaps) {
    if (named.has(sheetId)) checkRecap(world, sheetId, recap)
  }
}

/** *Tinjauan* has each filing once, and beside it what its head typed. Returns which ones. */
export function checkReviews({ ws, live, truth }: World): ReadonlySet<CellValue> {
  const all = new Set<CellValue>()
  const standing = new Map<string, CellValue>()
  for (const month of MONTHS) {
    const tab = readStandingTab(ws, live.spreadsheetId, { key: 'reviews', month })
    if (!tab) continue
    const seen = new Set<CellValue>()
    for (const { row, value } of cellsOf(tab, 'ref')) {
      hold('G5', !seen.has(value), `Tinjauan ${month} has ${value} twice`)
      seen.add(value)
      all.add(value)
      for (const column of TYPED_COLUMNS) {
        const cell = tab.rows[row]?.[tab.columnOf.get(column) ?? -1] ?? ''
        standing.set([tab.sheetId, value, column].join(' '), cell)
      }
    }
  }
  for (const [place, typed] of truth.typed) {
    const cell = standing.get(place)
    hold('G5', cell === typed, `${place}: "${typed}" was typed, and "${cell}" stands there`)
  }
  return all
}

const TYPED_COLUMNS = ['decision', 'note'] as const

/** The recap's tab shows what was last written to it. */
export function checkRecap({ ws, live }: World, sheetId: number, recap: RecapSheet): void {
  const standing = (ws.readSheet(live.spreadsheetId, sheetId) as CellValue[][]).map(withoutTail)
  const wanted = recap.rows.map(({ cells }) => withoutTail(cells.map(asKept)))
  const row = wanted.findIndex(
    (cells, index) => JSON.stringify(cells) !== JSON.stringify(standing[index] ?? []),
  )
  hold(
    'G5',
    row < 0 && standing.slice(wanted.length).every((cells) => cells.length === 0),
    `${recap.key}: row ${row + 1} shows ${JSON.stringify(standing[row])}, not ${JSON.stringify(wanted[row])}`,
  )
}

/** Sheets keeps 15 digits of a number; a box is people's to tick. */
function asKept({ value, box }: RecapSheet['rows'][number]['cells'][number]): CellValue {
  if (box !== undefined) return ''
  if (typeof value === 'number') return Number(value.toPrecision(15)) + 0
  return value ?? ''
}

function withoutTail(cells: readonly CellValue[]): CellValue[] {
  const shown = cells.map((cell) => (typeof cell === 'boolean' ? '' : (cell ?? '')))
  return shown.slice(0, shown.findLastIndex((cell) => cell !== '') + 1)
}

/** All cells of a people's tab but those of columns that the worker alone fills. */
function typedIn({ ws, live }: World, key: string): string[] {
  const tab = readStandingTab(ws, live.spreadsheetId, { key })
  const declared = PEOPLE_TABS.find((one) => one.key === key)
  const own = new Set(
    declared?.columns
      .filter(({ writer }) => writer === 'worker')
      .map((column) => tab?.columnOf.get(column.key)),
  )
  return (tab?.rows ?? []).map((cells) =>
    JSON.stringify(withoutTail(cells.map((cell, index) => (own.has(index) ? '' : cell)))),
  )
}

const PEOPLES_TABS = PEOPLE_TABS.filter(({ monthly }) => !monthly).map((tab) => ({
  key: tab.key,
  sheetId: sheetIdOf(tab),
}))

function sheetIdsIn(requests: Requests): ReadonlySet<number> {
  const named = JSON.stringify(requests).matchAll(/"(?:sheetId|sourceSheetId)":(\d+)/g)
  return new Set([...named].map(([, sheetId]) => Number(sheetId)))
}
