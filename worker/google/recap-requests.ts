import { setImmediate as breathe } from 'node:timers/promises'

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import {
  findProtectionFault,
  markOfRecap,
  protectionRequests,
} from '../../shared/workbook/sheet-protection.ts'
import { gridRange } from './grid-range.ts'
import { changedRows, rowRuns } from './changed-rows.ts'
import type { RowRun } from './changed-rows.ts'
import { chartRequests } from './recap-charts.ts'
import { formatOf } from './recap-format.ts'
import { colourRules, gridOf, layoutDigest, layoutRequests } from './recap-layout.ts'
import type { Grid } from './recap-layout.ts'
import type { StandingSheet } from './replies.ts'
import { styleRectangles } from './style-rectangles.ts'
import { withBoxesAsTheyStand } from './standing-boxes.ts'
import { valueRequests } from './value-requests.ts'

type Request = sheets_v4.Schema$Request

/** The tab in which a recap is to stand; `standing` where it is there already. */
export interface RecapTarget {
  readonly sheetId: number
  readonly title: string
  readonly standing?: StandingSheet
  /** Charts of the whole spreadsheet, where it was looked at. */
  readonly chartsElsewhere?: ReadonlySet<number>
}

/**
 * Gives, some at a time, the requests that turn the tab into the recap; returns how many rows' values they
 * write: none but those that differ. Of each row looks come before values, and the mark of the layout comes last:
 * what was written in part is recognised and finished. Between two runs of rows others have their turn (G13).
 */
export async function recapRequests(
  given: RecapSheet,
  target: RecapTarget,
  { editor, write }: { editor: string; write: (requests: readonly Request[]) => Promise<void> },
): Promise<number> {
  const { sheetId, standing } = target
  const recap = withBoxesAsTheyStand(given, standing)
  const grid = gridOf(recap)
  const { columnCount } = grid
  const runs = rowRuns(recap, columnCount)
  const mark = markOfRecap(await layoutDigest(recap, runs))
  const intact = isLayoutIntact(recap, standing, { grid, mark })
  await write(intact ? titleRequests(target) : sheetRequests(recap, target, grid))
  let rowsWritten = 0
  for (const run of runs) {
    const changed = changedRows(recap, standing, run)
    const styled = intact ? changed : [run]
    await write([
      ...styled.flatMap((one) => styleRequests(recap, { sheetId, columnCount }, one)),
      ...changed.flatMap((one) => valueRequests(recap.rows, one, { sheetId, columnCount })),
    ])
    for (const { start, end } of changed) rowsWritten += end - start
    await breathe()
  }
  await write([
    ...(intact
      ? []
      : layoutRequests(recap, {
          sheetId,
          headRowsBefore: standing?.properties.gridProperties?.frozenRowCount ?? 0,
        })),
    ...chartRequests(recap, target, { renew: !intact }),
    ...(intact ? [] : protectRequests(recap, target, { editor, mark })),
  ])
  return rowsWritten
}

function isLayoutIntact(
  recap: RecapSheet,
  standing: StandingSheet | undefined,
  wanted: { grid: Grid; mark: string },
): boolean {
  const grid = standing?.properties.gridProperties
  if (!grid) return false
  return (
    Object.entries(wanted.grid).every(([name, value]) => grid[name as keyof Grid] === value) &&
    hasMerges(standing, recap) &&
    standing.conditionalFormats.length === colourRules(recap).length &&
    findProtectionFault(standing.protectedRanges, undefined, recap.openColumn) === undefined &&
    standing.protectedRanges.some(({ description }) => description === wanted.mark)
  )
}

/** The merged cells of the recap, no more and no others. */
function hasMerges({ merges }: StandingSheet, recap: RecapSheet): boolean {
  const there = new Set(
    merges.map(({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
      [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].join(),
    ),
  )
  return (
    merges.length === recap.merges.length &&
    recap.merges.every(({ row, column, rows, columns }) =>
      there.has([row, row + rows, column, column + columns].join()),
    )
  )
}

function titleRequests({ sheetId, title, standing }: RecapTarget): Request[] {
  if (standing?.properties.title === title) return []
  return [{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }]
}

/** Makes the sheet, or clears what would stand in the way of a new layout. */
function sheetRequests(recap: RecapSheet, target: RecapTarget, grid: Grid): Request[] {
  const { sheetId, title, standing } = target
  const properties = { sheetId, title, gridProperties: grid }
  if (!standing) return [{ addSheet: { properties } }]
  const everywhere = { sheetId }
  return [
    ...(standing.merges.length > 0 ? [{ unmergeCells: { range: everywhere } }] : []),
    ...standing.conditionalFormats.map(() => ({
      deleteConditionalFormatRule: { sheetId, index: 0 },
    })),
    {
      updateSheetProperties: {
        properties,
        fields: `title,${Object.keys(grid)
          .map((name) => `gridProperties.${name}`)
          .join(',')}`,
      },
    },
    ...(recap.rows.length === 0
      ? [{ updateCells: { range: everywhere, fields: 'userEnteredValue,userEnteredFormat' } }]
      : []),
  ]
}

function styleRequests(
  recap: RecapSheet,
  { sheetId, columnCount }: { readonly sheetId: number; readonly columnCount: number },
  { start, end }: RowRun,
): Request[] {
  const rectangles = styleRectangles(recap.rows.slice(start, end), {
    firstRow: start,
    columnCount,
  })
  return [
    ...rectangles.map(({ style, doubleRule, startRow, endRow, startColumn, endColumn }) => ({
      repeatCell: {
        range: {
          sheetId,
          startRowIndex: startRow,
          endRowIndex: endRow,
          startColumnIndex: startColumn,
          endColumnIndex: endColumn,
        },
        cell: { userEnteredFormat: formatOf(style, doubleRule) },
        fields: 'userEnteredFormat',
      },
    })),
    ...(recap.links ?? [])
      .filter(({ row }) => row >= start && row < end)
      .map(({ row, column, sheetId: target }) => ({
        repeatCell: {
          range: gridRange(sheetId, { row, column, rows: 1, columns: 1 }),
          cell: { userEnteredFormat: { textFormat: { link: { uri: `#gid=${target}` } } } },
          fields: 'userEnteredFormat.textFormat.link',
        },
      })),
  ]
}

/** The whole tab is the worker's; protections of people stay. */
function protectRequests(
  { openColumn }: RecapSheet,
  { sheetId, standing }: RecapTarget,
  { editor, mark }: { editor: string; mark: string },
): Request[] {
  const wanted = { sheetId, description: mark, editors: [editor], openColumn }
  return protectionRequests(wanted, standing?.protectedRanges ?? []) as Request[]
}
