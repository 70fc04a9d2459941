import type { Kysely } from 'kysely'

import type { RecordedSubmission } from '../ports/ledger-records.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'
import { SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, checkStored } from './parse-stored.ts'
import { StoredPurge, StoredRaw } from './stored-entries.ts'

/** The submissions that were recorded there, in order; where one was purged, what the purge kept. */
export async function readRecorded(
  db: Kysely<Database>,
  sealing: Sealing,
  agencyId: string,
  sequences: readonly number[],
): Promise<RecordedSubmission[]> {
  const found: RecordedSubmission[] = []
  for (const part of inParts(sequences)) {
    const whole = await selectEntries(db, agencyId)
      .select(['ledger.seq', ...SEALED_COLUMNS])
      .where('ledger.seq', 'in', part)
      .execute()
    const read = new Set(whole.map(({ seq }) => seq))
    const gone = part.filter((sequence) => !read.has(sequence)).map(String)
    const kept =
      gone.length === 0
        ? []
        : await selectEntries(db, agencyId)
            .select(['ledger.seq', ...SEALED_COLUMNS])
            .where('kind', '=', 'purge')
            .where('key', 'in', gone)
            .execute()
    for (const { kind, seq, value } of await sealing.openValues(agencyId, [...whole, ...kept])) {
      if (value === null) continue
      const where = bodyAt(agencyId, seq)
      found.push(
        kind === 'purge'
          ? checkStored(StoredPurge, value, where)
          : { sequence: seq, raw: checkStored(StoredRaw, value, where) },
      )
    }
  }
  return found.sort((left, right) => left.sequence - right.sequence)
}
