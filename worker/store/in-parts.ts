/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535. */
const ROWS_PER_STATEMENT = 200

/** As many as one statement takes. */
export function inParts<T>(items: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT) {
    parts.push(items.slice(start, start + ROWS_PER_STATEMENT))
  }
  return parts
}
