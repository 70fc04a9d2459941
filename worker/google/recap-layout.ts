import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { CellStyle, RecapRange, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import type { RowRun } from './changed-rows.ts'
import { gridRange } from './grid-range.ts'
import { rgbOf } from './recap-format.ts'

type Request = sheets_v4.Schema$Request

/**
 * Sheets freezes the topmost rows alone, so letterhead and title stay above the header that stays in
 * place. They are as low as their type allows, so that on a small screen the rows of the table are seen.
 */
const HEAD_ROW_PX: Readonly<Partial<Record<CellStyle, number>>> = {
  letterhead: 22,
  'letterhead-address': 16,
  title: 18,
  subtitle: 17,
  plain: 4,
}

/** Height of each frozen row; undefined where it is that of its text, as the header's. */
export function headRowHeights({
  rows,
  frozenRows,
}: Pick<RecapSheet, 'rows' | 'frozenRows'>): readonly (number | undefined)[] {
  return rows.slice(0, frozenRows).map(({ cells }) => {
    const style = cells.find((cell) => cell.style !== 'plain')?.style ?? 'plain'
    return HEAD_ROW_PX[style]
  })
}

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
  const columnCount = recap.rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    Math.max(1, recap.columnWidthsPx.length),
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
export async function layoutDigest(recap: RecapSheet, runs: readonly RowRun[]): Promise<string> {
  const { rows, ...layout } = recap
  // One JSON text, of which no more is made at once than a run of rows.
  const hash = createHash('sha256').update(`[${JSON.stringify(layout)},[`)
  for (const { start, end } of runs) {
    const styles = rows
      .slice(start, end)
      .map(({ cells, doubleRule }) => [cells.map(({ style }) => style), doubleRule])
    hash.update(`${start > 0 ? ',' : ''}${JSON.stringify(styles).slice(1, -1)}`)
    await breathe()
  }
  return hash
    .update(`],${JSON.stringify(headRowHeights(recap))}]`)
    .digest('hex')
    .slice(0, 12)
}

/** Widths, heights, merges and colours, on a tab that has none of ours; so many rows were its head. */
export function layoutRequests(
  recap: RecapSheet,
  { sheetId, headRowsBefore }: { readonly sheetId: number; readonly headRowsBefore: number },
): Request[] {
  return [
    ...heightRequests(recap, { sheetId, headRowsBefore }),
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

/** What was low as a row of the head before, and is no more, gets the height of its text. */
function heightRequests(
  recap: RecapSheet,
  { sheetId, headRowsBefore }: { readonly sheetId: number; readonly headRowsBefore: number },
): Request[] {
  const endIndex = Math.min(headRowsBefore, recap.rows.length)
  const rowsAt = (startIndex: number, end: number) => ({
    sheetId,
    dimension: 'ROWS',
    startIndex,
    endIndex: end,
  })
  return [
    ...(endIndex > 0 ? [{ autoResizeDimensions: { dimensions: rowsAt(0, endIndex) } }] : []),
    ...headRowHeights(recap).flatMap((pixelSize, row) =>
      pixelSize === undefined
        ? []
        : [
            {
              updateDimensionProperties: {
                range: rowsAt(row, row + 1),
                properties: { pixelSize },
                fields: 'pixelSize',
              },
            },
          ],
    ),
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
