import type { Kysely } from 'kysely'

import type { RecordedSubmission } from '../ports/ledger-records.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'
import { SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
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
    for (const { kind, seq, body } of await sealing.openRows(agencyId, [...whole, ...kept])) {
      if (body === null) continue
      const where = bodyAt(agencyId, seq)
      found.push(
        kind === 'purge'
          ? parseStored(StoredPurge, body, where)
          : { sequence: seq, raw: parseStored(StoredRaw, body, where) },
      )
    }
  }
  return found.sort((left, right) => left.sequence - right.sequence)
}
