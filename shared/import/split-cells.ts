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

/** Blanks part the columns of a log, but not a date from its time. */
function splitAtBlanks(line: string): string[] {
  return line
    .trim()
    .split(/\s/)
    .filter(Boolean)
    .join(' ')
    .split(/ (?!\d{1,2}[:.]\d{2})/)
}

/** The rows of a pasted text: each line whole where nothing parts its columns. */
export function rowsOfText(text: string): CellValue[][] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  return lines.map((line) => (line.includes('\t') ? splitLine(line, '\t') : [line]))
}
