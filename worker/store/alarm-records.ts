import type { Kysely } from 'kysely'

import type { AlarmRecords } from '../ports/alarm-records.ts'
import type { Database } from './schema.ts'

export function createAlarmRecords(db: Kysely<Database>): AlarmRecords {
  return {
    list: () => db.selectFrom('alarm').select(['cause', 'text']).orderBy('cause').execute(),
    async put(cause, text) {
      await db
        .insertInto('alarm')
        .values({ cause, text })
        .onConflict((conflict) => conflict.column('cause').doUpdateSet({ text }))
        .execute()
    },
    async remove(cause) {
      await db.deleteFrom('alarm').where('cause', '=', cause).execute()
    },
  }
}
