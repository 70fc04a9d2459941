import { createHash } from 'node:crypto'

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapRange, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { gridRange } from './grid-range.ts'
import { rgbOf } from './recap-format.ts'

type Request = sheets_v4.Schema$Request

/** Size and frozen part of a recap's grid. */
export interface Grid {
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRowCount: number
  readonly frozenColumnCount: number
  readonly hideGridlines: true
}

export function gridOf(recap: RecapSheet): Grid {
  const rowCount = Math.max(1, recap.rows.length)
  const columnCount = Math.max(
    1,
    recap.columnWidthsPx.length,
    ...recap.rows.map(({ cells }) => cells.length),
  )
  return {
    rowCount,
    columnCount,
    // Sheets refuses to freeze every row or column.
    frozenRowCount: Math.min(recap.frozenRows, rowCount - 1),
    frozenColumnCount: Math.min(recap.frozenColumns, columnCount - 1),
    hideGridlines: true,
  }
}

/** Everything of a recap but its values; kept in the protection's description. */
export function layoutDigest(recap: RecapSheet): string {
  const { rows, ...layout } = recap
  const styles = rows.map(({ cells, doubleRule }) => [cells.map(({ style }) => style), doubleRule])
  return createHash('sha256')
    .update(JSON.stringify([layout, styles]))
    .digest('hex')
    .slice(0, 12)
}

/** Widths, merges and colours, on a tab that has none of ours. */
export function layoutRequests(recap: RecapSheet, sheetId: number): Request[] {
  return [
    ...recap.columnWidthsPx.map((pixelSize, column) => ({
      updateDimensionProperties: {
        range: {
          sheetId,
          dimension: 'COLUMNS',
          startIndex: column,
          endIndex: column + 1,
        },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
    ...recap.merges.map((range) => ({
      mergeCells: { range: gridRange(sheetId, range), mergeType: 'MERGE_ALL' },
    })),
    ...colourRules(recap).map(({ text, colour, ranges }, index) => ({
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: ranges.map((range) => gridRange(sheetId, range)),
          booleanRule: {
            condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
            format: { backgroundColorStyle: { rgbColor: rgbOf(colour) } },
          },
        },
      },
    })),
  ]
}

/** One rule for each text and colour, over all its ranges. */
export function colourRules(
  recap: RecapSheet,
): { text: string; colour: string; ranges: readonly RecapRange[] }[] {
  const groups = Map.groupBy(recap.codeColours, ({ text, colour }) => `${colour} ${text}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, ranges: [first, ...others].map(({ range }) => range) }] : [],
  )
}
