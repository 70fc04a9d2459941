import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { allRows, changedRows, extendedValue } from './changed-rows.ts'
import type { RowRun } from './changed-rows.ts'
import { formatOf } from './recap-format.ts'
import { colourRules, gridOf, layoutDigest, layoutRequests } from './recap-layout.ts'
import type { Grid } from './recap-layout.ts'
import type { SheetProperties, StandingSheet } from './replies.ts'
import { styleRectangles } from './style-rectangles.ts'

type Request = sheets_v4.Schema$Request

/** The tab in which a recap is to stand; `properties` and `standing` where it is there already. */
export interface RecapTarget {
  readonly sheetId: number
  readonly title: string
  readonly properties?: SheetProperties
  readonly standing?: StandingSheet
}

/**
 * The requests of one batch that turn the tab into the recap, and how many rows they write. Rows that
 * stand as they should are left alone; none is written where the layout is intact and nothing differs.
 */
export function recapRequests(
  recap: RecapSheet,
  target: RecapTarget,
  editor: string,
): { requests: Request[]; rowsWritten: number } {
  const grid = gridOf(recap)
  const mark = `Pantau ${layoutDigest(recap)}: ditulis oleh worker, jangan diubah.`
  const intact = isLayoutIntact(recap, target, { grid, mark })
  const changed = intact ? changedRows(recap, target.standing) : allRows(recap)
  const rowsWritten = changed.reduce((sum, { start, end }) => sum + end - start, 0)
  return {
    rowsWritten,
    requests: [
      ...(intact ? titleRequests(target) : sheetRequests(recap, target, grid)),
      ...changed.flatMap((run) => rowRequests(recap, target.sheetId, run)),
      ...(intact ? [] : layoutRequests(recap, target.sheetId)),
      ...(intact ? [] : protectionRequests(target, { editor, mark })),
    ],
  }
}

function isLayoutIntact(
  recap: RecapSheet,
  { properties, standing }: RecapTarget,
  wanted: { grid: Grid; mark: string },
): boolean {
  const grid = properties?.gridProperties
  if (!grid || !standing) return false
  return (
    Object.entries(wanted.grid).every(([name, value]) => grid[name as keyof Grid] === value) &&
    standing.merges.length === recap.merges.length &&
    standing.conditionalFormats.length === colourRules(recap).length &&
    ownProtections(standing).length === 1 &&
    standing.protectedRanges.some(({ description }) => description === wanted.mark)
  )
}

function titleRequests({ sheetId, title, properties }: RecapTarget): Request[] {
  if (properties?.title === title) return []
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

function rowRequests(recap: RecapSheet, sheetId: number, { start, end }: RowRun): Request[] {
  const { columnCount } = gridOf(recap)
  const rows = recap.rows.slice(start, end)
  const rectangles = styleRectangles(rows, { firstRow: start, columnCount })
  return [
    {
      updateCells: {
        range: {
          sheetId,
          startRowIndex: start,
          endRowIndex: end,
          startColumnIndex: 0,
          endColumnIndex: columnCount,
        },
        rows: rows.map(({ cells }) => ({
          values: cells.map(({ value }) => ({ userEnteredValue: extendedValue(value) })),
        })),
        fields: 'userEnteredValue,note,dataValidation',
      },
    },
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
  ]
}

/** The whole tab is the worker's; earlier protections of ours go, people's stay. */
function protectionRequests(
  { sheetId, standing }: RecapTarget,
  { editor, mark }: { editor: string; mark: string },
): Request[] {
  return [
    ...(standing ? ownProtections(standing) : []).map(({ protectedRangeId }) => ({
      deleteProtectedRange: { protectedRangeId },
    })),
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId },
          description: mark,
          warningOnly: false,
          editors: { users: [editor] },
        },
      },
    },
  ]
}

function ownProtections(standing: StandingSheet): StandingSheet['protectedRanges'] {
  return standing.protectedRanges.filter(({ description }) => description.startsWith('Pantau '))
}
