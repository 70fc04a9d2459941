import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { policyFromPreset } from '../../shared/policy/presets.ts'
import { getPreset } from '../../shared/policy/get-preset.ts'
import { compileToday } from '../../../shared/recaps/today/compile-today.ts'
import { pictureToday } from '../../../shared/recaps/today/today-picture.ts'
import { BOX_COLUMN, readBoxes } from '../../../shared/workbook/examination-boxes.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import { at, employee, facts, rostered, unit } from '../../shared/evaluation/build-facts.ts'
import { startLocalGoogle, UNIT_HEAD, type LocalGoogle } from './local-google.ts'
import { BATCH } from './small-recap.ts'

const SHEET_ID = recapTabOf({ key: 'today' }).sheetId
const TODAY = getRecap('today')
const [TUESDAY, WEDNESDAY] = ['2021-07-06', '2021-07-07'].map(parseCivilDate) as [
  CivilDate,
  CivilDate,
]
const THURSDAY = parseCivilDate('2021-07-08')
const LANDAK = { ...policyFromPreset(getPreset('landak-2020')), validFrom: TUESDAY }

let local: LocalGoogle
beforeEach(async () => {
  local = await startLocalGoogle()
})
afterEach(() => local.close())

/** The day as it stands for these people, each in the unit that the id begins with. */
async function write(date: CivilDate, ids: readonly string[]): Promise<void> {
  const people: Partial<AgencyFacts> = {
    units: [unit('umum'), unit('teknis')],
    employees: ids.map((id) => employee(id, { unitCode: id.split(' ')[0]! })),
    roster: ids.map((id) => rostered(id, 'WFO', date)),
    policies: [{ ...LANDAK, validUntil: WEDNESDAY }],
  }
  const given = facts(people)
  const asOf = at(`${date} 08:00`)
  const source = { ledgerSequence: 1, ledgerHash: '', snapshot: 'abc', rulesVersion: '1', asOf }
  await local.google.writeRecaps(local.spreadsheetId, [
    { key: 'today', ...compileToday({ facts: given, source, today: pictureToday(given, asOf) }) },
  ])
}

async function boxes(): Promise<ReturnType<typeof readBoxes>> {
  const [reading] = await local.google.readTabs(local.spreadsheetId, [{ tab: TODAY }])
  return reading?.found ? readBoxes(reading.rows) : []
}

async function gaps(): Promise<unknown> {
  const { sheets } = await local.google.describeSpreadsheet(local.spreadsheetId)
  return sheets.find(({ sheetId }) => sheetId === SHEET_ID)?.protections[0]?.gaps
}

function cellsWithBox(): { row: number; cell: sheets_v4.Schema$CellData }[] {
  const rows = local.readSheet(SHEET_ID).data?.[0]?.rowData ?? []
  return rows.flatMap(({ values = [] }, row) => {
    const cell = values[BOX_COLUMN]
    return cell?.userEnteredValue?.boolValue === undefined ? [] : [{ row, cell }]
  })
}

function enter(row: number, column: number, value: sheets_v4.Schema$ExtendedValue): void {
  const start = { sheetId: SHEET_ID, rowIndex: row, columnIndex: column }
  const rows = [{ values: [{ userEnteredValue: value }] }]
  local.asPerson([{ updateCells: { start, rows, fields: 'userEnteredValue' } }], UNIT_HEAD)
}

function tick(place: number): void {
  enter(cellsWithBox()[place]!.row, BOX_COLUMN, { boolValue: true })
}

describe('boxes of Hari Ini', () => {
  it('are boxes to tick, and the one thing in the tab that a unit head can change', async () => {
    await write(TUESDAY, ['umum a'])
    const [box] = cellsWithBox()

    expect(box?.cell.dataValidation?.condition?.type).toBe('BOOLEAN')
    tick(0)
    expect(await boxes()).toEqual([{ date: TUESDAY, unitCode: 'umum', ticked: true }])
    expect(() => enter(box!.row, 1, { stringValue: 'x' })).toThrow(/protected/)
    expect(() => enter(box!.row, BOX_COLUMN + 1, { stringValue: 'x' })).toThrow(/protected/)
  })

  it('keep a tick through a rewrite, also where their row moves', async () => {
    await write(TUESDAY, ['umum a', 'teknis a'])
    tick(1)

    await write(TUESDAY, ['umum a', 'umum b', 'teknis a'])

    expect(await boxes()).toEqual([
      { date: TUESDAY, unitCode: 'umum', ticked: false },
      { date: TUESDAY, unitCode: 'teknis', ticked: true },
    ])
  })

  it('keep what was pasted over one through a rewrite, as a tick unless it says no', async () => {
    await write(TUESDAY, ['umum a', 'teknis a'])
    const [first, second] = cellsWithBox().map(({ row }) => row)
    enter(first!, BOX_COLUMN, { stringValue: 'Ya' })
    enter(second!, BOX_COLUMN, { stringValue: 'belum' })
    const pasted = await boxes()

    await write(TUESDAY, ['umum a', 'umum b', 'teknis a'])

    expect(await boxes()).toEqual(pasted)
    expect(pasted.map(({ ticked }) => ticked)).toEqual([true, false])
    expect(cellsWithBox()).toHaveLength(2)
  })

  it('begin another day empty', async () => {
    await write(TUESDAY, ['umum a'])
    tick(0)

    await write(WEDNESDAY, ['umum a'])

    expect(await boxes()).toEqual([{ date: WEDNESDAY, unitCode: 'umum', ticked: false }])
  })

  it('go with the regulation, and nothing of the tab stays open; they come with it', async () => {
    const seen: unknown[] = []
    for (const date of [WEDNESDAY, THURSDAY, TUESDAY]) {
      await write(date, ['umum a'])
      seen.push([(await boxes()).length, await gaps()])
    }

    expect(seen).toEqual([
      [1, { column: BOX_COLUMN }],
      [0, 'none'],
      [1, { column: BOX_COLUMN }],
    ])
  })

  it('are no fault of the protection, while a wider gap is put back', async () => {
    await write(TUESDAY, ['umum a'])
    const standing = async () => {
      const { sheets } = await local.google.describeSpreadsheet(local.spreadsheetId)
      return sheets.find(({ sheetId }) => sheetId === SHEET_ID)!.protections
    }
    const protect = async () => {
      const protections = await standing()
      const [{ description, editors } = { description: '', editors: [] }] = protections
      const wanted = { sheetId: SHEET_ID, description, editors, openColumn: BOX_COLUMN }
      return local.google.protectSheets(local.spreadsheetId, [{ ...wanted, standing: protections }])
    }
    await protect()
    local.forget()
    const held = await protect()
    const writes = local.calls.filter(({ method }) => method === BATCH).length
    const [own] = local.readSheet(SHEET_ID).protectedRanges ?? []
    const unprotectedRanges = [{ sheetId: SHEET_ID, startColumnIndex: 0, endColumnIndex: 9 }]
    const protectedRange = { protectedRangeId: own?.protectedRangeId ?? 0, unprotectedRanges }
    local.asPerson([{ updateProtectedRange: { protectedRange, fields: 'unprotectedRanges' } }])

    const restored = await protect()

    expect([held, writes]).toEqual([[], 0])
    expect(restored).toMatchObject([{ fault: 'partial' }])
    expect((await standing())[0]?.gaps).toEqual({ column: BOX_COLUMN })
  })
})
