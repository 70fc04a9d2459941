import type { Kysely } from 'kysely'

import type { Reading, ReadingRecords } from '../ports/reading-records.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'

const EVERYBODY = ''

export function createReadingRecords(db: Kysely<Database>): ReadingRecords {
  return {
    async note(agencyId, { on, by, kind, lastAt }, people) {
      for (const part of inParts(people === 'all' ? [EVERYBODY] : [...new Set(people)])) {
        const rows = part.map((employeeId) => ({
          agency_id: agencyId,
          employee_id: employeeId,
          on_date: on,
          reader: by,
          kind,
          last_at: lastAt,
        }))
        await db
          .insertInto('person_reading')
          .values(rows)
          .onConflict((conflict) =>
            conflict
              .columns(['agency_id', 'employee_id', 'on_date', 'reader', 'kind'])
              .doUpdateSet({ last_at: lastAt }),
          )
          .execute()
      }
    },

    async countAged(agencyId, before) {
      const { count } = await db
        .selectFrom('person_reading')
        .select((is) => is.fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .where('on_date', '<', before)
        .executeTakeFirstOrThrow()
      return count
    },

    async forget(agencyId, before) {
      const old = db.deleteFrom('person_reading').where('agency_id', '=', agencyId)
      await old.where('on_date', '<', before).execute()
    },

    async listSeen(agencyId, { by, from, until }) {
      const rows = await db
        .selectFrom('person_reading')
        .select('employee_id')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('reader', '=', by)
        .where('kind', '<>', 'affected')
        .where('on_date', '>=', from)
        .where('on_date', '<=', until)
        .execute()
      return new Set(rows.map((row) => row.employee_id))
    },

    async list(agencyId, numbers) {
      const rows = await db
        .selectFrom('person_reading')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .where('employee_id', 'in', [EVERYBODY, ...numbers])
        .orderBy('last_at', 'desc')
        .orderBy('employee_id')
        .orderBy('on_date')
        .orderBy('reader')
        .orderBy('kind')
        .execute()
      return rows.map(
        (row) =>
          ({
            on: row.on_date,
            by: row.reader,
            kind: row.kind,
            lastAt: row.last_at,
            isOfAll: row.employee_id === EVERYBODY,
          }) as Reading,
      )
    },
  }
}
