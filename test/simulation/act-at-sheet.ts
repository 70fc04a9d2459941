import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Random } from '../sample/random.ts'
import { asPerson } from '../sample/person.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { AGENCY } from './base-agency.ts'
import { cellsOf, readStandingTab, type StandingTab } from './standing-tab.ts'
import { touchRecap } from './truth.ts'
import { MONTHS, type World } from './world.ts'

type Request = sheets_v4.Schema$Request

const HEAD = AGENCY.access.find(({ role }) => role === 'kepala-unit')?.email ?? AGENCY.installer

/** The head decides on a row of *Tinjauan*, or changes their mind. */
export function typeDecision(world: World, random: Random): void {
  const tab = random.pick(standingReviews(world))
  const rows = tab ? cellsOf(tab, 'ref') : []
  if (!tab || rows.length === 0) return
  const { row, value: ref } = random.pick(rows)
  const typed = [
    ['decision', random.pick(['Setuju', 'Setuju', 'Kembalikan', 'Tolak'])],
    ['note', random.chance(0.3) ? `Catatan ${random.int(1, 99)}` : ''],
  ] as const
  const cells = typed.filter(([key, text]) => text !== '' && tab.columnOf.has(key))
  change(
    world,
    HEAD,
    cells.map(([key, text]) => cellRequest(tab, row, key, text)),
  )
  for (const [key, text] of cells) {
    world.truth.typed.set([tab.sheetId, ref, key].join(' '), text)
  }
}

/** Rows of *Tinjauan* in another order. */
export function sortReviews(world: World, random: Random): void {
  const tab = random.pick(standingReviews(world))
  if (!tab) return
  const key = random.pick(['name', 'form', 'date'])
  const range = { sheetId: tab.sheetId, startRowIndex: tab.headerRow + 1 }
  const dimensionIndex = tab.columnOf.get(key) ?? 0
  const sortSpecs = [{ dimensionIndex, sortOrder: random.pick(['ASCENDING', 'DESCENDING']) }]
  change(world, AGENCY.installer, [{ sortRange: { range, sortSpecs } }])
}

/** Somebody deletes a row of *Tinjauan*, and with it what was typed there. */
export function deleteReview(world: World, random: Random): void {
  const tab = random.pick(standingReviews(world))
  const rows = tab ? cellsOf(tab, 'ref') : []
  if (!tab || rows.length === 0) return
  const { row, value: ref } = random.pick(rows)
  const range = { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 }
  change(world, AGENCY.installer, [{ deleteDimension: { range } }])
  for (const key of world.truth.typed.keys()) {
    if (key.startsWith(`${tab.sheetId} ${ref} `)) world.truth.typed.delete(key)
  }
}

/** Somebody moves a column of *Tinjauan*. */
export function moveColumn(world: World, random: Random): void {
  const tab = random.pick(standingReviews(world))
  if (!tab) return
  const [from, to] = [random.int(1, 11), random.int(1, 11)]
  const source = {
    sheetId: tab.sheetId,
    dimension: 'COLUMNS',
    startIndex: from,
    endIndex: from + 1,
  }
  change(world, AGENCY.installer, [{ moveDimension: { source, destinationIndex: to } }])
}

/** A tab of people or of the worker gets another name. */
export function renameTab(world: World, random: Random): void {
  const recaps = [...world.truth.recaps.keys()]
  const sheetId = random.pick([...PEOPLES, ...recaps])
  const properties = { sheetId, title: `Lembar ${random.int(1, 999)}` }
  touchRecap(world.truth, sheetId)
  change(world, AGENCY.installer, [{ updateSheetProperties: { properties, fields: 'title' } }])
}

/** Somebody with the right to it empties, shifts or deletes a tab of the worker. */
export function harmRecap(world: World, random: Random): void {
  const recaps = [...world.truth.recaps.keys()]
  if (recaps.length === 0) return
  const sheetId = random.pick(recaps)
  const rows = { sheetId, dimension: 'ROWS', startIndex: 4, endIndex: 5 }
  touchRecap(world.truth, sheetId)
  change(world, AGENCY.installer, [
    random.pick<Request>([
      { deleteSheet: { sheetId } },
      { deleteDimension: { range: rows } },
      { insertDimension: { range: rows, inheritFromBefore: true } },
      {
        updateCells: {
          range: { sheetId, startRowIndex: 3, endRowIndex: 6 },
          fields: 'userEnteredValue',
        },
      },
    ]),
  ])
}

/** HR changes the staff list: a name, a post, a telephone number, an address, a row that goes. */
export function editStaff(world: World, random: Random): void {
  const tab = readStandingTab(world.ws, world.live.spreadsheetId, { key: 'employees' })
  const rows = tab ? cellsOf(tab, 'id') : []
  if (!tab || rows.length < 4) return
  const { row } = random.pick(rows)
  const kind = random.int(1, 10)
  if (kind === 1) {
    const range = { sheetId: tab.sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 }
    return change(world, AGENCY.installer, [{ deleteDimension: { range } }])
  }
  const key = kind === 2 ? 'email' : random.pick(['name', 'post', 'rank'])
  const text =
    kind === 2 ? `orang.${random.int(1, 99)}@arsip.example` : `Ubahan ${random.int(1, 99)}`
  change(world, AGENCY.installer, [cellRequest(tab, row, key, text)])
}

/** HR changes who is on duty where on a day. */
export function editRoster(world: World, random: Random): void {
  const tab = readStandingTab(world.ws, world.live.spreadsheetId, {
    key: 'roster',
    month: MONTHS[0]!,
  })
  const rows = tab ? cellsOf(tab, 'id') : []
  if (!tab || rows.length === 0) return
  const { row } = random.pick(rows)
  const columnIndex = 2 + random.int(1, 31)
  change(world, AGENCY.installer, [
    entry({ sheetId: tab.sheetId, rowIndex: row, columnIndex }, random.pick(['WFH', 'WFO', 'OFF'])),
  ])
}

function standingReviews({ ws, live }: World): (StandingTab | undefined)[] {
  const tabs = MONTHS.flatMap(
    (month) => readStandingTab(ws, live.spreadsheetId, { key: 'reviews', month }) ?? [],
  )
  return tabs.length > 0 ? tabs : [undefined]
}

function change({ ws, live }: World, email: string, requests: readonly Request[]): void {
  asPerson(ws, email).batchUpdate(live.spreadsheetId, requests)
}

function cellRequest(tab: StandingTab, row: number, key: string, text: string): Request {
  const columnIndex = tab.columnOf.get(key) ?? 0
  return entry({ sheetId: tab.sheetId, rowIndex: row, columnIndex }, text)
}

function entry(start: sheets_v4.Schema$GridCoordinate, stringValue: string): Request {
  const rows = [{ values: [{ userEnteredValue: { stringValue } }] }]
  return { updateCells: { start, rows, fields: 'userEnteredValue' } }
}

const PEOPLES = ['employees', 'roster', 'reviews', 'holidays', 'units'].map((key) =>
  sheetIdOf(getPeopleTab(key), MONTHS[0]),
)
