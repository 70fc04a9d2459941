import { sql, type Kysely } from 'kysely'

import type { Instant } from '../../shared/model/instant.ts'
import type { RefusedAudienceRecords } from '../ports/refused-audience-records.ts'
import type { Database } from './schema.ts'

const KEPT = 20

export function createRefusedAudienceRecords(db: Kysely<Database>): RefusedAudienceRecords {
  return {
    async note(audience, at) {
      await db
        .insertInto('refused_audience')
        .values({ audience, count: 1, last_at: at })
        .onConflict((conflict) =>
          conflict
            .column('audience')
            .doUpdateSet({ count: sql<number>`refused_audience.count + 1`, last_at: at }),
        )
        .execute()
      const newest = db
        .selectFrom('refused_audience')
        .select('audience')
        .orderBy('last_at', 'desc')
        .orderBy('audience')
        .limit(KEPT)
      await db.deleteFrom('refused_audience').where('audience', 'not in', newest).execute()
    },
    async list() {
      const rows = await db
        .selectFrom('refused_audience')
        .selectAll()
        .orderBy('last_at', 'desc')
        .orderBy('audience')
        .execute()
      return rows.map(({ audience, count, last_at }) => ({
        audience,
        count,
        lastAt: last_at as Instant,
      }))
    },
  }
}
