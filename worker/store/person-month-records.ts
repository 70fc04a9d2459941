import { sql, type Kysely } from 'kysely'

import type { Month } from '../../shared/model/civil-date.ts'
import type { KeptPersonMonth, ProjectionRecords } from '../ports/projection-records.ts'
import { beginsWith } from './begins-with.ts'
import type { Marker } from './evidence-key.ts'
import { inParts } from './in-parts.ts'
import {
  bodyIn,
  createMonthSealing,
  FIRST_COLUMNS,
  type FirstRow,
  fingerprintOf,
  MADE_ANEW,
  type MonthRow,
  NO_CODES,
  notesIn,
  readCodes,
  toKept,
  toStanding,
} from './person-month-rows.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'

type PersonMonthRecords = Pick<
  ProjectionRecords,
  | 'listSealedMonths'
  | 'listMonthStandings'
  | 'listMonthCodes'
  | 'listEarlier'
  | 'listStalePeople'
  | 'listLeaning'
  | 'listPersonMonthsAfter'
  | 'countPersonMonths'
  | 'dropForeignMonths'
  | 'putPersonMonths'
  | 'touchMonths'
  | 'clearPersonMonths'
  | 'dropPersonMonths'
  | 'listMonths'
>

export function createPersonMonthRecords(
  db: Kysely<Database>,
  marker: Marker,
  sealing: Sealing,
): PersonMonthRecords {
  const { keyName } = marker
  const sealed = createMonthSealing(marker, sealing)

  /** What another key marked is not known, and nobody is accused for it. */
  function monthsOf(agencyId: string) {
    return db
      .selectFrom('person_month')
      .where('agency_id', '=', agencyId)
      .where(beginsWith('mark', `${keyName}.`))
  }

  async function read(agencyId: string, query: { execute(): Promise<MonthRow[]> }) {
    const rows = await query.execute()
    const open = await sealed.openTexts(agencyId, [...rows.map(notesIn), ...rows.map(bodyIn)])
    return rows.map((row) => {
      const body = open(bodyIn(row))
      const isGenuine = sealed.isAsPut(row, body)
      const codes = isGenuine ? readCodes(row, open(notesIn(row))) : NO_CODES
      const kept = { ...toKept(row), codes, body }
      return { ...kept, month: row.month as Month, isStale: row.stale === 1, isGenuine }
    })
  }

  /** Later months of the year rest on what was counted before. */
  async function touchLater(
    agencyId: string,
    month: Month,
    months: readonly KeptPersonMonth[],
  ): Promise<void> {
    const ids = months.map(({ employeeId }) => employeeId)
    const former = await db
      .selectFrom('person_month')
      .select(['employee_id', 'counted'])
      .where('agency_id', '=', agencyId)
      .where('month', '=', month)
      .where('employee_id', 'in', ids)
      .where('counted', '>', '')
      .execute()
    const before = new Map(former.map((row) => [row.employee_id, row.counted]))
    const changed = months.filter(({ employeeId, counted }) => before.get(employeeId) !== counted)
    await db
      .updateTable('person_month')
      .set({ stale: 1 })
      .where('agency_id', '=', agencyId)
      .where(
        'employee_id',
        'in',
        changed.map(({ employeeId }) => employeeId),
      )
      .where('month', '>', month)
      .where('month', '<=', `${month.slice(0, 4)}-12`)
      .execute()
  }

  return {
    async listSealedMonths(agencyId, month, { after, limit }) {
      const rows = await monthsOf(agencyId)
        .selectAll()
        .where('month', '=', month)
        .where('employee_id', '>', after)
        .orderBy('employee_id')
        .limit(limit)
        .execute()
      const open = await sealed.openTexts(agencyId, rows.map(bodyIn))
      return rows.map((row) => ({
        ...toStanding(row),
        fingerprint: fingerprintOf(row),
        open() {
          const body = open(bodyIn(row))
          return sealed.isAsPut(row, body) ? body : undefined
        },
      }))
    },

    async listMonthStandings(agencyId, month) {
      const rows = await monthsOf(agencyId)
        .select(FIRST_COLUMNS)
        .where('month', '=', month)
        .execute()
      return rows.map((row) => ({ ...toStanding(row), isGenuine: row.mark === sealed.markOf(row) }))
    },

    async listMonthCodes(agencyId, month, only) {
      const rows = await monthsOf(agencyId)
        .select(FIRST_COLUMNS)
        .where('month', '=', month)
        .$if(only !== undefined, (query) => query.where('employee_id', '=', only ?? ''))
        .orderBy('employee_id')
        .execute()
      const open = await sealed.openTexts(agencyId, rows.map(notesIn))
      return rows.map((row) => {
        const isGenuine = row.mark === sealed.markOf(row)
        return {
          ...toStanding(row),
          isGenuine,
          ...(isGenuine ? readCodes(row, open(notesIn(row))) : NO_CODES),
        }
      })
    },

    async listEarlier(agencyId, { employeeIds, from, until }) {
      const found: FirstRow[] = []
      for (const part of inParts(employeeIds)) {
        const rows = monthsOf(agencyId)
          .select(FIRST_COLUMNS)
          .where('employee_id', 'in', part)
          .where('month', '>=', from)
          .where('month', '<=', until)
        found.push(...(await rows.execute()))
      }
      return found.map((row) => ({
        ...toStanding(row),
        month: row.month as Month,
        counted: row.counted,
        isGenuine: row.mark === sealed.markOf(row),
      }))
    },

    async listStalePeople(agencyId, { from, until }) {
      const rows = await db
        .selectFrom('person_month')
        .select('employee_id')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('stale', '=', sql.lit(1))
        .where('month', '>=', from)
        .where('month', '<=', until)
        .execute()
      return rows.map(({ employee_id }) => employee_id)
    },

    async listLeaning(agencyId) {
      const rows = await db
        .selectFrom('person_month')
        .select(['employee_id', 'leans_on'])
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('leans_on', '>', '')
        .execute()
      return rows.map((row) => ({
        employeeId: row.employee_id,
        leansOn: row.leans_on.split(' '),
      }))
    },

    async listPersonMonthsAfter(agencyId, { month, employeeId }, limit) {
      const rows = monthsOf(agencyId)
        .selectAll()
        .where((is) =>
          is.or([
            is('month', '>', month),
            is.and([is('month', '=', month), is('employee_id', '>', employeeId)]),
          ]),
        )
        .orderBy('month')
        .orderBy('employee_id')
        .limit(limit)
      return read(agencyId, rows)
    },

    async dropForeignMonths() {
      const { numDeletedRows } = await db
        .deleteFrom('person_month')
        .where((is) => is.not(beginsWith('mark', `${keyName}.`)))
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
        await touchLater(agencyId, month, part)
        const rows = await sealed.sealRows(agencyId, month, part)
        await db
          .insertInto('person_month')
          .values(rows)
          .onConflict((conflict) =>
            conflict
              .columns(['agency_id', 'month', 'employee_id'])
              .doUpdateSet((excluded) =>
                Object.fromEntries(
                  MADE_ANEW.map((column) => [column, excluded.ref(`excluded.${column}`)]),
                ),
              ),
          )
          .execute()
      }
    },

    async touchMonths(agencyId, touches) {
      const stale = db
        .updateTable('person_month')
        .set({ stale: 1 })
        .where('agency_id', '=', agencyId)
        .where('stale', '=', 0)
      for (const its of Map.groupBy(touches, ({ from, until }) => `${from} ${until}`).values()) {
        const { from, until } = its[0]!
        const within = stale.where('until_date', '>=', from).where('from_date', '<=', until)
        if (its.some(({ employeeId }) => employeeId === null)) {
          await within.execute()
          continue
        }
        const ids = new Set(its.flatMap(({ employeeId }) => employeeId ?? []))
        for (const part of inParts([...ids])) {
          await within.where('employee_id', 'in', part).execute()
        }
      }
    },

    async clearPersonMonths(agencyId, limit) {
      const { numAffectedRows } = await sql`delete from person_month where agency_id = ${agencyId}
        and (month, employee_id) in (
          select month, employee_id from person_month where agency_id = ${agencyId}
            order by month, employee_id limit ${limit})`.execute(db)
      return Number(numAffectedRows ?? 0n)
    },

    async dropPersonMonths(agencyId, employeeIds) {
      const all = db.deleteFrom('person_month').where('agency_id', '=', agencyId)
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
