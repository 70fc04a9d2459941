import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { setUpTab } from '../../../shared/workbook/set-up-tab.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { ReviewQueueRow } from '../../../worker/ports/google-workspace.ts'
import { enteredValues, startLocalGoogle } from './local-google.ts'
import type { LocalGoogle } from './local-google.ts'

const MONTH = parseMonth('2021-07')
const REVIEWS = getPeopleTab('reviews')
const SHEET_ID = sheetIdOf(REVIEWS, MONTH)
const BATCH = 'sheets.spreadsheets.batchUpdate'
const DECISION = REVIEWS.columns.findIndex(({ key }) => key === 'decision')
const REF = REVIEWS.columns.findIndex(({ key }) => key === 'ref')
const SUMMARY = REVIEWS.columns.findIndex(({ key }) => key === 'summary')

function row(ref: string, summary = `Laporan ${ref}`): ReviewQueueRow {
  return {
    ref,
    cells: {
      receivedAt: 44382.5,
      form: 'Laporan Kinerja Harian',
      employeeId: '198001012005011001',
      name: 'Budi Santoso',
      date: 44382,
      summary,
    },
  }
}

let local: LocalGoogle

beforeEach(async () => {
  local = await startLocalGoogle()
})

afterEach(async () => {
  await local.close()
})

function append(...rows: ReviewQueueRow[]): Promise<number> {
  return local.google.appendReviews(local.spreadsheetId, MONTH, rows)
}

function standing(): (string | number | boolean | null)[][] {
  const rows = enteredValues(local.readSheet(SHEET_ID))
  return rows.filter((values) => values.some((value) => value !== null))
}

function standingRefs(column = REF): unknown[] {
  return standing()
    .slice(1)
    .map((values) => values[column])
}

function setUp(language: 'id' | 'en' = 'id'): void {
  const requests = setUpTab({ tab: REVIEWS, month: MONTH, language })
  local.asPerson(requests as sheets_v4.Schema$Request[])
}

function enter(rowIndex: number, columnIndex: number, text: string): void {
  local.asPerson([
    {
      updateCells: {
        start: { sheetId: SHEET_ID, rowIndex, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }],
        fields: 'userEnteredValue',
      },
    },
  ])
}

