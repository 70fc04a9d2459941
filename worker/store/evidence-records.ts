import type { Kysely } from 'kysely'

import { parseInstant } from '../../shared/model/instant.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { EvidenceRecords } from '../ports/evidence-records.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'
import { plainBody, PLAIN_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredEvidence } from './stored-entries.ts'

export function createEvidenceRecords(db: Kysely<Database>): EvidenceRecords {
  return {
    async findProgress(agencyId) {
      const row = await db
        .selectFrom('evidence_check')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .executeTakeFirst()
      return {
        entry: { sequence: row?.entry_seq ?? 0, hash: row?.entry_hash ?? '' },
        personMonth: { month: row?.month ?? '', employeeId: row?.employee_id ?? '' },
        sealSequence: row?.seal_seq ?? 0,
      }
    },

    async putProgress(agencyId, { entry, personMonth, sealSequence }) {
      const progress = {
        entry_seq: entry.sequence,
        entry_hash: entry.hash,
        month: personMonth.month,
        employee_id: personMonth.employeeId,
        seal_seq: sealSequence,
      }
      await db
        .insertInto('evidence_check')
        .values({ agency_id: agencyId, ...progress })
        .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(progress))
        .execute()
    },

    async findAnchor(agencyId) {
      const row = await db
        .selectFrom('anchor')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .executeTakeFirst()
      return row && { sequence: row.seq, hash: row.hash, at: parseInstant(row.told_at) }
    },

    async putAnchor(agencyId, { sequence, hash, at }) {
      const anchor = { seq: sequence, hash, told_at: at }
      await db
        .insertInto('anchor')
        .values({ agency_id: agencyId, ...anchor })
        .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(anchor))
        .execute()
    },

    async record(agencyId, report) {
      const entry = { kind: 'evidence', key: '', body: canonicalJson(report) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, report.at)
    },

    async list(agencyId, since) {
      const rows = await selectEntries(db, agencyId)
        .select(PLAIN_COLUMNS)
        .where('kind', '=', 'evidence')
        .where('recorded_at', '>=', since)
        .orderBy('ledger.seq')
        .execute()
      return rows.map((row) =>
        parseStored(StoredEvidence, plainBody(row), bodyAt(agencyId, row.seq)),
      )
    },
  }
}
