import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { chartAt } from '../rest/chart-requests.ts'

export const people = 90
export const columns = 36
const bodyFrom = 6

const solid = { style: 'SOLID' }
const boxed = { borders: { top: solid, bottom: solid, left: solid, right: solid } }

function cell(
  value: string | number,
  userEnteredFormat: sheets_v4.Schema$CellFormat = {},
): sheets_v4.Schema$CellData {
  const userEnteredValue =
    typeof value === 'number' ? { numberValue: value } : { stringValue: value }
  return { userEnteredValue, userEnteredFormat }
}

function row(cells: sheets_v4.Schema$CellData[]): sheets_v4.Schema$RowData {
  return { values: cells }
}

/** A tab as a month's attendance stands in it: letterhead, frozen header, a row a person, two of them hidden, a chart. Its sheet id is 8. */
export function recapRequests(): object[] {
  const sheetId = 8
  const title = { horizontalAlignment: 'CENTER', textFormat: { bold: true, fontSize: 14 } }
  const doubleRule = { borders: { bottom: { style: 'DOUBLE' } } }
  const red = { ...boxed, backgroundColorStyle: { rgbColor: { red: 1 } } }
  const percent = { ...boxed, numberFormat: { type: 'PERCENT', pattern: '0.0%' } }
  const days = Array.from({ length: 31 }, (_day, index) => index + 1)
  const header = ['No', 'Nama', 'NIP', ...days.map(String), 'H', '%']
  const rows = [
    row([cell('PEMERINTAH KABUPATEN KUTAI KARTANEGARA', title)]),
    row(Array.from({ length: columns }, () => ({ userEnteredFormat: doubleRule }))),
    row([]),
    row([cell('REKAP KEHADIRAN', title)]),
    row([]),
    row(header.map((text) => cell(text, { ...boxed, textFormat: { bold: true } }))),
    ...Array.from({ length: people }, (_person, index) =>
      row([
        cell(index + 1, boxed),
        cell(`Pegawai ${index + 1} <b>`, boxed),
        cell('198501012010012001', boxed),
        ...days.map((day) => cell(day % 7 === 0 ? 'TK' : 'H', day % 7 === 0 ? red : boxed)),
        cell(27, boxed),
        cell(0.871, percent),
      ]),
    ),
  ]
  const width = { dimension: 'COLUMNS', startIndex: 3, endIndex: columns, sheetId }
  const merge = (rowIndex: number) => ({
    mergeCells: {
      range: {
        sheetId,
        startRowIndex: rowIndex,
        endRowIndex: rowIndex + 1,
        startColumnIndex: 0,
        endColumnIndex: columns,
      },
    },
  })
  const source = (column: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: 5,
          endRowIndex: 12,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
      ],
    },
  })
  const pieChart = { domain: source(1), series: source(34) }
  const gridProperties = { rowCount: 200, columnCount: 40, frozenRowCount: bodyFrom }
  return [
    { addSheet: { properties: { sheetId, title: 'Rekap Kehadiran 2021-07', gridProperties } } },
    { updateCells: { start: { sheetId }, rows, fields: 'userEnteredValue,userEnteredFormat' } },
    merge(0),
    merge(3),
    {
      updateDimensionProperties: {
        range: width,
        properties: { pixelSize: 32 },
        fields: 'pixelSize',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 10, endIndex: 12 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    { addChart: { chart: { ...chartAt(3, people + 8, 1, sheetId), spec: { pieChart } } } },
  ]
}
