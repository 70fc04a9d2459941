/** Longest text that a Sheets cell takes. */
const MAX_CELL_LENGTH = 50_000
const CUT_MARK = ' … [dipotong / cut]'

/** A text that fits a cell; what is cut off is visibly so. */
export function fitCell(text: string): string {
  if (text.length <= MAX_CELL_LENGTH) return text
  const kept = text.slice(0, MAX_CELL_LENGTH - CUT_MARK.length)
  return kept.replace(/[\uD800-\uDBFF]$/, '') + CUT_MARK
}