describe('appendReviews', () => {
  it('makes the month’s tab and puts the rows under its headers', async () => {
    const appended = await append(row('AAAA'), row('BBBB'))

    expect(appended).toBe(2)
    const [headers, first] = standing()
    expect(headers).toEqual(REVIEWS.columns.map(({ title }) => title.id))
    expect(first?.slice(0, 5)).toEqual([
      'Budi Santoso',
      'Laporan Kinerja Harian',
      'Laporan AAAA',
      44382.5,
      null,
    ])
    expect(standingRefs()).toEqual(['AAAA', 'BBBB'])
    const cell = local.readSheet(SHEET_ID).data?.[0]?.rowData?.[1]?.values?.[DECISION]
    expect(cell?.dataValidation?.condition).toEqual({
      type: 'ONE_OF_LIST',
      values: ['Setuju', 'Kembalikan', 'Tolak'].map((userEnteredValue) => ({ userEnteredValue })),
    })
  })

  it('appends to the tab that set-up made, in the language of its headers', async () => {
    setUp('en')

    await append(row('AAAA'))

    expect(local.listSheets()).toHaveLength(2)
    expect(standingRefs()).toEqual(['AAAA'])
    const cell = local.readSheet(SHEET_ID).data?.[0]?.rowData?.[1]?.values?.[DECISION]
    expect(cell?.dataValidation?.condition?.values?.[0]?.userEnteredValue).toBe('Approve')
  })

  it('appends a ref once, however often it is asked to', async () => {
    await append(row('AAAA'), row('AAAA'))
    local.forget()

    const again = await append(row('AAAA'))
    const more = await append(row('AAAA'), row('BBBB'))

    expect([again, more]).toEqual([0, 1])
    expect(standingRefs()).toEqual(['AAAA', 'BBBB'])
    expect(local.calls.filter(({ method }) => method === BATCH)).toHaveLength(1)
  })

  it('never touches what people wrote, also after they sorted or deleted rows', async () => {
    await append(row('AAAA'), row('BBBB'), row('CCCC'))
    enter(2, DECISION, 'Setuju')
    local.asPerson([
      {
        sortRange: {
          range: { sheetId: SHEET_ID, startRowIndex: 1, endRowIndex: 4 },
          sortSpecs: [{ dimensionIndex: REF, sortOrder: 'DESCENDING' }],
        },
      },
      {
        deleteDimension: {
          range: { sheetId: SHEET_ID, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
        },
      },
    ])

    await append(row('AAAA'), row('BBBB'), row('DDDD'))

    expect(standingRefs()).toEqual(['BBBB', 'AAAA', 'DDDD'])
    expect(standing().map((values) => values[DECISION] ?? null)).toEqual([
      'Keputusan',
      'Setuju',
      null,
      null,
    ])
  })

  it('follows columns that were moved or put in between', async () => {
    await append(row('AAAA'))
    local.asPerson([
      {
        insertDimension: {
          range: { sheetId: SHEET_ID, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
          inheritFromBefore: false,
        },
      },
    ])
    enter(0, 0, 'Kolom kami')

    await append(row('AAAA'), row('BBBB'))

    expect(standingRefs(REF + 2)).toEqual(['AAAA', 'BBBB'])
    expect(standing().map((values) => values[SUMMARY + 2])).toEqual([
      'Ringkasan',
      'Laporan AAAA',
      'Laporan BBBB',
    ])
  })

  it('adds the column of refs where its header was renamed, and appends nothing twice', async () => {
    await append(row('AAAA'))
    enter(0, REF, 'Nomor kami')

    await append(row('AAAA'), row('BBBB'))
    await append(row('AAAA'), row('BBBB'))

    const added = standing()[0]?.indexOf('Kode') ?? -1
    expect(standing()).toHaveLength(3)
    expect(standingRefs()[0]).toBe('AAAA')
    expect(standingRefs(added)[1]).toBe('BBBB')
  })

  it('brings a tab of the former layout into order, with its decisions, once', async () => {
    const former = [
      ['Kode', 'Diterima', 'Nama', 'Ringkasan', 'Keputusan', 'Kolom kami', 'Catatan'],
      ['OLD1', 44382.5, 'Budi Santoso', 'Laporan', 'Setuju', 'x', 'Baik'],
    ]
    local.asPerson([
      { addSheet: { properties: { sheetId: SHEET_ID, title: 'Tinjauan 2021-07' } } },
      {
        updateCells: {
          start: { sheetId: SHEET_ID, rowIndex: 0, columnIndex: 0 },
          rows: former.map((values) => ({
            values: values.map((value) => ({
              userEnteredValue:
                typeof value === 'number' ? { numberValue: value } : { stringValue: value },
            })),
          })),
          fields: 'userEnteredValue',
        },
      },
    ])

    await append(row('AAAA'))
    local.forget()
    await append(row('BBBB'))

    const [headers, old] = standing()
    expect(headers?.slice(0, 7)).toEqual([
      'Nama',
      'Ringkasan',
      'Menunggu Sejak',
      'Keputusan',
      'Catatan',
      'Kode',
      'Kolom kami',
    ])
    expect(old?.slice(0, 7)).toEqual([
      'Budi Santoso',
      'Laporan',
      44382.5,
      'Setuju',
      'Baik',
      'OLD1',
      'x',
    ])
    expect(standingRefs(5)).toEqual(['OLD1', 'AAAA', 'BBBB'])
    const sheet = local.readSheet(SHEET_ID)
    expect(sheet.properties?.gridProperties?.frozenColumnCount).toBe(1)
    expect(sheet.conditionalFormats).toHaveLength(1)
  })

  it('finds a renamed tab, and a tab that people made under its title', async () => {
    local.asPerson([{ addSheet: { properties: { sheetId: 55, title: 'tinjauan 2021-07' } } }])
    await append(row('AAAA'))
    local.asPerson([
      {
        updateSheetProperties: {
          properties: { sheetId: 55, title: 'Reviews 2021-07' },
          fields: 'title',
        },
      },
    ])
    await append(row('BBBB'))

    const rows = enteredValues(local.readSheet(55)).filter((values) => values.some(Boolean))
    expect(rows.slice(1).map((values) => values[REF])).toEqual(['AAAA', 'BBBB'])
    expect(local.listSheets()).toHaveLength(2)
  })

  it('keeps formulas, HTML and 50 KB as text, cut visibly where a cell ends (G9)', async () => {
    await append(
      row('AAAA', '=IMPORTXML("http://x","//a")'),
      row('BBBB', '<script>1</script> 🙂'),
      row('CCCC', 'x'.repeat(60_000)),
    )

    const rows = local.readSheet(SHEET_ID).data?.[0]?.rowData ?? []
    const entered = (index: number) => rows[index]?.values?.[SUMMARY]?.userEnteredValue
    expect(entered(1)).toEqual({ stringValue: '=IMPORTXML("http://x","//a")' })
    expect(entered(2)).toEqual({ stringValue: '<script>1</script> 🙂' })
    expect(entered(3)?.stringValue).toHaveLength(50_000)
    expect(entered(3)?.stringValue).toMatch(/dipotong/)
  })

  it.each(['429', '500', '503', 'drop-before', 'drop-after'] as const)(
    'leaves no duplicate and no gap after %s on any write (G5)',
    async (kind) => {
      local.fail(kind, BATCH)
      await append(row('AAAA'), row('BBBB'))
      local.fail(kind, BATCH, { times: 2 })

      const appended = await append(row('BBBB'), row('CCCC'))

      expect(appended).toBe(1)
      expect(standingRefs()).toEqual(['AAAA', 'BBBB', 'CCCC'])
      expect(local.listSheets()).toHaveLength(2)
    },
  )

  it('appends many rows in batches, each once, though one was lost on the way back', async () => {
    setUp()
    local.fail('drop-after', BATCH, { skip: 1 })
    const rows = Array.from({ length: 1200 }, (_, index) => row(`R${index}`))

    const appended = await append(...rows)

    expect(appended).toBe(1200)
    expect(standingRefs()).toEqual(rows.map(({ ref }) => ref))
  })
})
