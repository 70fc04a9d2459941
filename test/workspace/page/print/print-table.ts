import { cellsUnder } from '../cells-under.ts'
import { escapeText, toSvgText } from '../charts/svg-node.ts'
import type { CellView, SheetView } from '../sheet-view.ts'

interface Span {
  readonly rows: number
  readonly columns: number
}

interface Layout {
  readonly view: SheetView
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** By place `row,column`: how far a merged cell reaches; undefined where it is covered. */
  readonly merges: ReadonlyMap<string, Span | undefined>
  readonly scale: number
}

/** The tab as one table with its frozen rows as head, and its charts, scaled to a width in px. */
export function printTable(view: SheetView, widthPx: number): { table: string; charts: string } {
  const rows = visible(usedRows(view), view.hiddenRows)
  const columns = visible(usedColumns(view), view.hiddenColumns)
  const width = columns.reduce((sum, column) => sum + (view.columnWidths[column] ?? 0), 0)
  const scale = Math.min(1, widthPx / Math.max(1, width))
  const layout: Layout = { view, rows, columns, merges: mergesOf(view, rows, columns), scale }
  const cols = columns.map(
    (column) => `<col style="width:${px(layout, view.columnWidths[column])}">`,
  )
  const head = rows.filter((row) => row < view.frozenRows)
  const body = rows.filter((row) => row >= view.frozenRows)
  const rowsOf = (list: number[]): string => list.map((row) => printRow(layout, row)).join('')
  return {
    table: `<table style="width:${px(layout, width)};font-size:${px(layout, 40 / 3)}"><colgroup>${cols.join('')}</colgroup><thead>${rowsOf(head)}</thead><tbody>${rowsOf(body)}</tbody></table>`,
    charts: view.charts.map((chart) => printChart(layout, chart)).join(''),
  }
}

function visible(count: number, hidden: readonly number[]): number[] {
  return Array.from({ length: count }, (_item, index) => index).filter(
    (index) => !hidden.includes(index),
  )
}

function usedRows(view: SheetView): number {
  const under = cellsUnder(view.charts, view.rowHeights, view.columnWidths)
  return Math.max(view.usedRows, view.frozenRows, under.rows)
}

function usedColumns(view: SheetView): number {
  const under = cellsUnder(view.charts, view.rowHeights, view.columnWidths)
  const texts = view.cells.map((row) => row.findLastIndex((cell) => (cell?.[0] ?? '') !== '') + 1)
  const merges = view.merges.map(([row, column, , width]) =>
    textAt(view, row, column) === '' ? 0 : column + width,
  )
  return Math.max(1, under.columns, ...texts, ...merges)
}

function mergesOf(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
): Map<string, Span | undefined> {
  const spans = new Map<string, Span | undefined>()
  for (const [row, column, height, width] of view.merges) {
    const own = rows.filter((index) => index >= row && index < row + height)
    const across = columns.filter((index) => index >= column && index < column + width)
    for (const at of own) for (const index of across) spans.set(`${at},${index}`, undefined)
    const [first, start] = [own[0], across[0]]
    if (first === undefined || start === undefined) continue
    spans.set(`${first},${start}`, { rows: own.length, columns: across.length })
  }
  return spans
}

function printRow(layout: Layout, row: number): string {
  const { view, columns, merges } = layout
  const cells = columns.map((column) => {
    const place = `${row},${column}`
    const span = merges.get(place)
    return merges.has(place) && !span ? '' : printCell(layout, { row, column }, span)
  })
  const height = px(layout, view.rowHeights[row])
  return `<tr data-row="${row}" style="height:${height}">${cells.join('')}</tr>`
}

function printCell(
  layout: Layout,
  { row, column }: { row: number; column: number },
  span: Span | undefined,
): string {
  const { view } = layout
  const [text, style] = cellAt(view, row, column) ?? ['', -1]
  const spans = span ? ` rowspan="${span.rows}" colspan="${span.columns}"` : ''
  const css = scaled(layout, view.styles[style] ?? '')
  const styled = css === '' ? '' : ` style="${escapeText(css)}"`
  const isCut = textAt(view, row, column + (span?.columns ?? 1)) !== ''
  return `<td${spans}${styled}${isCut ? ' class="cut"' : ''}>${escapeText(text)}</td>`
}

function printChart(layout: Layout, chart: SheetView['charts'][number]): string {
  const { chartId, row, column, offsetX, offsetY, width, height, drawing } = chart
  const { columns, view, rows } = layout
  const left = columns
    .filter((index) => index < column)
    .reduce((sum, index) => sum + (view.columnWidths[index] ?? 0), offsetX)
  const anchor = rows.find((index) => index >= row) ?? row
  const attributes = {
    ...drawing.attributes,
    width: width * layout.scale,
    height: height * layout.scale,
  }
  const at = `data-row="${anchor}" data-offset="${offsetY * layout.scale}"`
  const markup = toSvgText({ ...drawing, attributes })
  return `<div class="chart" data-chart="${chartId}" ${at} style="left:${px(layout, left)}">${markup}</div>`
}

function cellAt(view: SheetView, row: number, column: number): CellView | undefined {
  return view.cells[row]?.[column] ?? undefined
}

function textAt(view: SheetView, row: number, column: number): string {
  return cellAt(view, row, column)?.[0] ?? ''
}

function px({ scale }: Layout, size: number | undefined): string {
  return `${((size ?? 0) * scale).toFixed(2)}px`
}

/** Sizes of fonts shrink with the page; lines stay as thin as they are. */
function scaled(layout: Layout, css: string): string {
  return css.replaceAll(
    /font-size:([\d.]+)px/g,
    (_match, size: string) => `font-size:${px(layout, Number(size))}`,
  )
}
