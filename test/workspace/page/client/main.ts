import type { SheetView } from '../sheet-view.ts'
import { showEffects } from './effects.ts'
import { element, find } from './elements.ts'
import { cellAt, type Change, drawGrid, type Grid } from './grid.ts'
import { drawMenus } from './menus.ts'
import { showToast } from './messages.ts'
import { connectScriptUi } from './run-script.ts'
import { fetchView, saveCells, spreadsheetId } from './server.ts'

const firstRows = 1_000
const refreshMs = 300

let view: SheetView | undefined
let drawn = ''
let grid: Grid | undefined
/** The grid forgets its selection when something beside it, as the menu, is clicked. */
/** Where a script asked to go, until the tab is drawn. */
let wanted: { row: number; column: number } | undefined
let selected: { row: number; column: number } | undefined
let rows = firstRows
let version = 0
/** Newest version that the workspace told of. */
let latest = 0
let isLoading = false
/** Something has to be drawn anew once nobody is typing. */
let isStale = false

function wantedSheet(): number | undefined {
  const gid = /gid=(\d+)/u.exec(location.hash)?.[1]
  return gid === undefined ? undefined : Number(gid)
}

function activeSheetId(): number | undefined {
  return view?.sheetId
}

/** Loads the tab in the address and draws it where it differs from what is drawn. */
async function load(): Promise<void> {
  isLoading = true
  try {
    const asked = wantedSheet()
    const loaded = await fetchView(asked, rows)
    // Another tab was chosen meanwhile, which loads by itself.
    if (asked !== wantedSheet()) return
    isStale = grid?.isEditing() === true && loaded.sheetId === view?.sheetId
    if (isStale) return
    version = loaded.version
    const { version: _version, ...content } = loaded
    const text = JSON.stringify(content)
    if (text !== drawn) draw(loaded)
    drawn = text
    goToWanted()
  } catch (error) {
    showToast(error instanceof Error ? error.message : String(error), true)
  } finally {
    isLoading = false
  }
}

function draw(loaded: SheetView): void {
  const root = find('#grid')
  const isSameTab = view?.sheetId === loaded.sheetId
  const at = { top: root.scrollTop, left: root.scrollLeft }
  const selection = isSameTab ? grid?.selection() : undefined
  grid?.destroy()
  view = loaded
  find('[data-testid=title]').textContent = loaded.title
  document.title = loaded.title
  drawTabs(loaded)
  grid = drawGrid(loaded, { change: (changes) => void save(changes), select: showCell })
  drawNotice(loaded)
  if (!isSameTab) {
    selected = undefined
    find('[data-testid=cell-name]').textContent = ''
    find('[data-testid=cell-text]').textContent = ''
    return
  }
  if (selection?.every(Number.isInteger)) grid.select(selection)
  root.scrollTo(at)
}

function drawTabs(loaded: SheetView): void {
  const shown = loaded.tabs.filter(({ hidden, sheetId }) => !hidden || sheetId === loaded.sheetId)
  const buttons = shown.map(({ sheetId, title, color }) => {
    const isActive = sheetId === loaded.sheetId
    const button = element(
      'button',
      {
        role: 'tab',
        'aria-selected': String(isActive),
        'data-testid': 'sheet-tab',
        'data-title': title,
        'data-sheet': String(sheetId),
      },
      title,
    )
    if (color !== '') button.style.borderBottomColor = color
    button.addEventListener('click', () => activate(sheetId))
    return button
  })
  const bar = find('.tabs')
  const left = bar.scrollLeft
  bar.replaceChildren(...buttons)
  bar.scrollLeft = left
  const active = bar.querySelector('[aria-selected=true]')
  active?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function drawNotice(loaded: SheetView): void {
  document.querySelector('#notice')?.remove()
  if (loaded.usedRows <= loaded.shownRows) return
  const more = element('button', {}, 'Tampilkan semua')
  more.addEventListener('click', () => {
    rows = loaded.rowCount
    void load()
  })
  const text = `Menampilkan ${loaded.shownRows} dari ${loaded.usedRows} baris. `
  find('#grid').prepend(element('div', { id: 'notice', 'data-testid': 'notice' }, text, more))
}

function activate(sheetId: number, cell?: { row: number; column: number }): void {
  rows = Math.max(firstRows, cell?.row ?? 0)
  wanted = cell
  const hash = `#gid=${sheetId}`
  if (location.hash === hash) void load()
  else location.hash = hash
}

/** The cell that a script went to. */
function goToWanted(): void {
  if (!wanted || !grid) return
  const { row, column } = wanted
  wanted = undefined
  grid.select([column - 1, row - 1, column - 1, row - 1])
  showCell(row - 1, column - 1)
}

function showCell(row: number, column: number): void {
  selected = { row: row + 1, column: column + 1 }
  const letters = columnLetters(column)
  find('[data-testid=cell-name]').textContent = `${letters}${row + 1}`
  const cell = view ? cellAt(view, row, column) : undefined
  find('[data-testid=cell-text]').textContent = cell?.[0] ?? ''
}

function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

async function save(changes: Change[]): Promise<void> {
  if (!view || changes.length === 0) return
  const problem = await saveCells(view.sheetId, changes)
  if (problem !== undefined) showToast(problem, true)
  // What is drawn may differ from what was stored, and a refused edit has to be undone.
  drawn = ''
  isStale = true
  refresh()
}

/** Never under an open cell editor: what is being typed would be lost. */
function refresh(): void {
  const isBusy = isLoading || grid?.isEditing() === true
  if ((isStale || latest > version) && !isBusy) void load()
}

/** Redraws soon after others changed the spreadsheet. */
function follow(): void {
  const source = new EventSource(`/spreadsheets/d/${spreadsheetId}/changes`)
  source.addEventListener('version', (event: MessageEvent<string>) => {
    latest = Number(event.data)
  })
  setInterval(refresh, refreshMs)
}

connectScriptUi({
  apply: (effects) => showEffects(effects, activate),
  openCell: () => ({ sheetId: view?.sheetId, cell: selected }),
  onAuthorized: () => void drawMenus(activeSheetId),
})
addEventListener('hashchange', () => void load())
void start()

async function start(): Promise<void> {
  await load()
  follow()
  showEffects(await drawMenus(activeSheetId), activate)
  document.body.dataset['ready'] = 'true'
}
