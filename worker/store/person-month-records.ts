import { createHash } from 'node:crypto'

import { sql, type Kysely } from 'kysely'

import { decodeDays, encodeDays, type PersonCodes } from '../../shared/evaluation/month-codes.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type {
  KeptPersonMonth,
  MonthStanding,
  ProjectionRecords,
} from '../ports/projection-records.ts'
import { beginsWith } from './begins-with.ts'
import type { Marker } from './evidence-key.ts'
import { inParts } from './in-parts.ts'
import { parseStored } from './parse-stored.ts'
import type { Database } from './schema.ts'
import { monthScope } from './sealing/data-keys.ts'
import type { Sealing } from './sealing/sealing.ts'
import { StoredNotes } from './stored-columns.ts'

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

/** All that making a month again may change of its row. */
const MADE_ANEW = [
  'as_of',
  'through_seq',
  'valid_until',
  'from_date',
  'until_date',
  'leans_on',
  'awaits_forms',
  'counted',
  'year_absences',
  'codes',
  'notes',
  'stale',
  'mark',
  'body',
  'body_mark',
] as const

/** What stands before the body, and is read without it. */
const FIRST_COLUMNS = [
  'agency_id',
  'month',
  'employee_id',
  'as_of',
  'through_seq',
  'valid_until',
  'from_date',
  'until_date',
  'leans_on',
  'awaits_forms',
  'counted',
  'year_absences',
  'codes',
  'notes',
  'stale',
  'mark',
] as const

/** What another hand changed says nothing. */
const NO_CODES: Omit<PersonCodes, 'employeeId'> = { records: [], notes: [] }

type MonthRow = Database['person_month']
type FirstRow = Omit<MonthRow, 'body' | 'body_mark'>
type MarkedRow = Omit<FirstRow, 'mark' | 'stale'>

interface Sealed {
  readonly text: Uint8Array | null
  readonly place: string
}

