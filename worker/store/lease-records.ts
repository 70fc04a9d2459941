import { sql, type Kysely } from 'kysely'

import type { LeaseRecords } from '../ports/work-records.ts'
import { fence } from './fence.ts'
import type { Database } from './schema.ts'

/** Sorts before every instant: a lease that was given back. */
const FREE = ''

/**
 * One lease an agency; its token grows with each holder (G6). A store that was put back from before, as by a standby
 * that had not heard of all, gives a number again: a lease is its holder's alone.
 */
export function createLeaseRecords(db: Kysely<Database>): LeaseRecords {
  async function markContended({ agency_id, token }: { agency_id: string; token: number }) {
    await db
      .updateTable('lease')
      .set({ contended: 1 })
      .where('agency_id', '=', agency_id)
      .where('token', '=', token)
      .execute()
  }

  return {
    async acquire({ agencyId, holder, now, until, isGone, waits }) {
      const held = await db
        .selectFrom('lease')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .executeTakeFirst()
      if (held && held.expires_at > now && !isGone(held.holder)) {
        if (waits && held.contended === 0) await markContended(held)
        return undefined
      }

      const token = (held?.token ?? 0) + 1
      if (!held) {
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('lease')
          .values({ agency_id: agencyId, holder, token, expires_at: until })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return numInsertedOrUpdatedRows === 1n ? { agencyId, holder, token } : undefined
      }
      const { numUpdatedRows } = await db
        .updateTable('lease')
        .set({ holder, token, expires_at: until, contended: 0 })
        .where('agency_id', '=', agencyId)
        .where('token', '=', held.token)
        // Its holder may just have prolonged it.
        .where('expires_at', '=', held.expires_at)
        .executeTakeFirst()
      return numUpdatedRows === 1n ? { agencyId, holder, token } : undefined
    },
    async extend({ agencyId, holder, token }, until) {
      const extended = db
        .updateTable('lease')
        .set({ expires_at: until })
        .where('agency_id', '=', agencyId)
        .where('holder', '=', holder)
        .where('token', '=', token)
      const { numUpdatedRows } = await fence(undefined, () => extended.executeTakeFirst())
      return numUpdatedRows === 1n
    },
    async release({ agencyId, holder, token }) {
      const released = db
        .updateTable('lease')
        .set({ expires_at: FREE })
        .where('agency_id', '=', agencyId)
        .where('holder', '=', holder)
        .where('token', '=', token)
      await fence(undefined, () => released.execute())
    },
    async listContended(holder) {
      const rows = await db
        .selectFrom('lease')
        .select('agency_id')
        .where('holder', '=', holder)
        .where('contended', '=', 1)
        .execute()
      return rows.map(({ agency_id }) => agency_id)
    },
    async takeAll(holder) {
      await db
        .updateTable('lease')
        .set({ token: sql<number>`token + 1`, expires_at: FREE })
        .where('holder', '=', holder)
        .execute()
    },
  }
}
