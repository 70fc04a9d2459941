import type { Language } from '../model/language.ts'
import { cutText } from '../text/cut-text.ts'
import type {
  CellStyle,
  RecapCell,
  RecapChart,
  RecapContent,
  RecapLink,
  RecapRange,
  RecapRow,
} from './recap-sheet.ts'

/** Sheets refuses a longer cell. */
const CELL_CHARACTERS = 50_000

type Content = RecapCell['value']

/** A sheet under construction, from its first row down. */
export interface RecapPage {
  readonly language: Language
  /** Columns of the page. */
  readonly width: number
  /** Columns that stay in place; no merged cell may cross their edge. */
  readonly frozenColumns: number
  /** Rows so far; the index of the next one. */
  rowCount(): number
  /** A row from the left; cells that are not given are plain and empty. */
  addRow(cells: readonly RecapCell[], options?: { readonly doubleRule?: boolean }): void
  /** A row with one merged cell, over all columns that scroll unless told otherwise. */
  addLine(
    value: Content,
    style: CellStyle,
    options?: {
      readonly from?: number
      readonly to?: number
      readonly doubleRule?: boolean
    },
  ): void
  /**
   * A row with one merged cell whose middle is that of the page, as near as whole columns allow; of a page
   * much wider than a screen that of the part one sees first.
   */
  addCentred(value: Content, style: CellStyle, options?: { readonly doubleRule?: boolean }): void
  /** A row with several merged cells, from the left. */
  addSpans(
    spans: readonly (RecapCell & { readonly from: number; readonly to: number })[],
    options?: { readonly doubleRule?: boolean },
  ): void
  addBlank(): void
  /**
   * Keeps the rows from `row` to the last one on one printed page, by a merged cell in a column that is
   * empty in them: a page does not break within a merged cell.
   */
  keepTogether(place: { readonly row: number; readonly column: number }): void
  colour(range: RecapRange, text: string, colour: string): void
  chart(chart: RecapChart): void
  link(link: RecapLink): void
  build(options: Pick<RecapContent, 'columnWidthsPx' | 'frozenRows'>): RecapContent
}

const EMPTY: RecapCell = { value: null, style: 'plain' }

export function createRecapPage({
  language,
  width,
  frozenColumns,
}: Pick<RecapPage, 'language' | 'width' | 'frozenColumns'>): RecapPage {
  const rows: RecapRow[] = []
  const merges: RecapRange[] = []
  const codeColours: RecapContent['codeColours'][number][] = []
  const charts: RecapChart[] = []
  const links: RecapLink[] = []
  /** Rows of lines that stand in the middle of the page. */
  const centred = new Set<number>()
  const share = createSharing()

  function addRow(
    cells: readonly RecapCell[],
    options: { readonly doubleRule?: boolean } = {},
  ): void {
    if (cells.length > width) throw new RangeError(`A row of ${cells.length} on a page of ${width}`)
    const rest = Array.from({ length: width - cells.length }, () => EMPTY)
    rows.push({
      cells: [...cells.map((cell) => share(fit(cell))), ...rest],
      ...(options.doubleRule && { doubleRule: true }),
    })
  }
  function fit(cell: RecapCell): RecapCell {
    return typeof cell.value === 'string' && cell.value.length > CELL_CHARACTERS
      ? { ...cell, value: cutText(cell.value, CELL_CHARACTERS, language) }
      : cell
  }
  function addSpans(
    spans: Parameters<RecapPage['addSpans']>[0],
    options: { readonly doubleRule?: boolean } = {},
  ): void {
    const cells: RecapCell[] = []
    for (const { from, to, ...cell } of spans) {
      if (to - from > 1) {
        merges.push({ row: rows.length, column: from, rows: 1, columns: to - from })
      }
      while (cells.length < from) cells.push(EMPTY)
      cells.push(cell)
      while (cells.length < to) cells.push({ value: null, style: cell.style })
    }
    addRow(cells, options)
  }

  function addLine(...[value, style, options = {}]: Parameters<RecapPage['addLine']>): void {
    const { from = frozenColumns, to = width, doubleRule = false } = options
    addSpans([{ value, style, from, to }], { doubleRule })
  }

  return {
    language,
    width,
    frozenColumns,
    addRow,
    rowCount: () => rows.length,
    addLine,
    addCentred(value, style, options) {
      centred.add(rows.length)
      addLine(value, style, options)
    },
    addSpans,
    addBlank: () => addRow([]),
    keepTogether({ row, column }) {
      merges.push({ row, column, rows: rows.length - row, columns: 1 })
    },
    colour(range, text, colour) {
      codeColours.push({ range, text, colour })
    },
    chart: (chart) => void charts.push(chart),
    link: (link) => void links.push(link),
    build({ columnWidthsPx, frozenRows }) {
      if (columnWidthsPx.length !== width) {
        throw new RangeError(`${columnWidthsPx.length} widths for ${width} columns`)
      }
      const torn = merges.find(
        ({ row, rows: height, column, columns }) =>
          crosses(frozenRows, row, height) || crosses(frozenColumns, column, columns),
      )
      if (torn) throw new RangeError(`Cells joined across frozen ones: ${JSON.stringify(torn)}`)
      return {
        language,
        rows,
        columnWidthsPx,
        frozenRows,
        frozenColumns,
        merges: merges.map((merge) =>
          centred.has(merge.row) ? centredOn(columnWidthsPx, merge) : merge,
        ),
        codeColours,
        ...(charts.length > 0 && { charts }),
        ...(links.length > 0 && { links }),
      }
    },
  }
}

/** Sheets refuses to join cells of which some are frozen and some are not. */
function crosses(frozen: number, from: number, length: number): boolean {
  return from < frozen && from + length > frozen
}

/**
 * Cells that read and look the same are one object: a sheet of thousands takes little memory, and little time to
 * pass between threads.
 */
function createSharing(): (cell: RecapCell) => RecapCell {
  const known = new Map<CellStyle, Map<Content, RecapCell>>()
  return (cell) => {
    if (cell.box !== undefined) return cell
    const ofStyle = known.get(cell.style) ?? new Map<Content, RecapCell>()
    const first = ofStyle.get(cell.value)
    if (first) return first
    known.set(cell.style, ofStyle.set(cell.value, cell))
    return cell
  }
}

/** What a screen of 1366 pixels shows of a sheet at first; a page of one and a half is much wider. */
const SCREEN_PX = 1300
const MUCH_WIDER = 1.5

/** The range, less columns at its right that weigh up those at its left. */
function centredOn(widthsPx: readonly number[], range: RecapRange): RecapRange {
  const across = (from: number, to: number): number =>
    widthsPx.slice(from, to).reduce((sum, px) => sum + px, 0)
  const all = across(0, widthsPx.length)
  const seen = all > SCREEN_PX * MUCH_WIDER ? SCREEN_PX : all
  const { column } = range
  const offCentre = (columns: number): number =>
    Math.abs(across(0, column) + across(0, column + columns) - seen)
  let { columns } = range
  while (columns > 1 && offCentre(columns - 1) < offCentre(columns)) columns -= 1
  return { ...range, columns }
}
