import { isMonth } from '../shared/model/civil-date.ts'
import type { CivilDate } from '../shared/model/civil-date.ts'
import { findDateInText } from '../shared/workbook/cells/date-cell.ts'
import { findDayOfHeader } from '../shared/workbook/day-header.ts'
import { normalizeHeader } from '../shared/workbook/header-row.ts'

const ID_HEADERS = ['nip', 'nik', 'nip/nik', 'nip/unit']
const DATE_HEADERS = ['tanggal', 'date', 'untuktanggal', 'fordate']
const EMPLOYEE_ID = /\b(?:\d{18}|\d{16})\b/u

export type SelectedDay =
  | { readonly found: true; readonly employeeId: string; readonly date: CivilDate }
  | { readonly found: false; readonly missing: 'person' | 'day' }

/**
 * Whose day a selected cell is about. The person stands in the row under a header NIP, else in the
 * title of the tab. The day is the selected date, the day that the column is headed with, the date in
 * the row, else that of the title.
 */
export function findSelectedDay({
  title,
  rows,
  column,
}: {
  /** Of the tab, as "Rekap Kehadiran 2021-07". */
  readonly title: string
  /** As displayed, from the first row of the tab to the selected one. */
  readonly rows: readonly (readonly string[])[]
  /** The selected one, counted from 0. */
  readonly column: number
}): SelectedDay {
  const selected = rows[rows.length - 1] ?? []
  const header = rows.filter((row) => row.some((cell) => isOneOf(ID_HEADERS, cell))).pop() ?? []
  const idColumn = header.findIndex((cell) => isOneOf(ID_HEADERS, cell))
  const employeeId = findEmployeeId(selected[idColumn]) ?? findEmployeeId(title)
  if (!employeeId || selected === header) return { found: false, missing: 'person' }

  const month = /\d{4}-\d{2}/u.exec(title)?.[0] ?? ''
  const dateColumn = header.findIndex((cell) => isOneOf(DATE_HEADERS, cell))
  const date =
    findDate(selected[column]) ??
    (isMonth(month) ? findDayOfHeader(header[column] ?? '', month) : undefined) ??
    findDate(selected[dateColumn]) ??
    findDate(selected.find((cell) => findDate(cell))) ??
    findDate(/\d{4}-\d{2}-\d{2}/u.exec(title)?.[0])
  return date ? { found: true, employeeId, date } : { found: false, missing: 'day' }
}

function isOneOf(headers: readonly string[], cell: string): boolean {
  return headers.includes(normalizeHeader(cell))
}

function findEmployeeId(text = ''): string | undefined {
  return EMPLOYEE_ID.exec(text)?.[0]
}

/** The date that a cell names, also with its weekday: "Senin, 5 Juli 2021". */
function findDate(text = ''): CivilDate | undefined {
  return findDateInText(text.replace(/^\p{L}+,\s*/u, ''))
}
