import { sql, type Kysely } from 'kysely'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { KeyRecords } from '../ports/key-records.ts'
import { append, getTip } from './append-entry.ts'
import type { Database } from './schema.ts'

const EVERYBODY = ''

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createKeyRecords(db: Kysely<Database>): KeyRecords {
  return {
    async listRenewals(agencyId) {
      const rows = await db
        .selectFrom('person_key')
        .select(['employee_id', 'renewals'])
        .where('agency_id', '=', agencyId)
        .execute()
      const counts = new Map(rows.map(({ employee_id, renewals }) => [employee_id, renewals]))
      const ofAll = counts.get(EVERYBODY) ?? 0
      counts.delete(EVERYBODY)
      return { ofAll, ofPerson: counts }
    },

    async renew(agencyId, act) {
      const key = act.employeeId ?? EVERYBODY
      await db
        .insertInto('person_key')
        .values({ agency_id: agencyId, employee_id: key, renewals: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['agency_id', 'employee_id'])
            .doUpdateSet({ renewals: sql`person_key.renewals + 1` }),
        )
        .execute()
      const entry = { kind: 'person-key', key, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },
  }
}
