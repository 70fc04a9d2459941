import { createHash } from 'node:crypto'

import { decodeDays, encodeDays, type PersonCodes } from '../../shared/evaluation/month-codes.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { KeptPersonMonth, MonthStanding } from '../ports/projection-records.ts'
import type { Marker } from './evidence-key.ts'
import { parseStored } from './parse-stored.ts'
import type { Database } from './schema.ts'
import { monthScope } from './sealing/data-keys.ts'
import type { Sealing } from './sealing/sealing.ts'
import { StoredNotes } from './stored-columns.ts'

const BESIDE_BODY = [
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

/** All that making a month again may change of its row. */
export const MADE_ANEW = [...BESIDE_BODY, 'body', 'body_mark'] as const

/** What stands before the body, and is read without it. */
export const FIRST_COLUMNS = ['agency_id', 'month', 'employee_id', ...BESIDE_BODY] as const

/** What another hand changed says nothing. */
export const NO_CODES: Omit<PersonCodes, 'employeeId'> = { records: [], notes: [] }

export type MonthRow = Database['person_month']
export type FirstRow = Omit<MonthRow, 'body' | 'body_mark'>
type MarkedRow = Omit<FirstRow, 'mark' | 'stale'>

interface Sealed {
  readonly text: Uint8Array | null
  readonly place: string
}

/** How months are sealed, marked and opened again. */
export interface MonthSealing {
  /** What does not open was changed by another hand: it says nothing. */
  openTexts(agencyId: string, rows: readonly Sealed[]): Promise<(text: Sealed) => string>
  markOf(row: MarkedRow): string
  isAsPut(row: MonthRow, body: string): boolean
  sealRows(agencyId: string, month: Month, months: readonly KeptPersonMonth[]): Promise<MonthRow[]>
}

export function createMonthSealing({ mark }: Pick<Marker, 'mark'>, sealing: Sealing): MonthSealing {
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

  function isAsPut(row: MonthRow, body: string): boolean {
    return row.mark === markOf(row) && row.body_mark === mark(row.mark, body)
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

  return { openTexts, markOf, isAsPut, sealRows }
}

/** Of all by which it is told whether a row is as it was put, and of what it says. */
export function fingerprintOf(row: MonthRow): string {
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

export function bodyIn({ month, employee_id, body }: MonthRow): Sealed {
  return { text: body, place: placeOf(month, employee_id) }
}

export function notesIn({ month, employee_id, notes }: FirstRow): Sealed {
  return { text: notes, place: notesPlaceOf(month, employee_id) }
}

/** `notes` as they were before they were sealed; empty where there are none. */
export function readCodes(
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

export function toStanding(row: FirstRow): MonthStanding {
  return {
    employeeId: row.employee_id,
    asOf: row.as_of as Instant,
    throughSequence: row.through_seq,
    validUntil: row.valid_until as Instant | '',
    awaitsForms: listOf(row.awaits_forms, ','),
    isStale: row.stale === 1,
  }
}

export function toKept(row: MonthRow): Omit<KeptPersonMonth, 'codes' | 'body'> {
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
