import * as fc from 'fast-check'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../../shared/model/civil-date.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import type { FormKind, RawSubmission } from '../../../shared/model/submission.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
  STAFF_ID,
} from '../../shared/workbook/sample-tabs.ts'
import { ticketFor } from '../ticket-for.ts'

const STRANGER_ID = '199001012015031002'
export const MONDAY = parseCivilDate('2021-07-05')
export const MONTHS = ['2021-06', '2021-07', '2021-08'].map(parseMonth)
/** Whose ledger it is. */
export const AGENCY: Agency = {
  id: 'agency-1',
  spreadsheetId: 'sheet-1',
  secret: 'c2VjcmV0',
  name: 'SETDA',
  language: 'id',
  installer: 'hr@setda.example',
  enrolledAt: instantAt(MONDAY, '08:00', 'WITA'),
  lastSweptAt: null,
  diagnosticsDigest: '',
  todayDigest: '',
  todayWrittenAt: null,
  locale: 'in_ID',
  reviewProblems: [],
  attributionBasis: '',
  disconnectedAt: null,
  sharing: null,
}

/** One thing that happens to an agency. */
export type Event =
  | { readonly kind: 'filed'; readonly raw: RawSubmission }
  | { readonly kind: 'tab'; readonly slot: string; readonly rows: CellValue[][] }
  | { readonly kind: 'reviewed'; readonly nth: number; readonly decision: 'approved' | 'rejected' }
  /** HR says that it is this person's. */
  | { readonly kind: 'moved'; readonly nth: number; readonly to: string }
  /** Whom it names says that it is not theirs. */
  | { readonly kind: 'denied'; readonly nth: number }
  | { readonly kind: 'purged' }
  | { readonly kind: 'asked'; readonly month: Month; readonly asOf: Instant }

const day = fc.integer({ min: -12, max: 33 }).map((days) => addDays(MONDAY, days))
/** When every deadline of these months is past, and only what is recorded changes anything. */
const settledDay = fc.constant(addDays(MONDAY, 90))
const who = fc.constantFrom(HEAD_ID, STAFF_ID, CONTRACT_ID, STRANGER_ID)
const time = fc.constantFrom('06:50', '07:31', '09:40', '13:05', '16:02', '23:58')

export function raw(
  kind: FormKind,
  filed: { readonly id: string; readonly at: Instant; readonly n: number; readonly edit: number },
  answers: Readonly<Record<string, string>>,
): RawSubmission {
  const { id: employeeId, at } = filed
  const given = { employeeId, ticket: ticketFor(AGENCY.secret, { employeeId, formKind: kind, at }) }
  return {
    formKind: kind,
    formId: kind,
    responseId: `r${filed.n}`,
    createdAt: filed.at,
    lastSubmittedAt: instantOf(Date.parse(filed.at) + filed.edit * 60_000),
    answers: Object.fromEntries(
      Object.entries({ ...given, ...answers }).map(([key, value]) => [key, [value]]),
    ),
  }
}

const filed = fc
  .record({
    id: who,
    on: day,
    at: time,
    n: fc.integer({ min: 0, max: 6 }),
    edit: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom(
      'in',
      'out',
      'location',
      'report',
      'travel',
      'leave',
      'sms',
      'plan',
      'bad',
      'garbled-in',
      'garbled-report',
      'plan-of-no-unit',
    ),
  })
  .map(({ id, on, at, n, edit, what }): Event => {
    const base = { id, at: instantAt(on, at, 'WITA'), n, edit }
    const place = { place: 'Rumah', location: `-0.4${n}, 116.98`, condition: 'Sehat' }
    switch (what) {
      case 'in':
        return { kind: 'filed', raw: raw('check-in', base, { kind: 'Masuk', ...place }) }
      case 'out':
        return { kind: 'filed', raw: raw('check-in', base, { kind: 'Pulang', ...place }) }
      case 'location':
        return { kind: 'filed', raw: raw('check-in', base, { kind: 'Lokasi', ...place }) }
      case 'report':
        return { kind: 'filed', raw: raw('daily-report', base, reportAnswers(on)) }
      case 'travel':
      case 'leave':
        return { kind: 'filed', raw: raw('permit', base, permitAnswers(what, on)) }
      case 'sms':
        return { kind: 'filed', raw: raw('alternate-channel', { ...base, id: HEAD_ID }, sms(on)) }
      case 'plan':
        return { kind: 'filed', raw: raw('weekly-plan', base, planAnswers(on)) }
      case 'bad':
        return { kind: 'filed', raw: raw('check-in', base, { ticket: 'SALAH', ...place }) }
      // Somebody's, and not to be read.
      case 'garbled-in':
        return { kind: 'filed', raw: raw('check-in', base, { kind: 'Entah', ...place }) }
      case 'garbled-report':
        return {
          kind: 'filed',
          raw: raw('daily-report', base, { ...reportAnswers(on), date: '?' }),
        }
      case 'plan-of-no-unit':
        return { kind: 'filed', raw: raw('weekly-plan', base, { ...planAnswers(on), unit: '?' }) }
    }
  })

