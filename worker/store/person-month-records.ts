import type { Kysely } from 'kysely'

import type { Month } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { KeptPersonMonth, ProjectionRecords } from '../ports/projection-records.ts'
import type { Marker } from './evidence-key.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import { monthScope } from './sealing/data-keys.ts'
import type { Sealing } from './sealing/sealing.ts'

type PersonMonthRecords = Pick<
  ProjectionRecords,
  | 'listPersonMonths'
  | 'listPersonMonthsAfter'
  | 'countPersonMonths'
  | 'dropForeignMonths'
  | 'putPersonMonths'
  | 'dropPersonMonths'
  | 'listMonths'
>

export function createPersonMonthRecords(
  db: Kysely<Database>,
  { mark, keyName }: Marker,
  sealing: Sealing,
): PersonMonthRecords {
  /** What does not open was changed by another hand: it says nothing. */
  async function openAll<
    Row extends Pick<Database['person_month'], 'month' | 'employee_id' | 'body'>,
  >(agencyId: string, rows: readonly Row[]): Promise<Row[]> {
    const open = await sealing.opener(
      agencyId,
      rows.map(({ body }) => body),
    )
    return rows.map((row) => ({
      ...row,
      body: open(row.body, placeOf(row.month, row.employee_id)) ?? '',
    }))
  }

  function markOf(agencyId: string, month: string, kept: KeptPersonMonth): string {
    return mark(agencyId, month, kept.employeeId, kept.asOf, kept.validUntil, kept.body)
  }

  return {
    async listPersonMonths(agencyId, month) {
      const rows = await db
        .selectFrom('person_month')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .where('month', '=', month)
        // What another key marked is not known, and nobody is accused for it.
        .where('mark', 'like', `${keyName}.%`)
        .orderBy('employee_id')
        .execute()
      return (await openAll(agencyId, rows)).map((row) => {
        const kept = toKept(row)
        return { ...kept, isGenuine: row.mark === markOf(agencyId, month, kept) }
      })
    },

    async listPersonMonthsAfter(agencyId, { month, employeeId }, limit) {
      const rows = await db
        .selectFrom('person_month')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .where((is) =>
          is.or([
            is('month', '>', month),
            is.and([is('month', '=', month), is('employee_id', '>', employeeId)]),
          ]),
        )
        .orderBy('month')
        .orderBy('employee_id')
        .limit(limit)
        .execute()
      const opened = await openAll(agencyId, rows)
      return opened.map((row) => ({ month: row.month as Month, ...toKept(row) }))
    },

    async dropForeignMonths() {
      const { numDeletedRows } = await db
        .deleteFrom('person_month')
        .where('mark', 'not like', `${keyName}.%`)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },

    async countPersonMonths(agencyId) {
      const { count } = await db
        .selectFrom('person_month')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .executeTakeFirstOrThrow()
      return count
    },

    async putPersonMonths(agencyId, month, months) {
      for (const part of inParts(months)) {
        const bodies = await sealing.sealTexts(
          agencyId,
          part.map(({ employeeId, body }) => ({
            scopes: [monthScope(month)],
            place: placeOf(month, employeeId),
            text: body,
          })),
        )
        await db
          .insertInto('person_month')
          .values(
            part.map((kept, index) => ({
              agency_id: agencyId,
              month,
              employee_id: kept.employeeId,
              as_of: kept.asOf,
              valid_until: kept.validUntil,
              body: bodies[index] ?? '',
              mark: markOf(agencyId, month, kept),
            })),
          )
          .onConflict((conflict) =>
            conflict.columns(['agency_id', 'month', 'employee_id']).doUpdateSet((excluded) => ({
              as_of: excluded.ref('excluded.as_of'),
              valid_until: excluded.ref('excluded.valid_until'),
              body: excluded.ref('excluded.body'),
              mark: excluded.ref('excluded.mark'),
            })),
          )
          .execute()
      }
    },

    async dropPersonMonths(agencyId, employeeIds) {
      const all = db.deleteFrom('person_month').where('agency_id', '=', agencyId)
      if (employeeIds === 'all') {
        await all.execute()
        return
      }
      for (const part of inParts(employeeIds)) await all.where('employee_id', 'in', part).execute()
    },

    async listMonths(agencyId) {
      const rows = await db
        .selectFrom('person_month')
        .select('month')
        .distinct()
        .where('agency_id', '=', agencyId)
        .orderBy('month')
        .execute()
      return rows.map(({ month }) => month as Month)
    },
  }
}

function placeOf(month: string, employeeId: string): string {
  return `person_month\n${month}\n${employeeId}`
}

function toKept(
  row: Pick<Database['person_month'], 'employee_id' | 'as_of' | 'valid_until' | 'body'>,
): KeptPersonMonth {
  return {
    employeeId: row.employee_id,
    asOf: row.as_of as Instant,
    validUntil: row.valid_until as Instant | '',
    body: row.body,
  }
}
