import type { RecapCell, RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { fitCell } from './cell-text.ts'
import type { ExtendedValue, StandingSheet } from './replies.ts'

/** What stands in a cell: its value, or whether its box is ticked. */
export type CellContent = RecapCell['value'] | boolean

export function contentOf({ box, value }: RecapCell): CellContent {
  return box ?? value
}

/** Sheets keeps no more of a number; what stands there would differ for ever. */
const SIGNIFICANT_DIGITS = 15

/** Rows one below the other; zero-based, `end` excluded. */
export interface RowRun {
  readonly start: number
  readonly end: number
}

/** Of so many columns no more cells at once than may hold the main thread up (G13). */
const CELLS_AT_ONCE = 15_000

/** Every row of the recap, in runs that are looked at one after the other. */
export function rowRuns({ rows }: RecapSheet, columnCount: number): RowRun[] {
  const most = Math.ceil(CELLS_AT_ONCE / columnCount)
  const runs: RowRun[] = []
  for (let start = 0; start < rows.length; start += most) {
    runs.push({ start, end: Math.min(start + most, rows.length) })
  }
  return runs
}

/** Of these rows those of which a value is not what stands in the tab. */
export function changedRows(
  recap: RecapSheet,
  standing: StandingSheet | undefined,
  { start, end }: RowRun,
): RowRun[] {
  const standingRows = standing?.data[0]?.rowData ?? []
  const runs: RowRun[] = []
  for (let index = start; index < end; index += 1) {
    const { cells } = recap.rows[index]!
    const there = standingRows[index]?.values ?? []
    const width = Math.max(cells.length, there.length)
    const isSame = Array.from({ length: width }, (_, column) => {
      const cell = cells[column]
      return isSameValue(cell ? contentOf(cell) : null, there[column]?.userEnteredValue)
    }).every(Boolean)
    if (isSame) continue
    const last = runs.at(-1)
    if (last?.end === index) runs[runs.length - 1] = { start: last.start, end: index + 1 }
    else runs.push({ start: index, end: index + 1 })
  }
  return runs
}

function isSameValue(wanted: CellContent, there: ExtendedValue | undefined): boolean {
  const { stringValue, numberValue, boolValue } = extendedValue(wanted) ?? {}
  return (
    (there?.stringValue ?? undefined) === stringValue &&
    (there?.numberValue ?? undefined) === numberValue &&
    (there?.boolValue ?? undefined) === boolValue &&
    there?.formulaValue === undefined
  )
}

/** RAW by construction: a text stays a text, whatever it begins with (G9). Undefined where empty. */
export function extendedValue(
  value: CellContent,
): { stringValue?: string; numberValue?: number; boolValue?: boolean } | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'string') return { stringValue: fitCell(value) }
  return { numberValue: Number(value.toPrecision(SIGNIFICANT_DIGITS)) }
}
