import writeXlsxFile from 'write-excel-file/node'
import type { CellObject, Row } from 'write-excel-file/node'

import type {
  RecapCell,
  RecapRange,
  RecapRow,
  RecapSheet,
} from '../../shared/recaps/recap-sheet.ts'
import { cutText } from '../../shared/text/cut-text.ts'
import { getRecap } from '../../shared/recaps/recaps.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import { escapeText } from './escape-text.ts'
import { guardText } from './guard-text.ts'
import { isInheritedName, placeNames, type PlacedName } from './inherited-names.ts'
import { printSetUp } from './print-set-up.ts'
import { rowHeight } from './row-height.ts'
import { DOUBLE_RULE, TEXT_FORMAT, XLSX_STYLES } from './xlsx-styles.ts'

/** Excel refuses a longer cell, and a longer or otherwise written name of a sheet. */
const CELL_CHARACTERS = 32_767
const SHEET_NAME_CHARACTERS = 31

/** Of Arial 10: a column of n characters is 7n + 5 pixels wide. */
const CHARACTER_PX = 7
const COLUMN_PADDING_PX = 5

/**
 * The recap as it stands in its tab: texts as string cells (never formulas, G9), numbers with their
 * formats, merged cells, widths, frozen rows and columns, borders, colours; to print on F4 across.
 */
export async function toXlsx(recap: RecapSheet): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheetNameOf(recap)
  const fills = fillsOf(recap)
  const covered = coveredBy(recap.merges)
  const spans = new Map(recap.merges.map((range) => [keyOf(range.row, range.column), range]))
  const data = recap.rows.map((row, at) => {
    const height = rowHeight(row, recap, (column) => spans.get(keyOf(at, column))?.columns ?? 1)
    return row.cells.map((cell, column): Row[number] => {
      const key = keyOf(at, column)
      if (covered.has(key)) return null
      const given = { recap, fill: fills.get(key), span: spans.get(key) }
      return { ...toCell(cell, row, given), height }
    })
  })
  const buffer = await writeXlsxFile(
    data,
    {
      sheet,
      columns: recap.columnWidthsPx.map((px) => ({
        width: (px - COLUMN_PADDING_PX) / CHARACTER_PX,
      })),
      orientation: 'landscape',
      showGridLines: false,
      stickyRowsCount: recap.frozenRows,
      stickyColumnsCount: recap.frozenColumns,
    },
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [
        printSetUp(sheet, {
          header: headerRows(recap),
          isPortrait: getRecap(recap.key).portrait === true,
        }),
        placeNames(namesIn(recap)),
      ],
    },
  ).toBuffer()
  return new Uint8Array(buffer)
}

function toCell(
  { value, style }: RecapCell,
  { doubleRule }: RecapRow,
  {
    recap,
    fill,
    span,
  }: {
    readonly recap: RecapSheet
    readonly fill: string | undefined
    readonly span: RecapRange | undefined
  },
): CellObject {
  const { format, ...look } = XLSX_STYLES[style]
  const cell: CellObject = {
    ...look,
    ...(doubleRule && DOUBLE_RULE),
    ...(fill !== undefined && { backgroundColor: fill }),
    ...(span && { columnSpan: span.columns, rowSpan: span.rows }),
  }
  if (typeof value === 'number') return { ...cell, type: Number, value, ...(format && { format }) }
  const asText = { ...cell, type: String, ...(format === TEXT_FORMAT && { format }) }
  const isPlacedLater = value !== null && isInheritedName(value)
  return value === null || isPlacedLater ? asText : { ...asText, value: toText(value, recap) }
}

function toText(value: string, { language }: RecapSheet): string {
  const apostrophes = guardText(value).length - value.length
  return escapeText(guardText(cutText(value, CELL_CHARACTERS - apostrophes, language)))
}

function namesIn({ rows }: RecapSheet): PlacedName[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ value }, column) =>
      typeof value === 'string' && isInheritedName(value) ? [{ row, column, name: value }] : [],
    ),
  )
}

/** Colours by cell: where Sheets would colour by a rule, a file just has the colour. */
function fillsOf({ rows, codeColours }: RecapSheet): ReadonlyMap<string, string> {
  const fills = new Map<string, string>()
  for (const { range, text, colour } of codeColours) {
    for (const { row, column } of cellsOf(range)) {
      const key = keyOf(row, column)
      const value = rows[row]?.cells[column]?.value
      if (String(value ?? '') === text && !fills.has(key)) fills.set(key, colour)
    }
  }
  return fills
}

function coveredBy(merges: readonly RecapRange[]): ReadonlySet<string> {
  return new Set(
    merges.flatMap((range) =>
      cellsOf(range)
        .slice(1)
        .map(({ row, column }) => keyOf(row, column)),
    ),
  )
}

function cellsOf({ row, column, rows, columns }: RecapRange): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }))
}

function keyOf(row: number, column: number): string {
  return `${row} ${column}`
}

/** The header's rows: the last frozen ones. Letterhead and title above them are printed once. */
function headerRows({ rows, frozenRows }: RecapSheet): { first: number; last: number } | undefined {
  let first = frozenRows
  while (first > 0 && rows[first - 1]?.cells.some(({ style }) => style === 'header')) first -= 1
  return first < frozenRows ? { first, last: frozenRows - 1 } : undefined
}

function sheetNameOf(recap: RecapSheet): string {
  const title = recapTabOf(recap).titles[recap.language]
  return title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, SHEET_NAME_CHARACTERS)
}
