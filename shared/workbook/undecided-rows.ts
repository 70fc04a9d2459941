import { columnName } from './cell-name.ts'
import { UNDECIDED_COLOUR, colourStyle } from './sheet-colours.ts'
import type { SheetsRequest } from './sheets-request.ts'

/**
 * Marks rows of *Tinjauan* that have a submission and no decision. The formula has no argument of two:
 * the separator between arguments depends on the spreadsheet's language.
 */
export function undecidedRowsRequests({
  sheetId,
  headerRow,
  places,
}: {
  readonly sheetId: number
  readonly headerRow: number
  /** Columns by key. */
  readonly places: ReadonlyMap<string, number>
}): SheetsRequest[] {
  const [ref, decision] = [places.get('ref'), places.get('decision')]
  if (ref === undefined || decision === undefined) return []
  const first = headerRow + 2
  const formula = `=($${columnName(ref)}${first}<>"")*($${columnName(decision)}${first}="")`
  return [
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [
            {
              sheetId,
              startRowIndex: headerRow + 1,
              startColumnIndex: 0,
              endColumnIndex: Math.max(...places.values()) + 1,
            },
          ],
          booleanRule: {
            condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
            format: { backgroundColorStyle: colourStyle(UNDECIDED_COLOUR) },
          },
        },
      },
    },
  ]
}
