import type { Kysely } from 'kysely'
import * as z from 'zod'

import { addDays, parseCivilDate } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { ReminderClaim, ReminderRecords } from '../ports/reminder-records.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'

const KEPT_DAYS = 31
const Way = z.enum(['mail', 'message'])
const State = z.enum(['claimed', 'sent', 'failed'])

export function createReminderRecords(db: Kysely<Database>): ReminderRecords {
  return {
    async listOn(agencyId, on) {
      const rows = await db
        .selectFrom('reminder')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .where('on_date', '=', on)
        .orderBy('employee_id')
        .execute()
      return rows.map((row): ReminderClaim => ({
        employeeId: row.employee_id,
        on,
        way: Way.parse(row.way),
        state: State.parse(row.state),
        by: row.claimed_by,
        at: parseInstant(row.claimed_at),
      }))
    },

    async listLastBefore(agencyId, on) {
      const rows = await db
        .selectFrom('reminder')
        .select(['employee_id', (is) => is.fn.max('on_date').as('last')])
        .where('agency_id', '=', agencyId)
        .where('on_date', '<', on)
        .where('state', '<>', 'failed')
        .groupBy('employee_id')
        .execute()
      return new Map(rows.map(({ employee_id, last }) => [employee_id, parseCivilDate(last)]))
    },

    async claim(agencyId, { on, way, state, by, at }, employeeIds) {
      await db
        .deleteFrom('reminder')
        .where('agency_id', '=', agencyId)
        .where('on_date', '<', addDays(on, -KEPT_DAYS))
        .execute()
      const claimed: string[] = []
      const values = { way, state, claimed_by: by, claimed_at: at }
      for (const part of inParts(employeeIds)) {
        const rows = await db
          .insertInto('reminder')
          .values(
            part.map((id) => ({ agency_id: agencyId, employee_id: id, on_date: on, ...values })),
          )
          .onConflict((conflict) =>
            conflict
              .columns(['agency_id', 'employee_id', 'on_date'])
              .doUpdateSet(values)
              .where('reminder.state', '=', 'failed'),
          )
          .returning('employee_id')
          .execute()
        claimed.push(...rows.map(({ employee_id }) => employee_id))
      }
      return claimed
    },

    async settle(agencyId, { on, by, state }, employeeIds) {
      for (const part of inParts(employeeIds)) {
        await db
          .updateTable('reminder')
          .set({ state })
          .where('agency_id', '=', agencyId)
          .where('on_date', '=', on)
          .where('claimed_by', '=', by)
          .where('state', '=', 'claimed')
          .where('employee_id', 'in', part)
          .execute()
      }
    },

    async listRefusals(agencyId) {
      const rows = await db
        .selectFrom('reminder_refusal')
        .select('employee_id')
        .where('agency_id', '=', agencyId)
        .execute()
      return rows.map(({ employee_id }) => employee_id)
    },

    async isRefused(agencyId, employeeIds) {
      const row = await db
        .selectFrom('reminder_refusal')
        .select('employee_id')
        .where('agency_id', '=', agencyId)
        .where('employee_id', 'in', employeeIds)
        .executeTakeFirst()
      return row !== undefined
    },

    async refuse(agencyId, employeeId, at) {
      await db
        .insertInto('reminder_refusal')
        .values({ agency_id: agencyId, employee_id: employeeId, refused_at: at })
        .onConflict((conflict) => conflict.columns(['agency_id', 'employee_id']).doNothing())
        .execute()
    },

    async takeRefusalBack(agencyId, employeeIds) {
      await db
        .deleteFrom('reminder_refusal')
        .where('agency_id', '=', agencyId)
        .where('employee_id', 'in', employeeIds)
        .execute()
    },
  }
}
