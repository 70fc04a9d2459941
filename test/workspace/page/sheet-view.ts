import type { SvgNode } from './charts/svg-node.ts'

/** A cell as the page draws it: text, index into styles, index into lists (or -1), note, where it leads. */
export type CellView = [text: string, style: number, list: number, note: string, link?: string]

/** A chart and the cell at whose corner it stands; sizes in px. */
export interface ChartView {
  chartId: number
  row: number
  column: number
  offsetX: number
  offsetY: number
  width: number
  height: number
  drawing: SvgNode
}

export interface TabView {
  sheetId: number
  title: string
  /** CSS colour, or '' */
  color: string
  hidden: boolean
}

/** What the page needs to draw one tab; texts are plain, never markup. */
export interface SheetView {
  version: number
  title: string
  tabs: TabView[]
  sheetId: number
  /** Size of the grid, and how much of it is here. */
  rowCount: number
  columnCount: number
  shownRows: number
  /** Rows up to the last with content. */
  usedRows: number
  frozenRows: number
  frozenColumns: number
  hideGridlines: boolean
  columnWidths: number[]
  rowHeights: number[]
  /** Indexes of what somebody hid. */
  hiddenRows: number[]
  hiddenColumns: number[]
  /** Sparse: missing cells are empty; rows by index. */
  cells: (CellView | null)[][]
  /** CSS declarations. */
  styles: string[]
  /** Choices of drop-downs. */
  lists: string[][]
  /** Row, column, rows, columns. */
  merges: [number, number, number, number][]
  charts: ChartView[]
}
