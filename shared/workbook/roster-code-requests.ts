import type { Month } from '../model/civil-date.ts'
import { datesOfMonth } from '../model/civil-date.ts'
import { ROSTER_CODES } from '../model/roster.ts'
import { oneOf } from './column-format.ts'
import { findStandingColumns } from './set-up-columns.ts'
import { rosterColours, type NamedCode } from './roster-colours.ts'
import { colourStyle } from './sheet-colours.ts'
import type { SheetsRequest } from './sheets-request.ts'
import type { CellValue } from './tab-rows.ts'
import { getPeopleTab } from './tabs.ts'

/**
 * The requests that let the drop-downs of a roster know the codes that regulations give, and colour those that have
 * no colour yet; none where there are no such codes.
 */
export function rosterCodeRequests({
  sheetId,
  rows,
  month,
  named,
  rules,
}: {
  readonly sheetId: number
  /** What stands in the tab, from its first row. */
  readonly rows: readonly (readonly CellValue[])[]
  readonly month: Month
  readonly named: readonly NamedCode[]
  /** The text that each conditional format of the tab looks for. */
  readonly rules: readonly string[]
}): SheetsRequest[] {
  const { headerRow, columnOf } = findStandingColumns(getPeopleTab('roster'), month, rows)
  const columns = datesOfMonth(month).flatMap((date) => columnOf.get(date) ?? [])
  if (named.length === 0 || columns.length === 0) return []
  const below = { sheetId, startRowIndex: headerRow + 1 }
  const codes = [...ROSTER_CODES, ...named.map(({ code }) => code)]
  const fresh = rosterColours(named)
    .slice(ROSTER_CODES.length)
    .filter(([code]) => !rules.includes(code))
  return [
    ...columns.map((column) => ({
      setDataValidation: {
        range: { ...below, startColumnIndex: column, endColumnIndex: column + 1 },
        rule: oneOf(codes, false),
      },
    })),
    ...fresh.map(([code, colour], at) => ({
      addConditionalFormatRule: {
        index: rules.length + at,
        rule: {
          ranges: [
            {
              ...below,
              startColumnIndex: Math.min(...columns),
              endColumnIndex: Math.max(...columns) + 1,
            },
          ],
          booleanRule: {
            condition: { type: 'TEXT_EQ' as const, values: [{ userEnteredValue: code }] },
            format: { backgroundColorStyle: colourStyle(colour) },
          },
        },
      },
    })),
  ]
}
