import { sql, type Kysely } from 'kysely'

import type { ReplicaRecords } from '../ports/work-records.ts'
import type { Database } from './schema.ts'

export function createReplicaRecords(db: Kysely<Database>): ReplicaRecords {
  return {
    async beat(id, rulesVersion) {
      await db
        .insertInto('replica')
        .values({ id, beats: 1, rules_version: rulesVersion })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ beats: sql<number>`replica.beats + 1` }),
        )
        .execute()
    },
    list: () =>
      db
        .selectFrom('replica')
        .select(['id', 'beats', 'rules_version as rulesVersion'])
        .orderBy('id')
        .execute(),
    async remove({ id, beats }) {
      const removed = db.deleteFrom('replica').where('id', '=', id).where('beats', '=', beats)
      return (await removed.executeTakeFirst()).numDeletedRows === 1n
    },
  }
}
