import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { CellStyle, RecapSheet } from '../../../shared/recaps/recap-sheet.ts'
import { RECAPS } from '../../../shared/recaps/recaps.ts'
import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'

const MONTH = parseMonth('2021-07')
const ATTENDANCE = RECAPS[1]
export const SHEET_ID = sheetIdOf(ATTENDANCE, MONTH)
export const BATCH = 'sheets.spreadsheets.batchUpdate'

function cells(
  style: CellStyle,
  ...values: (string | number | null)[]
): { value: string | number | null; style: CellStyle }[] {
  return values.map((value) => ({ value, style }))
}

export const NIP = '198001012005011001'
export const PEOPLE: readonly (readonly [string, string, string, number])[] = [
  ['Budi Santoso', NIP, 'H', 12],
  ['=IMPORTXML("http://x","//a")', '198202022006022002', 'WFH', 0],
  ['<b>Siti</b> 🙂 \u202Eabc', '198303032007032003', 'TK', 3],
]

/** A recap of three people, of whom one types what others would run. */
export function recap(people = PEOPLE, language: Language = 'id'): RecapSheet {
  return {
    key: 'attendance',
    month: MONTH,
    language,
    rows: [
      { cells: cells('letterhead', 'PEMERINTAH KABUPATEN'), doubleRule: true },
      { cells: cells('header', 'Nama', 'NIP', 'Kode', 'Menit', '%') },
      ...people.map(([name, nip, code, minutes]) => ({
        cells: [
          ...cells('text', name, nip),
          ...cells('code', code),
          ...cells('number', minutes),
          ...cells('percent', 0.5),
        ],
      })),
      { cells: cells('plain') },
      { cells: cells('footer', 'Urutan 12') },
    ],
    columnWidthsPx: [200, 150, 40, 60, 60],
    frozenRows: 2,
    frozenColumns: 1,
    // Sheets refuses a merged cell across the edge of the frozen columns.
    merges: [{ row: 0, column: 1, rows: 1, columns: 4 }],
    codeColours: [
      {
        range: { row: 2, column: 2, rows: people.length, columns: 1 },
        text: 'TK',
        colour: '#ff0000',
      },
      {
        range: { row: 2, column: 2, rows: people.length, columns: 1 },
        text: 'WFH',
        colour: '#00ff00',
      },
    ],
  }
}
