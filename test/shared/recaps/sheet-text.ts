import type { RecapContent } from '../../../shared/recaps/recap-sheet.ts'

type Value = string | number | null

/** Every row of the sheet, its values from the left. */
export function rowsOf({ rows }: RecapContent): Value[][] {
  return rows.map(({ cells }) => cells.map(({ value }) => value))
}

/** The rows between the header and the first empty one. */
export function tableOf(sheet: RecapContent): Value[][] {
  const rows = rowsOf(sheet).slice(sheet.frozenRows)
  const end = rows.findIndex((row) => row.every((value) => value === null))
  return rows.slice(0, end)
}

/** The first filled cell of each row that has one: what a merged line says, a subtotal's label. */
export function linesOf(sheet: RecapContent): string[] {
  return rowsOf(sheet)
    .flatMap((row) => row.find((value) => value !== null) ?? [])
    .map(String)
}
