import type { CivilDate, Month } from '../model/civil-date.ts'
import { datesOfMonth } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import type { BaseCode } from '../model/roster.ts'
import { cleanIdentifier } from '../identifiers/clean-identifier.ts'
import { columnName } from './cell-name.ts'
import { normalizeHeader } from './header-row.ts'
import type { NamedCode } from './roster-colours.ts'
import { ROSTER_TOTALS } from './roster-totals.ts'
import { findStandingColumns } from './set-up-columns.ts'
import type { CellBody, SheetsRequest } from './sheets-request.ts'
import { isEmpty } from './table.ts'
import type { CellValue } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

type TotalKey = (typeof ROSTER_TOTALS)[number]['key']

const OFFICE: readonly BaseCode[] = ['WFO', 'PG', 'SG', 'PK']
const HOME: readonly BaseCode[] = ['WFH', 'WFA']

/** What a policy allows on a day, and who counts on neither side of it. */
export interface DayLimit {
  readonly maxOffice: number
  readonly notCounted: ReadonlySet<string>
}

/**
 * The requests that put totals and the quota line between header and people of a roster, frozen with the
 * header, and take away those that stand elsewhere. The counts are formulas over the people who count in
 * the day's quota, so they follow what people type; the limits are what the policy allows that day.
 * Formulas of one argument only: the separator between arguments depends on the spreadsheet's language.
 */
export function rosterTotalsRequests({
  sheetId,
  rows,
  month,
  language,
  limits,
  named,
}: {
  readonly sheetId: number
  /** What stands in the tab, from its first row. */
  readonly rows: readonly (readonly CellValue[])[]
  readonly month: Month
  readonly language: Language
  readonly limits: ReadonlyMap<CivilDate, DayLimit>
  readonly named: readonly NamedCode[]
}): SheetsRequest[] {
  const { headerRow, columnOf } = findStandingColumns(getPeopleTab('roster'), month, rows)
  const idColumn = columnOf.get('id')
  const nameColumn = columnOf.get('name')
  if (idColumn === undefined || nameColumn === undefined) return []

  const standing = rows.flatMap((row, index) => (isTotal(row, idColumn, nameColumn) ? [index] : []))
  const people = rows.flatMap((row, index) =>
    index > headerRow && !isEmpty(row[idColumn] ?? '') ? [index] : [],
  )
  if (people.length === 0) return []

  const start = headerRow + 1
  const isInPlace =
    standing.length === ROSTER_TOTALS.length && standing.every((row, at) => row === start + at)
  const shift = isInPlace ? 0 : ROSTER_TOTALS.length
  const idOf = (row: number): string => cleanIdentifier(String(rows[row]?.[idColumn] ?? ''))
  const days = datesOfMonth(month).flatMap((date) => {
    const column = columnOf.get(date)
    return column === undefined ? [] : [{ date, column }]
  })
  const codesAt = (place: NamedCode['place']): string[] =>
    named.flatMap((one) => (one.place === place ? one.code : []))
  const codes = {
    office: [...OFFICE, ...codesAt('office')],
    home: [...HOME, ...codesAt('elsewhere')],
  }
  const cellOf = (key: TotalKey, { date, column }: { date: CivilDate; column: number }) => {
    const limit = limits.get(date)
    if (key === 'quota') return totalCell(numberOrNothing(limit?.maxOffice))
    const counted = people.filter((row) => !limit?.notCounted.has(idOf(row)))
    const ranges = runsOf(counted).map(({ first, last }) =>
      rangeOf(column, first + shift, last + shift),
    )
    return totalCell({ formulaValue: countFormula(ranges, codes[key]) })
  }
  return [
    ...(isInPlace
      ? []
      : makeRoom({
          sheetId,
          start,
          standing,
          columns: [nameColumn, ...days.map(({ column }) => column)],
        })),
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
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: start + ROSTER_TOTALS.length } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]
}

/** Empties totals that stand elsewhere and inserts rows for them under the header. */
function makeRoom({
  sheetId,
  start,
  standing,
  columns,
}: {
  readonly sheetId: number
  readonly start: number
  readonly standing: readonly number[]
  readonly columns: readonly number[]
}): SheetsRequest[] {
  return [
    ...standing.flatMap((row) => columns.map((column) => put(sheetId, row, column, [{}]))),
    {
      insertDimension: {
        range: {
          sheetId,
          dimension: 'ROWS',
          startIndex: start,
          endIndex: start + ROSTER_TOTALS.length,
        },
        inheritFromBefore: false,
      },
    },
  ]
}

/** Rows that stand one under the other, together. */
function runsOf(rows: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = []
  for (const row of rows) {
    const run = runs[runs.length - 1]
    if (run && run.last === row - 1) run.last = row
    else runs.push({ first: row, last: row })
  }
  return runs
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

function countFormula(ranges: readonly string[], codes: readonly string[]): string {
  const counts = ranges.map((range) => {
    const terms = codes.map((code) => `(${range}="${code}")`)
    return `SUMPRODUCT(${terms.join('+')}+0)`
  })
  return `=${counts.join('+') || '0'}`
}
