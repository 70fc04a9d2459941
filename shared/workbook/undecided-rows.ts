import { columnName } from './cell-name.ts'
import { DECIDED_COLOUR, UNDECIDED_COLOUR, colourStyle } from './sheet-colours.ts'
import type { GridRangeBody, SheetsRequest } from './sheets-request.ts'

/**
 * Marks rows of *Tinjauan* that have a submission and no decision, neither in the cell nor at *Meja tinjau*.
 * The latter is a rule of its own that goes before, so that it also holds over the mark of an earlier
 * version. No formula has an argument of two: the separator depends on the spreadsheet's language.
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
  const at = (key: string) => {
    const place = places.get(key)
    return place === undefined ? undefined : `$${columnName(place)}${headerRow + 2}`
  }
  const [ref, decision, decided] = [at('ref'), at('decision'), at('decided')]
  if (!ref || !decision) return []
  const range = {
    sheetId,
    startRowIndex: headerRow + 1,
    startColumnIndex: 0,
    endColumnIndex: Math.max(...places.values()) + 1,
  }
  return [
    colourRule(range, `=(${ref}<>"")*(${decision}="")`, UNDECIDED_COLOUR),
    ...(decided ? [colourRule(range, `=${decided}<>""`, DECIDED_COLOUR)] : []),
  ]
}

/** Goes before every rule that stands. */
function colourRule(range: GridRangeBody, formula: string, colour: string): SheetsRequest {
  return {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [range],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
          format: { backgroundColorStyle: colourStyle(colour) },
        },
      },
    },
  }
}
