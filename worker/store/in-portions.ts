export type SourceRow = Readonly<Record<string, unknown>>

const ROWS_AT_ONCE = 200
/** A row that is longer goes by itself. */
const BYTES_AT_ONCE = 4_000_000

/** Rows as they come, as many at once as one statement and the memory of a small machine take. */
export function* inPortions(rows: Iterable<SourceRow>): Generator<SourceRow[]> {
  let portion: SourceRow[] = []
  let bytes = 0
  for (const row of rows) {
    const ofRow = lengthOf(row)
    if (portion.length === ROWS_AT_ONCE || (portion.length > 0 && bytes + ofRow > BYTES_AT_ONCE)) {
      yield portion
      portion = []
      bytes = 0
    }
    portion.push(row)
    bytes += ofRow
  }
  if (portion.length > 0) yield portion
}

function lengthOf(row: SourceRow): number {
  return Object.values(row).reduce<number>((sum, value) => {
    const isLong = typeof value === 'string' || value instanceof Uint8Array
    return sum + (isLong ? value.length : 0)
  }, 0)
}
