import type { CivilDate, Month } from '../model/civil-date.ts'
import { datesOfMonth } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import type { RosterCode } from '../model/roster.ts'
import { columnName } from './cell-name.ts'
import { normalizeHeader } from './header-row.ts'
import { ROSTER_TOTALS } from './roster-totals.ts'
import { findStandingColumns } from './set-up-columns.ts'
import type { CellBody, SheetsRequest } from './sheets-request.ts'
import { isEmpty } from './table.ts'
import type { CellValue } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

type TotalKey = (typeof ROSTER_TOTALS)[number]['key']

const OFFICE: readonly RosterCode[] = ['WFO', 'PG', 'SG', 'PK']
const HOME: readonly RosterCode[] = ['WFH', 'WFA']

/**
 * The requests that put totals and the quota line under the grid of a roster, one row below the last
 * that is filled, and take away those that stand elsewhere. The counts are formulas, so they follow
 * what people type; the limits are what the policy allows that day. Formulas of one argument only:
 * the separator between arguments depends on the spreadsheet's language.
 */
export function rosterTotalsRequests({
  sheetId,
  rowCount,
  rows,
  month,
  language,
  limits,
}: {
  readonly sheetId: number
  readonly rowCount: number
  /** What stands in the tab, from its first row. */
  readonly rows: readonly (readonly CellValue[])[]
  readonly month: Month
  readonly language: Language
  readonly limits: ReadonlyMap<CivilDate, number>
}): SheetsRequest[] {
  const { headerRow, columnOf } = findStandingColumns(getPeopleTab('roster'), month, rows)
  const idColumn = columnOf.get('id')
  const nameColumn = columnOf.get('name')
  if (idColumn === undefined || nameColumn === undefined) return []

  const standing = rows.flatMap((row, index) => (isTotal(row, idColumn, nameColumn) ? [index] : []))
  const people = rows.flatMap((row, index) => (isEmpty(row[idColumn] ?? '') ? [] : [index]))
  const filled = rows.flatMap((row, index) =>
    standing.includes(index) || row.every((cell) => isEmpty(cell)) ? [] : [index],
  )
  const lastPerson = Math.max(-1, ...people)
  const lastFilled = Math.max(-1, ...filled)
  if (lastPerson <= headerRow) return []

  const start = lastFilled + 2
  const days = datesOfMonth(month).flatMap((date) => {
    const column = columnOf.get(date)
    return column === undefined ? [] : [{ date, column }]
  })
  const columns = [nameColumn, ...days.map(({ column }) => column)]
  const missingRows = start + ROSTER_TOTALS.length - rowCount
  const cellOf = (key: TotalKey, { date, column }: { date: CivilDate; column: number }) => {
    const range = rangeOf(column, headerRow + 1, lastPerson)
    if (key === 'quota') return totalCell(numberOrNothing(limits.get(date)))
    return totalCell({ formulaValue: countFormula(range, key === 'office' ? OFFICE : HOME) })
  }
  return [
    ...(missingRows > 0
      ? [{ appendDimension: { sheetId, dimension: 'ROWS' as const, length: missingRows } }]
      : []),
    ...standing
      .filter((row) => row < start || row >= start + ROSTER_TOTALS.length)
      .flatMap((row) => columns.map((column) => put(sheetId, row, column, [{}]))),
    put(
      sheetId,
      start,
      nameColumn,
      ROSTER_TOTALS.map(({ title }) => totalCell({ stringValue: title[language] })),
    ),
    ...days.map((day) =>
      put(
        sheetId,
        start,
        day.column,
        ROSTER_TOTALS.map(({ key }) => cellOf(key, day)),
      ),
    ),
  ]
}

function isTotal(row: readonly CellValue[], idColumn: number, nameColumn: number): boolean {
  const name = normalizeHeader(row[nameColumn] ?? '')
  return (
    isEmpty(row[idColumn] ?? '') &&
    ROSTER_TOTALS.some(({ title }) =>
      [title.id, title.en].some((written) => normalizeHeader(written) === name),
    )
  )
}

/** `fields` names the drop-down of codes too: a total is no code, so its cell has none. */
function put(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  cells: readonly CellBody[],
): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: cells.map((cell) => ({ values: [cell] })),
      fields: 'userEnteredValue,userEnteredFormat,dataValidation',
    },
  }
}

function totalCell(userEnteredValue: NonNullable<CellBody['userEnteredValue']>): CellBody {
  return { userEnteredValue, userEnteredFormat: { textFormat: { bold: true } } }
}

function numberOrNothing(value: number | undefined): NonNullable<CellBody['userEnteredValue']> {
  return value === undefined ? {} : { numberValue: value }
}

function rangeOf(column: number, firstRow: number, lastRow: number): string {
  const letters = columnName(column)
  return `${letters}${firstRow + 1}:${letters}${lastRow + 1}`
}

function countFormula(range: string, codes: readonly RosterCode[]): string {
  const terms = codes.map((code) => `(${range}="${code}")`)
  return `=SUMPRODUCT(${terms.join('+')}+0)`
}
