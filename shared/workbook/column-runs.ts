/** Neighbouring columns that can be written with one request; `end` is exclusive. */
export interface ColumnRun<C> {
  readonly start: number
  readonly end: number
  /** The first column of the run. */
  readonly column: C
  readonly columns: readonly C[]
}

/** Groups columns that stand side by side and are alike, left to right. */
export function columnRuns<C>(
  placed: readonly { readonly place: number; readonly column: C }[],
  likeness: (column: C) => string,
): ColumnRun<C>[] {
  const runs: { start: number; end: number; column: C; columns: C[] }[] = []
  for (const { place, column } of [...placed].sort((a, b) => a.place - b.place)) {
    const last = runs[runs.length - 1]
    if (last && last.end === place && likeness(last.column) === likeness(column)) {
      last.end += 1
      last.columns.push(column)
    } else {
      runs.push({ start: place, end: place + 1, column, columns: [column] })
    }
  }
  return runs
}
