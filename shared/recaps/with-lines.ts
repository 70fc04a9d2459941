import type { RecapContent } from './recap-sheet.ts'

/** A recap as it is written, with lines below its footer; what was sealed is the sheet without them. */
export function withLines<S extends RecapContent>(sheet: S, lines: readonly string[]): S {
  const width = sheet.columnWidthsPx.length
  const column = sheet.frozenColumns < width ? sheet.frozenColumns : 0
  const rows = lines.map((line) => ({
    cells: Array.from({ length: width }, (_, at) => ({
      value: at === column ? line : null,
      style: at < column ? ('plain' as const) : ('footer' as const),
    })),
  }))
  const merges = lines.map((_, at) => ({
    row: sheet.rows.length + at,
    column,
    rows: 1,
    columns: width - column,
  }))
  return {
    ...sheet,
    rows: [...sheet.rows, ...rows],
    merges: width - column > 1 ? [...sheet.merges, ...merges] : sheet.merges,
  }
}
