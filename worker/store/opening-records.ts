import type { Kysely, Selectable } from 'kysely'

import { parseCivilDate } from '../../shared/model/civil-date.ts'
import type { OpeningRecords, PageOpening } from '../ports/opening-records.ts'
import type { Database } from './schema.ts'

export function createOpeningRecords(db: Kysely<Database>): OpeningRecords {
  const ofAgency = (agencyId: string) =>
    db.selectFrom('page_opening').selectAll().where('agency_id', '=', agencyId)
  return {
    async list(agencyId) {
      return (await ofAgency(agencyId).execute()).map(readOpening)
    },

    async find(agencyId, employeeId) {
      const row = await ofAgency(agencyId).where('employee_id', '=', employeeId).executeTakeFirst()
      return row && readOpening(row)
    },

    async record(agencyId, { employeeId, keyVersion, openedOn }) {
      const opened = { key_version: keyVersion, opened_on: openedOn }
      await db
        .insertInto('page_opening')
        .values({ agency_id: agencyId, employee_id: employeeId, ...opened })
        .onConflict((conflict) =>
          conflict
            .columns(['agency_id', 'employee_id'])
            .doUpdateSet(opened)
            .where('page_opening.key_version', '<>', keyVersion),
        )
        .execute()
    },
  }
}

function readOpening(row: Selectable<Database['page_opening']>): PageOpening {
  return {
    employeeId: row.employee_id,
    keyVersion: row.key_version,
    openedOn: parseCivilDate(row.opened_on),
  }
}
