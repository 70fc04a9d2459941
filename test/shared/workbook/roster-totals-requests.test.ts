import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import { rosterTotalsRequests } from '../../../shared/workbook/roster-totals-requests.ts'

const MONTH = parseMonth('2021-07')
const MONDAY = parseCivilDate('2021-07-05')
const HEADER = ['NIP/NIK', 'Nama', 'Unit', '', '', '', '', 5]
const PEOPLE = ['1', '2', '3'].map((end) => [`19800101200501100${end}`, `Pegawai ${end}`, 'UMUM'])

function requestsOf(rows: readonly (readonly (string | number)[])[], notCounted: string[] = []) {
  return rosterTotalsRequests({
    sheetId: 7,
    rows,
    month: MONTH,
    language: 'id',
    named: [],
    limits: new Map([[MONDAY, { maxOffice: 1, notCounted: new Set(notCounted) }]]),
  })
}

function officeFormula(requests: ReturnType<typeof requestsOf>): unknown {
  const column = requests.find(({ updateCells }) => updateCells?.start.columnIndex === 7)
  return column?.updateCells?.rows[0]?.values[0]?.userEnteredValue
}

describe('rosterTotalsRequests', () => {
  it('counts, like the limit beside it, only those who count in the quota', () => {
    const requests = requestsOf([HEADER, ...PEOPLE], ['198001012005011002'])

    const terms = ['H5:H5', 'H7:H7'].map((range) => {
      const codes = ['WFO', 'PG', 'SG', 'PK'].map((code) => `(${range}="${code}")`)
      return `SUMPRODUCT(${codes.join('+')}+0)`
    })
    expect(officeFormula(requests)).toEqual({ formulaValue: `=${terms.join('+')}` })
  })

  it('stands under the header, frozen with it, and puts rows in once', () => {
    const totals = ['Jumlah di kantor', 'Jumlah di rumah', 'Batas di kantor'].map((title) => [
      '',
      title,
    ])
    const first = requestsOf([HEADER, ...PEOPLE])
    const again = requestsOf([HEADER, ...totals, ...PEOPLE])

    const inserted = [first, again].map((requests) =>
      requests.flatMap(({ insertDimension }) => insertDimension?.range ?? []),
    )
    expect(inserted).toEqual([[{ sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 4 }], []])
    expect(officeFormula(again)).toEqual(officeFormula(first))
    expect(first.at(-1)?.updateSheetProperties?.properties.gridProperties).toEqual({
      frozenRowCount: 4,
    })
  })

  it('takes away totals that stand under the people from before', () => {
    const requests = requestsOf([HEADER, ...PEOPLE, [], ['', 'Jumlah di kantor', '', '', 2]])

    const emptied = requests.flatMap(({ updateCells }) =>
      updateCells?.start.rowIndex === 5 ? [updateCells.rows] : [],
    )
    expect(emptied).toEqual([[{ values: [{}] }], [{ values: [{}] }]])
  })
})
