import jspreadsheet from 'jspreadsheet-ce'
import type { CellView, SheetView } from '../sheet-view.ts'
import { drawCharts } from './charts.ts'
import { element, find } from './elements.ts'
import { openPicker } from './picker.ts'

export interface Change {
  row: number
  column: number
  value: string
}

export interface GridHandlers {
  change(changes: Change[]): void
  select(row: number, column: number): void
}

const indexWidth = 50
/** Below this width (pixels) the mark of a drop-down would cover its text. */
const narrowWidth = 80
/** The height of a row that nobody set. */
const standardHeight = 21
/** Lower rows leave no room beside their text. */
const lowHeight = 24
/** Lower rows hold no number. */
const numberHeight = 12

/** The tab that is drawn, by the grid library. */
export interface Grid {
  isEditing(): boolean
  selection(): [number, number, number, number] | undefined
  select(selection: [number, number, number, number]): void
  destroy(): void
}

/** Draws a tab in `#grid`. Texts are set as texts, so nothing that people typed becomes markup. */
export function drawGrid(view: SheetView, handlers: GridHandlers): Grid {
  const root = find('#grid')
  const holder = element('div', view.hideGridlines ? { class: 'no-gridlines' } : {})
  root.append(holder)
  const lefts = frozenLefts(view)
  let isReady = false
  const [sheet] = jspreadsheet(holder, {
    parseFormulas: false,
    parseHTML: false,
    autoCasting: false,
    autoIncrement: false,
    about: false,
    contextMenu: () => null,
    worksheets: [worksheet(view)],
    oncreatecell: (_instance, cell, column, row) => {
      decorate(cell, cellAt(view, row, column), view)
      if ((view.columnWidths[column] ?? 0) < narrowWidth) cell.classList.add('narrow')
      freeze(cell, { row, column }, view, lefts)
    },
    onafterchanges: (_instance, changes) => {
      if (!isReady) return
      handlers.change(
        changes.map(({ x, y, value }) => ({
          row: Number(y),
          column: Number(x),
          value: String(value ?? ''),
        })),
      )
    },
    // Merged cells are selected while the grid is made; nobody chose them.
    onselection: (_instance, column, row) => {
      if (isReady) handlers.select(row, column)
    },
    oneditionstart: (_instance, cell, column, row) => {
      const choices = view.lists[cellAt(view, row, column)?.[2] ?? -1]
      if (choices) suggest(cell, choices)
    },
  })
  if (!sheet) throw new Error('The grid was not made.')
  // Merging selects the merged cells.
  sheet.resetSelection()
  isReady = true
  if (view.hiddenRows.length > 0) sheet.hideRow(view.hiddenRows)
  if (view.hiddenColumns.length > 0) sheet.hideColumn(view.hiddenColumns)
  lower(holder, view)
  freezeHeadings(holder, view, lefts)
  drawCharts(holder, view)
  holder.addEventListener('click', (event) => pick(event, view, handlers))
  return {
    isEditing: () => sheet.edition !== null && sheet.edition !== undefined,
    selection: () => sheet.selectedCell?.map(Number) as [number, number, number, number],
    select: ([x1, y1, x2, y2]) => sheet.updateSelectionFromCoords(x1, y1, x2, y2),
    destroy: () => {
      jspreadsheet.destroy(holder as never, true)
      holder.remove()
    },
  }
}

export function cellAt(view: SheetView, row: number, column: number): CellView | undefined {
  return view.cells[row]?.[column] ?? undefined
}

function worksheet(view: SheetView): jspreadsheet.WorksheetOptions {
  const rows = Array.from({ length: view.shownRows }, (_row, row) =>
    Array.from(
      { length: view.columnCount },
      (_cell, column) => cellAt(view, row, column)?.[0] ?? '',
    ),
  )
  const merges = view.merges.filter(
    ([row, column, height, width]) =>
      (height > 1 || width > 1) &&
      row + height <= view.shownRows &&
      column + width <= view.columnCount,
  )
  return {
    data: rows,
    minDimensions: [view.columnCount, view.shownRows],
    columns: view.columnWidths.map((width) => ({ type: 'text', width: `${width}px` })),
    rows: Object.fromEntries(
      view.rowHeights.flatMap((height, row) =>
        height === standardHeight ? [] : [[row, { height }]],
      ),
    ),
    mergeCells: Object.fromEntries(
      merges.map(([row, column, height, width]) => [
        `${jspreadsheet.helpers.getColumnName(column)}${row + 1}`,
        [width, height],
      ]),
    ),
    defaultColAlign: 'left',
    allowInsertRow: false,
    allowManualInsertRow: false,
    allowInsertColumn: false,
    allowManualInsertColumn: false,
    allowDeleteRow: false,
    allowDeleteColumn: false,
    allowRenameColumn: false,
    columnSorting: false,
    columnDrag: false,
    rowDrag: false,
  }
}

