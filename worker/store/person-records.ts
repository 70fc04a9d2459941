import { sql, type Kysely } from 'kysely'

import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { PersonRecords, PersonReminder } from '../ports/person-records.ts'
import { append, getTip } from './append-entry.ts'
import { dropAged, forgetKeys, listIdleKeys } from './drop-aged.ts'
import { erasePerson, listErasures, type Erasing } from './erase-person.ts'
import type { Database } from './schema.ts'

/** Writing must happen inside a transaction: the ledger's tip is read, then built upon. */
export function createPersonRecords(
  db: Kysely<Database>,
  kept: Omit<Erasing, 'db'>,
): PersonRecords {
  return {
    async listResponses(agencyId, numbers) {
      const found = await Promise.all(
        (['subject_id', 'claimed_id'] as const).map((column) =>
          db
            .selectFrom('fact')
            .select(['form_id', 'response_id', 'from_date', 'until_date'])
            .where('agency_id', '=', agencyId)
            .where(column, 'in', numbers)
            .where(column, '>', '')
            .execute(),
        ),
      )
      return found.flat().map((row) => ({
        formId: row.form_id,
        responseId: row.response_id,
        from: row.from_date as CivilDate,
        until: row.until_date as CivilDate,
      }))
    },

    async listAged(agencyId, before) {
      const bearsOn = sql<string>`case when until_date = '' then substr(created_at, 1, 10) else until_date end`
      const rows = await db
        .selectFrom('fact')
        .select(['form_id', 'response_id', 'ref', 'from_date', bearsOn.as('until')])
        .where('agency_id', '=', agencyId)
        .where(bearsOn, '<', before)
        .orderBy('subject_id')
        .orderBy('created_at')
        .execute()
      return rows.map((row) => ({
        formId: row.form_id,
        responseId: row.response_id,
        ref: row.ref,
        from: (row.from_date || row.until) as CivilDate,
        until: row.until as CivilDate,
      }))
    },

    async listMonths(agencyId, numbers) {
      const rows = await db
        .selectFrom('person_month')
        .select('month')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('employee_id', 'in', numbers)
        .orderBy('month')
        .execute()
      return rows.map(({ month }) => month as Month)
    },

    async listFiled(agencyId, until) {
      const rows = await db
        .selectFrom('fact')
        .select('subject_id')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('subject_id', '>', '')
        .where('created_at', '<=', until)
        .execute()
      return new Set(rows.map(({ subject_id }) => subject_id))
    },

    async listReminders(agencyId, numbers) {
      const rows = await db
        .selectFrom('reminder')
        .select(['on_date', 'way', 'state'])
        .where('agency_id', '=', agencyId)
        .where('employee_id', 'in', numbers)
        .orderBy('on_date')
        .orderBy('way')
        .execute()
      return rows.map(({ on_date: on, way, state }) => ({ on, way, state }) as PersonReminder)
    },

    async erase(agencyId, act) {
      if (act.letter === null) await dropAged(db, agencyId, act)
      else await erasePerson({ db, ...kept }, agencyId, act)
      const entry = { kind: 'erasure', key: act.employeeId, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },

    listIdleKeys: (agencyId, before) => listIdleKeys(db, agencyId, before),
    forgetKeys: (agencyId, idle) => forgetKeys({ db, ...kept }, agencyId, idle),
    listErasures: (agencyId) => listErasures(db, agencyId),
  }
}
