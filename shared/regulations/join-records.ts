import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'

/**
 * The records, of which each that begins on none of these days and says what one that ended the day before
 * says goes on with it.
 */
export function joinRecords(
  records: readonly PolicyRecord[],
  begins: ReadonlySet<CivilDate>,
): PolicyRecord[] {
  const joined: PolicyRecord[] = []
  for (const record of records) {
    const at = begins.has(record.validFrom) ? -1 : joined.findIndex((one) => goesOn(one, record))
    if (at < 0) joined.push(record)
    else joined[at] = { ...record, validFrom: joined[at]!.validFrom }
  }
  return joined
}

function goesOn(before: PolicyRecord, after: PolicyRecord): boolean {
  return (
    before.validUntil !== undefined &&
    addDays(before.validUntil, 1) === after.validFrom &&
    withoutDays(before) === withoutDays(after)
  )
}

function withoutDays({ validFrom: _from, validUntil: _until, ...rest }: PolicyRecord): string {
  return JSON.stringify(rest)
}
