import { ApiError, invalidArgument } from '../api-error.ts'
import { wholeSheet, type Book, type Range, type Sheet } from './book.ts'

/** `A` is 0. */
export function columnIndexOf(letters: string): number {
  let index = 0
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** `A` for 0. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** A range as written in A1 notation; open ends are absent. */
interface OpenRange {
  sheet: Sheet
  startRow?: number
  endRow?: number
  startColumn?: number
  endColumn?: number
  isSingleCell: boolean
}

const reference = /^\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/

/** Reads `Tab!A1:B2`, `'My tab'!A:C`, `Tab`, `A1`, a named range. Throws 400 as Google does. */
export function parseA1(book: Book, text: string): OpenRange {
  const { title, cells } = splitSheet(text)
  if (title === undefined) {
    if (/^\$?[A-Za-z]{1,3}\$?\d+$|:/.test(cells))
      return parseCells(book, firstSheet(book), cells, text)
    const named = book.namedRanges.find(({ name }) => name === cells)
    const whole = findTitle(book, unquote(cells))
    if (whole) return { sheet: whole, isSingleCell: false }
    if (named?.range) return openNamed(book, named.range, text)
    throw unparsable(text)
  }
  const sheet = findTitle(book, title)
  if (!sheet) throw unparsable(text)
  return parseCells(book, sheet, cells, text)
}

function parseCells(_book: Book, sheet: Sheet, cells: string, text: string): OpenRange {
  const match = reference.exec(cells)
  if (!match || cells === '' || cells === ':') throw unparsable(text)
  const [, startLetters, startNumber, endLetters, endNumber] = match
  const isRange = cells.includes(':')
  if (!isRange && !(startLetters && startNumber)) throw unparsable(text)
  const open: OpenRange = { sheet, isSingleCell: !isRange }
  const columns = [startLetters, isRange ? endLetters : startLetters].map(
    (letters) => letters && columnIndexOf(letters),
  )
  const rows = [startNumber, isRange ? endNumber : startNumber].map(
    (digits) => digits && Number(digits) - 1,
  )
  const [startColumn, endColumn] = order(columns)
  const [startRow, endRow] = order(rows)
  if (startRow === -1) throw unparsable(text)
  if (startColumn !== undefined) open.startColumn = startColumn
  if (endColumn !== undefined) open.endColumn = endColumn + 1
  if (startRow !== undefined) open.startRow = startRow
  if (endRow !== undefined) open.endRow = endRow + 1
  return open
}

function order(ends: (number | string | undefined)[]): [number | undefined, number | undefined] {
  const [first, second] = ends.map((end) => (typeof end === 'number' ? end : undefined))
  if (first !== undefined && second !== undefined && second < first) return [second, first]
  return [first, second]
}

function openNamed(
  book: Book,
  range: Partial<Record<keyof Range, number | null>>,
  text: string,
): OpenRange {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === (range.sheetId ?? 0))
  if (!sheet) throw unparsable(text)
  return {
    sheet,
    isSingleCell: false,
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? sheet.properties.gridProperties.rowCount,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? sheet.properties.gridProperties.columnCount,
  }
}

function splitSheet(text: string): { title?: string; cells: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/.exec(text)
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' }
  const bang = text.lastIndexOf('!')
  if (bang < 0) return { cells: text }
  return { title: text.slice(0, bang), cells: text.slice(bang + 1) }
}

function unquote(text: string): string {
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)
  return quoted ? (quoted[1] ?? '').replaceAll("''", "'") : text
}

function findTitle(book: Book, title: string): Sheet | undefined {
  const wanted = title.toLowerCase()
  return book.sheets.find(({ properties }) => properties.title.toLowerCase() === wanted)
}

function firstSheet(book: Book): Sheet {
  const sheet = book.sheets[0]
  if (!sheet) throw new ApiError(500, 'A spreadsheet without sheets')
  return sheet
}

function unparsable(text: string): Error {
  return invalidArgument(`Unable to parse range: ${text}`)
}

/** Closes a range at the grid's ends. A start beyond the grid is 400; an end beyond it is cut. */
export function closeRange(open: OpenRange, text: string): Range {
  const whole = wholeSheet(open.sheet)
  const range: Range = {
    sheetId: whole.sheetId,
    startRowIndex: open.startRow ?? 0,
    endRowIndex: Math.min(open.endRow ?? whole.endRowIndex, whole.endRowIndex),
    startColumnIndex: open.startColumn ?? 0,
    endColumnIndex: Math.min(open.endColumn ?? whole.endColumnIndex, whole.endColumnIndex),
  }
  if (range.startRowIndex >= whole.endRowIndex || range.startColumnIndex >= whole.endColumnIndex) {
    throw exceedsGrid(open.sheet, text)
  }
  return range
}

export function exceedsGrid(sheet: Sheet, text: string): Error {
  const { rowCount, columnCount } = sheet.properties.gridProperties
  return invalidArgument(
    `Range (${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
  )
}

/** A1 notation with the tab's title, quoted where needed; one cell stands alone. */
export function formatA1(sheet: Sheet, range: Range): string {
  const start = `${columnLetters(range.startColumnIndex)}${range.startRowIndex + 1}`
  const end = `${columnLetters(range.endColumnIndex - 1)}${range.endRowIndex}`
  return `${quoteTitle(sheet.properties.title)}!${start === end ? start : `${start}:${end}`}`
}

function quoteTitle(title: string): string {
  return /^[A-Za-z_]\w*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`
}
