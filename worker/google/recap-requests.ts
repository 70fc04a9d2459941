import { createHash } from 'node:crypto'

import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { RecapRange, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { fitCell } from './cell-text.ts'
import { formatOf, rgbOf } from './recap-format.ts'
import type { ExtendedValue, SheetProperties, StandingSheet } from './replies.ts'
import { styleRectangles } from './style-rectangles.ts'

type Request = sheets_v4.Schema$Request

/** The tab in which a recap is to stand; `properties` and `standing` where it is there already. */
export interface RecapTarget {
  readonly sheetId: number
  readonly title: string
  readonly properties?: SheetProperties
  readonly standing?: StandingSheet
}

interface Grid {
  readonly rowCount: number
  readonly columnCount: number
  readonly frozenRowCount: number
  readonly frozenColumnCount: number
  readonly hideGridlines: true
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

function gridOf(recap: RecapSheet): Grid {
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
function layoutDigest(recap: RecapSheet): string {
  const { rows, ...layout } = recap
  const styles = rows.map(({ cells, doubleRule }) => [cells.map(({ style }) => style), doubleRule])
  return createHash('sha256')
    .update(JSON.stringify([layout, styles]))
    .digest('hex')
    .slice(0, 12)
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

interface RowRun {
  readonly start: number
  readonly end: number
}

function allRows(recap: RecapSheet): RowRun[] {
  return recap.rows.length === 0 ? [] : [{ start: 0, end: recap.rows.length }]
}

function changedRows(recap: RecapSheet, standing: StandingSheet | undefined): RowRun[] {
  const standingRows = standing?.data[0]?.rowData ?? []
  const runs: RowRun[] = []
  for (const [index, { cells }] of recap.rows.entries()) {
    const there = standingRows[index]?.values ?? []
    const width = Math.max(cells.length, there.length)
    const isSame = Array.from({ length: width }, (_, column) =>
      isSameValue(cells[column]?.value ?? null, there[column]?.userEnteredValue),
    ).every(Boolean)
    if (isSame) continue
    const last = runs.at(-1)
    if (last?.end === index) runs[runs.length - 1] = { start: last.start, end: index + 1 }
    else runs.push({ start: index, end: index + 1 })
  }
  return runs
}

function isSameValue(wanted: string | number | null, there: ExtendedValue | undefined): boolean {
  const { stringValue, numberValue } = extendedValue(wanted)
  return (
    (there?.stringValue ?? undefined) === stringValue &&
    (there?.numberValue ?? undefined) === numberValue &&
    there?.boolValue === undefined &&
    there?.formulaValue === undefined
  )
}

/** RAW by construction: a text stays a text, whatever it begins with (G9). */
function extendedValue(value: string | number | null): {
  stringValue?: string
  numberValue?: number
} {
  if (value === null || value === '') return {}
  return typeof value === 'number' ? { numberValue: value } : { stringValue: fitCell(value) }
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

function layoutRequests(recap: RecapSheet, sheetId: number): Request[] {
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
function colourRules(
  recap: RecapSheet,
): { text: string; colour: string; ranges: readonly RecapRange[] }[] {
  const groups = Map.groupBy(recap.codeColours, ({ text, colour }) => `${colour} ${text}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, ranges: [first, ...others].map(({ range }) => range) }] : [],
  )
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

function gridRange(
  sheetId: number,
  { row, column, rows, columns }: RecapRange,
): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + rows,
    startColumnIndex: column,
    endColumnIndex: column + columns,
  }
}
