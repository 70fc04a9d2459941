import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'

/** What parts the columns of a text; Sheets has parted those of a pasted table already. */
export type Separator = ';' | '\t' | '|' | ',' | ' '

export const SEPARATORS: readonly Separator[] = ['\t', ';', '|', ',']

/** The text of a row that stands whole in its first cell; undefined where it stands in several. */
export function findWholeText(cells: readonly CellValue[]): string | undefined {
  const [first = '', ...rest] = cells
  return typeof first === 'string' && !isEmpty(first) && rest.every(isEmpty) ? first : undefined
}

/**
 * The cells of a line, parted at a separator that stands outside quotation marks.
 *
 * @example splitLine('"Siti, S.E.",07:28', ',') // ['Siti, S.E.', '07:28']
 */
export function splitLine(line: string, separator: Separator): string[] {
  if (separator === ' ') return splitAtBlanks(line)
  const within = /^"([^"]*)"$/.exec(line.trim())?.[1]
  if (within?.includes(separator)) return splitLine(within, separator)
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return [...cells, cell.trim()]
}

/**
 * The cells of a row that stands whole in its first one, below a header so wide: parted as the header is, or at
 * another mark where that alone gives as many.
 */
export function splitRow(
  cells: readonly CellValue[],
  separator: Separator | undefined,
  width: number,
): readonly CellValue[] {
  const whole = findWholeText(cells)
  if (whole === undefined) return cells
  if (separator && whole.includes(separator)) return splitLine(whole, separator)
  const others = SEPARATORS.map((one) => splitLine(whole, one)).filter(
    (parts) => width > 2 && parts.length >= width,
  )
  return others.length === 1 ? (others[0] ?? cells) : cells
}

/** Blanks part the columns of a log, but not a date from its time. */
function splitAtBlanks(line: string): string[] {
  return line
    .trim()
    .split(/\s/)
    .filter(Boolean)
    .join(' ')
    .split(/ (?!\d{1,2}[:.]\d{2})/)
}

/** A cell holds as many lines as somebody stamps in a day, not the rest of the text. */
const LINES_IN_CELL = 12

/**
 * The rows of a pasted text: each line whole where nothing parts its columns. A cell of several lines stands
 * between quotation marks.
 */
export function rowsOfText(text: string): CellValue[][] {
  const lines = joinCells(text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/))
  return lines.map((line) => (line.includes('\t') ? splitLine(line, '\t') : [line]))
}

/**
 * As `rowsOfText`, of rows that stand whole in their first cells: those that belong to the cell above are
 * empty, so that every row keeps its place.
 */
export function joinOpenRows(
  rows: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  const lines = rows.map(findWholeText)
  const joined = [...rows]
  for (let at = 0; at < rows.length; at += 1) {
    const count = countOfRow(lines, at)
    if (count === 1) continue
    const rest = Array.from({ length: count - 1 }, () => [])
    joined.splice(at, count, [lines.slice(at, at + count).join('\n')], ...rest)
    at += count - 1
  }
  return joined
}

/** Joins a line whose last cell is open with those that follow until it is closed. */
function joinCells(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const count = countOfRow(lines, at)
    joined.push(lines.slice(at, at + count).join('\n'))
    at += count - 1
  }
  return joined
}

/** How many lines a row takes: one, where no later line closes its cell. */
function countOfRow(lines: readonly (string | undefined)[], start: number): number {
  let isOpen = false
  for (let count = 0; count < LINES_IN_CELL; count += 1) {
    const line = lines[start + count]
    if (line === undefined) return 1
    const marks = line.split('"').length - 1
    // A cell of several lines is one of several columns.
    if (count === 0 && !/(?:^|[\t;,|])"/.test(line)) return 1
    if (marks % 2 === 1) isOpen = !isOpen
    if (!isOpen) return count + 1
  }
  return 1
}
