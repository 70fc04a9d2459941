import type { QueryResult } from 'kysely'
import { types, type QueryResult as Answer } from 'pg'

/** PostgreSQL's numbers of types of whole numbers: `bigint`, and what sums of those are. */
const WHOLE: readonly number[] = [20, 1700]

/** How a value of that type is read: whole numbers as numbers, which SQLite has no others of. */
export const readValue: typeof types.getTypeParser = (type, format) =>
  WHOLE.includes(type) ? wholeNumber : types.getTypeParser(type, format)

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number)) return number
  throw new RangeError('A number in the store is too great')
}

const WRITES: readonly string[] = ['INSERT', 'UPDATE', 'DELETE']

/** What `pg` answers as Kysely has it. */
export function toResult<Row>({ command, rowCount, rows }: Answer): QueryResult<Row> {
  return {
    rows: rows as Row[],
    ...(WRITES.includes(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
  }
}