export function createPersonMonthRecords(
  db: Kysely<Database>,
  { mark, keyName }: Marker,
  sealing: Sealing,
): PersonMonthRecords {
  /** What does not open was changed by another hand: it says nothing. */
  async function openTexts(
    agencyId: string,
    rows: readonly Sealed[],
  ): Promise<(text: Sealed) => string> {
    const open = await sealing.opener(
      agencyId,
      rows.map(({ text }) => text),
    )
    return ({ text, place }) => (text === null ? '' : (open(text, place) ?? ''))
  }

  function markOf(row: MarkedRow): string {
    return mark(...markedIn(row))
  }

  /** What another key marked is not known, and nobody is accused for it. */
  function monthsOf(agencyId: string) {
    return db
      .selectFrom('person_month')
      .where('agency_id', '=', agencyId)
      .where(beginsWith('mark', `${keyName}.`))
  }

  function isAsPut(row: MonthRow, body: string): boolean {
    return row.mark === markOf(row) && row.body_mark === mark(row.mark, body)
  }

  async function read(agencyId: string, query: { execute(): Promise<MonthRow[]> }) {
    const rows = await query.execute()
    const open = await openTexts(agencyId, [...rows.map(notesIn), ...rows.map(bodyIn)])
    return rows.map((row) => {
      const body = open(bodyIn(row))
      const isGenuine = isAsPut(row, body)
      const codes = isGenuine ? readCodes(row, open(notesIn(row))) : NO_CODES
      const kept = { ...toKept(row), codes, body }
      return { ...kept, month: row.month as Month, isStale: row.stale === 1, isGenuine }
    })
  }

  async function sealRows(
    agencyId: string,
    month: Month,
    months: readonly KeptPersonMonth[],
  ): Promise<MonthRow[]> {
    const scopes = [monthScope(month)] as const
    const texts = months.flatMap(({ employeeId, body, codes: { notes } }) => [
      { scopes, place: placeOf(month, employeeId), text: body },
      ...(notes.length === 0
        ? []
        : [{ scopes, place: notesPlaceOf(month, employeeId), text: JSON.stringify(notes) }]),
    ])
    const sealed = (await sealing.sealTexts(agencyId, texts)).values()
    return months.map((kept) => {
      const body = sealed.next().value ?? new Uint8Array()
      const notes = kept.codes.notes.length === 0 ? null : (sealed.next().value ?? null)
      const row = { ...toRow(agencyId, month, kept), notes }
      const its = markOf(row)
      return { ...row, stale: 0, mark: its, body, body_mark: mark(its, kept.body) }
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
      const open = await openTexts(agencyId, rows.map(bodyIn))
      return rows.map((row) => ({
        ...toStanding(row),
        fingerprint: fingerprintOf(row),
        open() {
          const body = open(bodyIn(row))
          return isAsPut(row, body) ? body : undefined
        },
      }))
    },

    async listMonthStandings(agencyId, month) {
      const rows = await monthsOf(agencyId)
        .select(FIRST_COLUMNS)
        .where('month', '=', month)
        .execute()
      return rows.map((row) => ({ ...toStanding(row), isGenuine: row.mark === markOf(row) }))
    },

    async listMonthCodes(agencyId, month, only) {
      const rows = await monthsOf(agencyId)
        .select(FIRST_COLUMNS)
        .where('month', '=', month)
        .$if(only !== undefined, (query) => query.where('employee_id', '=', only ?? ''))
        .orderBy('employee_id')
        .execute()
      const open = await openTexts(agencyId, rows.map(notesIn))
      return rows.map((row) => {
        const isGenuine = row.mark === markOf(row)
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
        isGenuine: row.mark === markOf(row),
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
        const rows = await sealRows(agencyId, month, part)
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

/** Of all by which it is told whether a row is as it was put, and of what it says. */
function fingerprintOf(row: MonthRow): string {
  const beside = JSON.stringify([...markedIn(row), row.mark, row.body_mark])
  return createHash('sha256').update(beside).update(row.body).digest('base64')
}

function markedIn(row: MarkedRow): string[] {
  const through = String(row.through_seq)
  const when = [row.as_of, through, row.valid_until, row.from_date, row.until_date]
  const absences = String(row.year_absences)
  const what = [
    row.leans_on,
    row.awaits_forms,
    row.counted,
    absences,
    row.codes,
    bytesAsText(row.notes),
  ]
  return [row.agency_id, row.month, row.employee_id, ...when, ...what]
}

/** As a mark is made of it. */
function bytesAsText(bytes: Uint8Array | null): string {
  return bytes ? Buffer.from(bytes).toString('base64url') : ''
}

function placeOf(month: string, employeeId: string): string {
  return `person_month\n${month}\n${employeeId}`
}

function notesPlaceOf(month: string, employeeId: string): string {
  return `${placeOf(month, employeeId)}\nnotes`
}

function bodyIn({ month, employee_id, body }: MonthRow): Sealed {
  return { text: body, place: placeOf(month, employee_id) }
}

function notesIn({ month, employee_id, notes }: FirstRow): Sealed {
  return { text: notes, place: notesPlaceOf(month, employee_id) }
}

/** `notes` as they were before they were sealed; empty where there are none. */
function readCodes(
  { employee_id, month, year_absences, codes }: FirstRow,
  notes: string,
): Omit<PersonCodes, 'employeeId'> {
  const whose = { employeeId: employee_id, month: month as Month }
  return {
    ...(year_absences !== null && { yearAbsences: year_absences }),
    records: decodeDays(Buffer.from(codes, 'base64'), whose),
    notes: notes === '' ? [] : parseStored(StoredNotes, notes, `person_month ${month} notes`),
  }
}

function toRow(agencyId: string, month: Month, kept: KeptPersonMonth) {
  return {
    agency_id: agencyId,
    month,
    employee_id: kept.employeeId,
    as_of: kept.asOf,
    through_seq: kept.throughSequence,
    valid_until: kept.validUntil,
    from_date: kept.from,
    until_date: kept.until,
    leans_on: kept.leansOn.join(' '),
    awaits_forms: kept.awaitsForms.join(','),
    counted: kept.counted,
    year_absences: kept.codes.yearAbsences ?? null,
    codes: Buffer.from(encodeDays(kept.codes.records, month)).toString('base64'),
  }
}

function toStanding(row: FirstRow): MonthStanding {
  return {
    employeeId: row.employee_id,
    asOf: row.as_of as Instant,
    throughSequence: row.through_seq,
    validUntil: row.valid_until as Instant | '',
    awaitsForms: listOf(row.awaits_forms, ','),
    isStale: row.stale === 1,
  }
}

function toKept(row: MonthRow): Omit<KeptPersonMonth, 'codes' | 'body'> {
  return {
    employeeId: row.employee_id,
    asOf: row.as_of as Instant,
    throughSequence: row.through_seq,
    validUntil: row.valid_until as Instant | '',
    from: row.from_date as CivilDate,
    until: row.until_date as CivilDate,
    leansOn: listOf(row.leans_on, ' '),
    awaitsForms: listOf(row.awaits_forms, ','),
    counted: row.counted,
  }
}

function listOf(text: string, mark: string): string[] {
  return text === '' ? [] : text.split(mark)
}