function decorate(cell: HTMLElement, content: CellView | undefined, view: SheetView): void {
  if (!content) return
  const [, style, list, note, link] = content
  cell.style.cssText += `;${view.styles[style] ?? ''}`
  if (list >= 0) cell.classList.add('list')
  // Google opens a link by a press on the card that comes up over the cell; here by one on the cell.
  if (link?.startsWith('#gid=')) cell.addEventListener('click', () => void (location.hash = link))
  if (note !== '') {
    cell.classList.add('noted')
    cell.title = note
  }
}

function running(sizes: number[], start: number): number[] {
  return sizes.map((_size, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, start))
}

/** Rows that are set lower than texts and their margins are: what does not fit is cut, as in Sheets. */
function lower(holder: HTMLElement, { rowHeights }: SheetView): void {
  const rows = [...holder.querySelectorAll<HTMLElement>('tbody > tr')]
  for (const [row, height] of rowHeights.entries()) {
    if (height === standardHeight || height >= lowHeight) continue
    rows[row]?.classList.add('low')
    for (const cell of rows[row]?.querySelectorAll<HTMLElement>(':scope > td') ?? []) {
      cell.style.lineHeight = `${Math.max(1, height - 2)}px`
      if (height < numberHeight) cell.style.fontSize = '0'
    }
  }
}

/** Where each frozen column stops when the grid is scrolled, in px. */
function frozenLefts(view: SheetView): number[] {
  const widths = view.columnWidths
    .slice(0, view.frozenColumns)
    .map((width, column) => (view.hiddenColumns.includes(column) ? 0 : width))
  return running(widths, indexWidth)
}

function freeze(
  cell: HTMLElement,
  { row, column }: { row: number; column: number },
  view: SheetView,
  lefts: readonly number[],
): void {
  const isTop = row < view.frozenRows
  const isLeft = column < view.frozenColumns
  if (!isTop && !isLeft) return
  cell.classList.add('frozen')
  if (isTop && isLeft) cell.classList.add('frozen-both')
  if (isLeft) cell.style.left = `${lefts[column] ?? 0}px`
}

/** Column letters and row numbers of what is frozen stay with it. */
function freezeHeadings(holder: HTMLElement, view: SheetView, lefts: readonly number[]): void {
  const letters = holder.querySelectorAll<HTMLElement>('thead > tr:last-child > td')
  const numbers = holder.querySelectorAll<HTMLElement>('tbody > tr > td:first-child')
  for (let column = 0; column < view.frozenColumns; column += 1) {
    letters[column + 1]?.style.setProperty('z-index', '5')
    letters[column + 1]?.style.setProperty('left', `${lefts[column] ?? 0}px`)
  }
  for (let row = 0; row < view.frozenRows; row += 1) {
    numbers[row]?.style.setProperty('z-index', '7')
  }
  alignFrozenRows(holder, view.frozenRows)
}

/** Rows are as high as their texts need, so where a frozen one stops is known once they are drawn. */
function alignFrozenRows(holder: HTMLElement, count: number): void {
  const rows = [...holder.querySelectorAll<HTMLElement>('tbody > tr')].slice(0, count)
  const heights = rows.map((row) => row.getBoundingClientRect().height)
  const above = holder.querySelector('thead')?.getBoundingClientRect().height ?? 0
  for (const [index, top] of running(heights, above).entries()) {
    for (const cell of rows[index]?.querySelectorAll<HTMLElement>(':scope > td') ?? []) {
      cell.style.top = `${top}px`
    }
  }
}

function suggest(cell: HTMLElement, choices: string[]): void {
  const input = cell.querySelector('input')
  if (!input) return
  const id = 'cell-choices'
  document.querySelector(`#${id}`)?.remove()
  const options = choices.map((value) => element('option', { value }))
  document.body.append(element('datalist', { id }, ...options))
  input.setAttribute('list', id)
}

/** A click on the mark at the right of a drop-down cell opens its choices. */
function pick(event: MouseEvent, view: SheetView, handlers: GridHandlers): void {
  const cell = event.target
  if (!(cell instanceof HTMLElement) || !cell.classList.contains('list')) return
  const box = cell.getBoundingClientRect()
  if (event.clientX < box.right - 22) return
  const row = Number(cell.dataset['y'])
  const column = Number(cell.dataset['x'])
  const choices = view.lists[cellAt(view, row, column)?.[2] ?? -1] ?? []
  openPicker(box, choices, (value) => handlers.change([{ row, column, value }]))
}