export function reportAnswers(date: CivilDate): Record<string, string> {
  return { date, activity1: 'Menyusun', target1: '2 berkas', output1: 'x', volume1: '1 berkas' }
}

function permitAnswers(what: 'travel' | 'leave', from: CivilDate): Record<string, string> {
  const kind = what === 'travel' ? 'Perjalanan' : 'Cuti'
  const until = addDays(from, 3)
  return { kind, travelKind: 'Dinas', destination: 'Samarinda', from, until, reason: 'x' }
}

function sms(receivedOn: CivilDate): Record<string, string> {
  const received = { receivedOn, receivedAt: '08:00', originalText: 'Hadir' }
  return { forEmployeeId: CONTRACT_ID, channel: 'SMS', ...received }
}

export function planAnswers(week: CivilDate): Record<string, string> {
  return { unit: 'UMUM', week, target1: 'Menyusun', volume1: '5 berkas' }
}

const roster = fc
  .array(fc.tuple(who, fc.integer({ min: 1, max: 31 }), fc.constantFrom('WFH', 'WFO', 'DL', 'C')))
  .map((cells): Event => {
    const people = Map.groupBy(cells, ([id]) => id)
    const rows = [...people].map(
      ([id, its]) => [id, Object.fromEntries(its.map(([, date, code]) => [date, code]))] as const,
    )
    return { kind: 'tab', slot: 'roster:2021-07', rows: rosterRows(rows) }
  })
const policies = fc
  .constantFrom('kukar-2021', 'kudus-2020', 'landak-2020', 'pandeglang-2020')
  .map((preset): Event => ({ kind: 'tab', slot: 'policies', rows: policyRows(preset) }))
const employees = fc.boolean().map((known): Event => {
  const stranger = EMPLOYEE_ROWS[1]!.with(0, STRANGER_ID).with(1, 'Orang Baru').with(9, '')
  const rows = [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS, ...(known ? [stranger] : [])]
  return { kind: 'tab', slot: 'employees', rows: rows.map((row) => [...row]) }
})
const summonses = fc.tuple(who, fc.integer({ min: 1, max: 28 })).map(([id, date]): Event => {
  const row = [`${String(date).padStart(2, '0')}/07/2021`, id, 'Kepala', 'Rapat']
  const headers = ['Tanggal', 'NIP/NIK', 'Dipanggil Oleh', 'Alasan']
  return { kind: 'tab', slot: 'summonses', rows: [headers, row] }
})
const clockIns = fc.array(fc.tuple(who, fc.integer({ min: 1, max: 28 }))).map((rows): Event => {
  const read = rows.map(([id, date]) => [id, `${String(date).padStart(2, '0')}/07/2021 07:20`])
  return { kind: 'tab', slot: 'clockIns', rows: [['NIP/NIK', 'Waktu'], ...read] }
})
const evaluations = day.map((date): Event => {
  const headers = ['Tanggal', 'Unit', 'Oleh', 'Evaluasi']
  return { kind: 'tab', slot: 'evaluations', rows: [headers, [date, 'UMUM', 'Kabag', 'Baik']] }
})
const asked = fc
  .record({ month: fc.constantFrom(...MONTHS), on: fc.oneof(day, settledDay), at: time })
  .map(({ month, on, at }): Event => ({ kind: 'asked', month, asOf: instantAt(on, at, 'WITA') }))
const reviewed = fc
  .record({ nth: fc.nat(), decision: fc.constantFrom('approved', 'rejected') })
  .map((review): Event => ({ kind: 'reviewed', ...review }))

const moved = fc
  .record({ nth: fc.nat({ max: 20 }), to: who })
  .map((one): Event => ({ kind: 'moved', ...one }))

const denied = fc
  .record({ nth: fc.nat({ max: 20 }) })
  .map((one): Event => ({ kind: 'denied', ...one }))

export const history = fc.array(
  fc.oneof(
    { arbitrary: filed, weight: 10 },
    { arbitrary: asked, weight: 5 },
    { arbitrary: reviewed, weight: 2 },
    { arbitrary: roster, weight: 2 },
    { arbitrary: moved, weight: 2 },
    { arbitrary: denied, weight: 2 },
    policies,
    employees,
    summonses,
    clockIns,
    evaluations,
    fc.constant<Event>({ kind: 'purged' }),
  ),
  { minLength: 5, maxLength: 40 },
)

export function policyRows(preset: string): CellValue[][] {
  const headers = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset']
  return [headers, ['1/2021', '24/06/2021', '24/06/2021', preset]]
}
