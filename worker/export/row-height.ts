import type { RecapCell, RecapRow, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { XLSX_STYLES } from './xlsx-styles.ts'

/** As Sheets has it: 21 pixels. */
const SMALLEST_PT = 15.75
/** As Excel allows it. */
const LARGEST_PT = 409
const FONT_PT = 10
const LINE_SPACING = 1.25
const PADDING_PT = 3
/** Of letters in Arial 10, on average; bold ones are wider by a tenth. */
const LETTER_PX = 6
const BOLD_LETTER_PX = 6.6
const CELL_PADDING_PX = 6

/**
 * The height in points at which a row shows all of its text. It is estimated: programs do not fit a
 * file's rows by themselves where cells are merged, and not all of them do otherwise. `columnsOf` tells
 * over how many columns the cell of a column is merged.
 */
export function rowHeight(
  { cells }: RecapRow,
  { columnWidthsPx }: Pick<RecapSheet, 'columnWidthsPx'>,
  columnsOf: (column: number) => number = () => 1,
): number {
  const heights = cells.map((cell, column) => {
    const { fontSize = FONT_PT } = XLSX_STYLES[cell.style]
    const widthPx = columnWidthsPx
      .slice(column, column + columnsOf(column))
      .reduce((sum, width) => sum + width, 0)
    return linesOf(cell, widthPx) * fontSize * LINE_SPACING + PADDING_PT
  })
  return Math.min(LARGEST_PT, Math.max(SMALLEST_PT, ...heights))
}

function linesOf({ value, style }: RecapCell, widthPx: number): number {
  const { wrap, fontWeight } = XLSX_STYLES[style]
  if (value === null) return 0
  if (!wrap || typeof value === 'number') return 1
  const letterPx = fontWeight === 'bold' ? BOLD_LETTER_PX : LETTER_PX
  const letters = Math.max(1, Math.floor((widthPx - CELL_PADDING_PX) / letterPx))
  const wrapped = value.split('\n').map((line) => countLines(line, letters))
  return wrapped.reduce((sum, lines) => sum + lines, 0)
}

/** Breaks between words, and within those that are longer than a line. */
function countLines(text: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= letters) {
      used = needed
      continue
    }
    const own = Math.max(1, Math.ceil(word.length / letters))
    lines += used === 0 ? own - 1 : own
    used = word.length - (own - 1) * letters
  }
  return lines
}
