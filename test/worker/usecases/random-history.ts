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
  sampleTabs,
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
  baseTemplates: [],
  disconnectedAt: null,
  isMadeUp: false,
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
/** One cell of somebody's row, of those that a month may rest on and of those that it does not. */
const staffCell = fc
  .record({
    row: fc.nat({ max: EMPLOYEE_ROWS.length - 1 }),
    cell: fc.constantFrom<readonly [number, CellValue]>(
      [1, 'Nama Lain'],
      [2, 'PPPK'],
      [2, 'CPNS'],
      [4, 'Pengemudi'],
      [5, 'Administrator'],
      [5, 'Pelaksana (JFU)'],
      [6, 'Kepala dinas'],
      [7, 'LAIN'],
      [8, STAFF_ID],
      [8, ''],
      [9, 'lain@kukar.example'],
      [10, 'Tidak'],
    ),
    isLess: fc.boolean(),
  })
  .map(({ row, cell: [column, value], isLess }): Event => {
    const rows = EMPLOYEE_ROWS.map((one, at) => (at === row ? one.with(column, value) : one))
    // Recaps of Siti are asked for at the end.
    const left = isLess ? rows.filter((one, at) => at !== row || one[0] === STAFF_ID) : rows
    return {
      kind: 'tab',
      slot: 'employees',
      rows: [EMPLOYEE_HEADERS, ...left].map((one) => [...one]),
    }
  })
const units = fc
  .record({
    head: fc.constantFrom(HEAD_ID, STAFF_ID, ''),
    exempt: fc.constantFrom('Ya', 'Tidak'),
    acting: fc.constantFrom('', STAFF_ID, CONTRACT_ID),
  })
  .map(({ head, exempt, acting }): Event => {
    const headers = ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH']
    const rows = [
      [...headers, 'Plh. Sejak', 'Plh. Sampai'],
      ['UMUM', 'Bagian Umum', head, 'Ya', exempt, '', ''],
      ['LAIN', 'Bagian Lain', HEAD_ID, 'Tidak', 'Tidak', '', ''],
      ...(acting ? [['UMUM', '', acting, '', '', '06/07/2021', '20/07/2021']] : []),
    ]
    return { kind: 'tab', slot: 'units', rows }
  })
const holidays = fc.array(day, { maxLength: 3 }).map((dates): Event => {
  const rows = dates.map((date) => [date, 'Libur', 'Libur nasional'])
  const headers = ['Tanggal', 'Nama Hari Libur', 'Jenis']
  return { kind: 'tab', slot: 'holidays', rows: [headers, ...rows] }
})
const settings = fc
  .constantFrom<readonly [string, CellValue]>(
    ['Hari kerja sepekan', 6],
    ['Dihitung sejak', '12 Juli 2021'],
    ['Nama penanda tangan', 'Orang Lain'],
    ['Wilayah', '-1.2, 116.8; 5'],
  )
  .map(([name, value]): Event => {
    const [tab] = sampleTabs()
    const rows = tab!.rows.map((row) => (row[0] === name ? [name, value] : [...row]))
    return { kind: 'tab', slot: 'settings', rows }
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
    staffCell,
    units,
    holidays,
    settings,
    fc.constant<Event>({ kind: 'purged' }),
  ),
  { minLength: 5, maxLength: 40 },
)

const edit = fc.oneof(
  { arbitrary: staffCell, weight: 4 },
  { arbitrary: units, weight: 2 },
  roster,
  holidays,
  settings,
  summonses,
  clockIns,
)
const settled = (month: Month): Event => {
  return { kind: 'asked', month, asOf: instantAt(addDays(MONDAY, 90), '12:00', 'WITA') }
}

/** Filings, then one edit of a tab after the other; every month is asked for in between. */
export const edited = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: filed, weight: 4 }, reviewed), { minLength: 4, maxLength: 16 }),
    fc.array(edit, { minLength: 1, maxLength: 8 }),
  )
  .map(([before, edits]): Event[] => [
    ...before,
    ...MONTHS.map(settled),
    ...edits.flatMap((one) => [one, ...MONTHS.toReversed().map(settled)]),
  ])

export function policyRows(preset: string): CellValue[][] {
  const headers = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset']
  return [headers, ['1/2021', '24/06/2021', '24/06/2021', preset]]
}
