import type { Kysely } from 'kysely'

import { submissionKey } from '../../shared/intake/submission-key.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { LedgerRecords, RecordedSubmission } from '../ports/ledger-records.ts'
import { appendSealed } from './append-entry.ts'
import { listErasures } from './erase-person.ts'
import { inParts } from './in-parts.ts'
import { listDistinct } from './list-distinct.ts'
import { type Kept, openValues, selectBodies } from './opened-entries.ts'
import { bodyAt, checkStored } from './parse-stored.ts'
import { readRecorded } from './read-recorded.ts'
import type { Database } from './schema.ts'
import { StoredPurge, StoredRaw } from './stored-entries.ts'

/** Submissions in the ledger, and what was purged of them. */
export function createLedgerSubmissions(
  kept: Kept,
): Pick<
  LedgerRecords,
  | 'recordSubmissions'
  | 'listSubmissions'
  | 'listLocatedDays'
  | 'listLocated'
  | 'readLocations'
  | 'readSubmissions'
  | 'forgetDays'
  | 'purgeSubmission'
  | 'findPurged'
> {
  const { db, sealing } = kept
  return {
    async recordSubmissions(agencyId, raws, at) {
      const known = await listRecorded(db, agencyId, raws)
      const arrived = raws.filter((raw) => {
        const isNew = !known.has(submissionKey(raw))
        known.add(submissionKey(raw))
        return isNew
      })
      if (arrived.length === 0) return 0
      const entries = arrived.map((raw) => ({
        kind: 'submission' as const,
        key: submissionKey(raw),
        body: canonicalJson(raw),
      }))
      const sequences = await appendSealed(kept, agencyId, entries, at)
      for (const part of inParts(sequences)) {
        // Where another hand put a row in its place, the check of evidence mends it.
        await db
          .insertInto('unowned')
          .values(part.map((seq) => ({ agency_id: agencyId, seq })))
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }
      return arrived.length
    },

    async listSubmissions(agencyId, through = Number.MAX_SAFE_INTEGER) {
      const rows = await openValues(
        kept,
        agencyId,
        selectBodies(db, agencyId, 'submission').where('ledger.seq', '<=', through),
      )
      const purged = await openValues(kept, agencyId, selectBodies(db, agencyId, 'purge'))
      const whole = rows.map(({ seq, value }) => ({
        sequence: seq,
        raw: checkStored(StoredRaw, value, bodyAt(agencyId, seq)),
      }))
      const rest = purged
        .map(({ seq, value }) => checkStored(StoredPurge, value, bodyAt(agencyId, seq)))
        .filter(({ sequence }) => sequence <= through)
      if (rest.length === 0) return whole.map(({ raw }) => raw)
      return [...whole, ...rest]
        .sort((left, right) => left.sequence - right.sequence)
        .map(({ raw }) => raw)
    },

    async listLocatedDays(agencyId) {
      const located = { table: 'ledger_body', column: 'located_on' } as const
      return (await listDistinct(db, agencyId, located)) as CivilDate[]
    },

    async listLocated(agencyId, day) {
      const rows = await db
        .selectFrom('ledger_body')
        .select('seq')
        .where('agency_id', '=', agencyId)
        .where('located_on', '=', day)
        .execute()
      return rows.map(({ seq }) => seq).sort((left, right) => left - right)
    },

    async readLocations(agencyId, sequences) {
      const found: RecordedSubmission[] = []
      for (const part of inParts(sequences)) {
        const bodies = selectBodies(db, agencyId, 'submission').where('ledger.seq', 'in', part)
        for (const { seq, value } of await openValues(kept, agencyId, bodies)) {
          found.push({ sequence: seq, raw: checkStored(StoredRaw, value, bodyAt(agencyId, seq)) })
        }
      }
      return found
    },

    readSubmissions: (agencyId, sequences) => readRecorded(db, sealing, agencyId, sequences),

    forgetDays: (agencyId) => sealing.forgetDays(agencyId),

    async purgeSubmission(agencyId, purged, at) {
      const entry = {
        kind: 'purge',
        key: String(purged.sequence),
        body: canonicalJson(purged),
      } as const
      await appendSealed(kept, agencyId, [entry], at)
      await db
        .deleteFrom('ledger_body')
        .where('agency_id', '=', agencyId)
        .where('seq', '=', purged.sequence)
        .execute()
      await db
        .updateTable('ledger')
        .set({ salt: '' })
        .where('agency_id', '=', agencyId)
        .where('seq', '=', purged.sequence)
        .execute()
    },

    async findPurged(agencyId, sequences) {
      const purged = new Set<number>()
      for (const part of inParts(sequences)) {
        const rows = await db
          .selectFrom('ledger')
          .select('key')
          .where('agency_id', '=', agencyId)
          .where('kind', '=', 'purge')
          .where('key', 'in', part.map(String))
          .execute()
        for (const { key } of rows) purged.add(Number(key))
      }
      if (sequences.every((sequence) => purged.has(sequence))) return purged
      const erased = new Set((await listErasures(db, agencyId)).flatMap((act) => act.sequences))
      for (const sequence of sequences) if (erased.has(sequence)) purged.add(sequence)
      return purged
    },
  }
}

/** Of these, the versions that the ledger has, whatever the rows that find them say. */
async function listRecorded(
  db: Kysely<Database>,
  agencyId: string,
  raws: readonly RawSubmission[],
): Promise<Set<string>> {
  const recorded = new Set<string>()
  for (const part of inParts([...new Set(raws.map(submissionKey))])) {
    const rows = await db
      .selectFrom('ledger')
      .select('key')
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'submission')
      .where('key', 'in', part)
      .execute()
    for (const { key } of rows) recorded.add(key)
  }
  return recorded
}
