/** A1 name of a zero-based cell in the tab of that title, as "Pegawai!C17". */
export function cellName(tabTitle: string, row: number, column: number): string {
  return `${tabTitle}!${columnName(column)}${row + 1}`
}

/** Letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
