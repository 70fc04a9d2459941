import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { reviewViewsOf } from '../../../shared/workbook/review-views.ts'
import { setUpTab } from '../../../shared/workbook/set-up-tab.ts'
import { sheetIdOf, tabSlot } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { employee, unit } from '../../shared/evaluation/build-facts.ts'
import { startLocalGoogle, type LocalGoogle } from './local-google.ts'

const MONTH = parseMonth('2021-07')
const REVIEWS = getPeopleTab('reviews')
const SHEET_ID = sheetIdOf(REVIEWS, MONTH)
const SLOT = tabSlot(REVIEWS, MONTH)
const BATCH = 'sheets.spreadsheets.batchUpdate'
const STAFF = {
  units: [
    unit('UMUM', { name: 'Bagian Umum', headId: 'a' }),
    unit('HKM', { name: 'Bagian Hukum', headId: 'b' }),
    unit('TANPA', { name: 'Tanpa Kepala' }),
  ],
  employees: [employee('a', { name: 'Ahmad Fauzi' }), employee('b', { name: 'Noor Hidayah' })],
}

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
  local.asPerson(
    setUpTab({ tab: REVIEWS, month: MONTH, language: 'id' }) as sheets_v4.Schema$Request[],
  )
})
afterEach(() => local.close())

/** As a sweep does: by what was just read. Returns how many views were written. */
async function renew(staff: Parameters<typeof reviewViewsOf>[1] = STAFF): Promise<number> {
  const { sheets } = await local.google.describeSpreadsheet(local.spreadsheetId)
  const [reading] = await local.google.readTabs(local.spreadsheetId, [
    { tab: REVIEWS, month: MONTH },
  ])
  const sheet = sheets.find(({ sheetId }) => sheetId === SHEET_ID)
  if (!sheet || !reading?.found) throw new Error('No tab of reviews')
  const wanted = reviewViewsOf(reading, staff)
  return local.google.renewFilterViews(local.spreadsheetId, [{ ...sheet, slot: SLOT, wanted }])
}

function views(): sheets_v4.Schema$FilterView[] {
  return local.readSheet(SHEET_ID).filterViews ?? []
}

function titles(): (string | null | undefined)[] {
  return views().map(({ title }) => title)
}

/** What is asked for in each column, by its header. */
function conditions(): Record<string, unknown>[] {
  return views().map(({ filterSpecs = [] }) =>
    Object.fromEntries(
      filterSpecs.map(({ columnIndex, filterCriteria }) => [
        REVIEWS.columns[columnIndex ?? 0]?.key,
        filterCriteria?.condition?.values?.[0]?.userEnteredValue ?? filterCriteria?.hiddenValues,
      ]),
    ),
  )
}

function writes(): number {
  return local.calls.filter(({ method }) => method === BATCH).length
}

describe('renewFilterViews', () => {
  it('gives each unit head a view of the unit’s rows', async () => {
    expect(await renew()).toBe(2)

    expect(titles()).toEqual(['Bagian Umum: Ahmad Fauzi', 'Bagian Hukum: Noor Hidayah'])
    expect(conditions()).toEqual([{ unitCode: 'UMUM' }, { unitCode: 'HKM' }])
    expect(views()[0]?.range).toMatchObject({ startRowIndex: 0, endRowIndex: 1000 })
  })

  it('writes nothing where all is as wanted', async () => {
    await renew()
    local.forget()

    expect(await renew()).toBe(0)
    expect(writes()).toBe(0)
  })

  it('reaches down to rows that were added below', async () => {
    await renew()
    local.asPerson([{ appendDimension: { sheetId: SHEET_ID, dimension: 'ROWS', length: 50 } }])

    expect(await renew()).toBe(2)
    expect(views().map(({ range }) => range?.endRowIndex)).toEqual([1050, 1050])
  })

  it('follows names, moved columns, and units that lose their head', async () => {
    await renew()
    const unitColumn = REVIEWS.columns.findIndex(({ key }) => key === 'unitCode')
    const source = {
      sheetId: SHEET_ID,
      dimension: 'COLUMNS',
      startIndex: unitColumn,
      endIndex: unitColumn + 1,
    }
    local.asPerson([{ moveDimension: { source, destinationIndex: 1 } }])
    const [umum] = STAFF.units
    const units = [{ ...umum!, name: 'Bagian Umum dan Perlengkapan' }]

    await renew({ ...STAFF, units })

    expect(titles()).toEqual(['Bagian Umum dan Perlengkapan: Ahmad Fauzi'])
    expect(views()[0]?.filterSpecs?.map(({ columnIndex }) => columnIndex)).toEqual([1])
  })

  it('leaves views that people made, and what they filter by besides', async () => {
    await renew()
    const own = { title: 'Punya saya', range: { sheetId: SHEET_ID, startRowIndex: 0 } }
    const decision = REVIEWS.columns.findIndex(({ key }) => key === 'decision')
    const [first] = views()
    local.asPerson([
      { addFilterView: { filter: own } },
      {
        updateFilterView: {
          filter: {
            filterViewId: first!.filterViewId!,
            title: 'Diubah',
            filterSpecs: [
              ...first!.filterSpecs!,
              { columnIndex: decision, filterCriteria: { hiddenValues: ['Setuju'] } },
            ],
          },
          fields: 'title,filterSpecs',
        },
      },
    ])

    expect(await renew()).toBe(1)
    expect(titles()).toEqual([
      'Bagian Umum: Ahmad Fauzi',
      'Bagian Hukum: Noor Hidayah',
      'Punya saya',
    ])
    expect(conditions()[0]).toEqual({ unitCode: 'UMUM', decision: ['Setuju'] })
    expect(await renew({ units: [], employees: [] })).toBe(2)
    expect(titles()).toEqual(['Punya saya'])
  })

  it('makes one anew that somebody deleted, and takes none of the same name for its own', async () => {
    await renew()
    const [first] = views()
    const [title, range] = [first!.title!, { sheetId: SHEET_ID, startRowIndex: 0 }]
    local.asPerson([
      { deleteFilterView: { filterId: first!.filterViewId! } },
      { addFilterView: { filter: { title, range } } },
    ])

    expect(await renew()).toBe(1)
    expect(titles().filter((one) => one === title)).toHaveLength(2)
    expect(await renew()).toBe(0)
  })

  it('follows another head, and keeps how people sort', async () => {
    await renew()
    const sortSpecs = [{ dimensionIndex: 3, sortOrder: 'DESCENDING' }]
    const filterViewId = views()[0]!.filterViewId!
    const filter = { filterViewId, sortSpecs }
    local.asPerson([{ updateFilterView: { filter, fields: 'sortSpecs' } }])
    const [umum, hukum] = STAFF.units
    const units = [{ ...umum!, headId: 'b' }, hukum!]

    expect(await renew({ ...STAFF, units })).toBe(1)
    expect(titles()[0]).toBe('Bagian Umum: Noor Hidayah')
    expect(views()[0]?.filterViewId).toBe(filterViewId)
    expect(views()[0]?.sortSpecs).toEqual(sortSpecs)
  })

  it('makes each once where a write was applied and its answer lost (G5)', async () => {
    local.fail('drop-after', BATCH)

    await renew()

    expect(titles()).toEqual(['Bagian Umum: Ahmad Fauzi', 'Bagian Hukum: Noor Hidayah'])
  })
})
