import type { Kysely } from 'kysely'

import type { Instant } from '../../shared/model/instant.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { OversightChange, OversightRecords } from '../ports/oversight-records.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'

/** Writing must happen inside a transaction: the ledgers' tips are read, then built upon. */
export function createOversightRecords(db: Kysely<Database>): OversightRecords {
  return {
    async listMembers(agencyId) {
      const rows = await db
        .selectFrom('oversight')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .orderBy('member_id')
        .execute()
      return rows.map((row) => ({
        memberId: row.member_id,
        grantedAt: row.granted_at as Instant,
      }))
    },

    async grant(change) {
      const { agencyId, memberId, at } = change
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('oversight')
        .values({ agency_id: agencyId, member_id: memberId, granted_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (Number(numInsertedOrUpdatedRows) === 0) return false
      await recordInBoth(db, change, true)
      return true
    },

    async withdraw(change) {
      const { agencyId, memberId } = change
      const { numDeletedRows } = await db
        .deleteFrom('oversight')
        .where('agency_id', '=', agencyId)
        .where('member_id', '=', memberId)
        .executeTakeFirst()
      if (Number(numDeletedRows) === 0) return false
      await recordInBoth(db, change, false)
      return true
    },
  }
}

/** Each side's ledger says so (G7): who may see its figures, and whose figures it may see. */
async function recordInBoth(
  db: Kysely<Database>,
  { agencyId, memberId, by, at }: OversightChange,
  granted: boolean,
): Promise<void> {
  const entries = [
    { of: agencyId, key: `oversees/${memberId}` },
    { of: memberId, key: `overseen-by/${agencyId}` },
  ]
  for (const { of, key } of entries) {
    const body = canonicalJson({ agencyId, memberId, granted, by, at })
    await append(db, of, await getTip(db, of), { kind: 'oversight', key, body }, at)
  }
}
