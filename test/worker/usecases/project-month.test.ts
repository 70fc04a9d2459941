import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../../shared/model/civil-date.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import type { FormKind, RawSubmission } from '../../../shared/model/submission.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { KeptPersonMonth } from '../../../worker/ports/projection-records.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { openStore } from '../../../worker/store/open-store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { followLedger } from '../../../worker/usecases/follow-ledger.ts'
import { loadAgencyFacts } from '../../../worker/usecases/load-agency-facts.ts'
import { loadMonth } from '../../../worker/usecases/load-month.ts'
import { personalCode } from '../../../worker/usecases/personal-code.ts'
import { projectMonth, type ProjectedMonth } from '../../../worker/usecases/project-month.ts'
import { getSource } from '../../../worker/usecases/recap-source.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed-month.ts'
import { purgeCoordinates } from '../../../worker/usecases/purge-coordinates.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
  sampleTabs,
  STAFF_ID,
} from '../../shared/workbook/sample-tabs.ts'

const STRANGER_ID = '199001012015031002'
const MONDAY = parseCivilDate('2021-07-05')
const MONTHS = ['2021-06', '2021-07', '2021-08'].map(parseMonth)
const AGENCY: Agency = {
  id: 'agency-1',
  spreadsheetId: 'sheet-1',
  secret: 'c2VjcmV0',
  name: 'SETDA',
  language: 'id',
  installer: 'hr@setda.example',
  enrolledAt: instantAt(MONDAY, '08:00', 'WITA'),
  lastSweptAt: null,
  diagnosticsDigest: '',
  reviewProblems: [],
}

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-projections-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** One thing that happens to an agency. */
type Event =
  | { readonly kind: 'filed'; readonly raw: RawSubmission }
  | { readonly kind: 'tab'; readonly slot: string; readonly rows: CellValue[][] }
  | { readonly kind: 'reviewed'; readonly nth: number; readonly decision: 'approved' | 'rejected' }
  | { readonly kind: 'purged' }
  | { readonly kind: 'asked'; readonly month: Month; readonly asOf: Instant }

const day = fc.integer({ min: -12, max: 33 }).map((days) => addDays(MONDAY, days))
/** When every deadline of these months is past, and only what is recorded changes anything. */
const settledDay = fc.constant(addDays(MONDAY, 90))
const who = fc.constantFrom(HEAD_ID, STAFF_ID, CONTRACT_ID, STRANGER_ID)
const time = fc.constantFrom('06:50', '07:31', '09:40', '13:05', '16:02', '23:58')

function raw(
  kind: FormKind,
  filed: { readonly id: string; readonly at: Instant; readonly n: number; readonly edit: number },
  answers: Readonly<Record<string, string>>,
): RawSubmission {
  const given = { employeeId: filed.id, personalCode: personalCode(AGENCY.secret, filed.id) }
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
        return { kind: 'filed', raw: raw('check-in', base, { personalCode: 'SALAH', ...place }) }
    }
  })

function reportAnswers(date: CivilDate): Record<string, string> {
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

function planAnswers(week: CivilDate): Record<string, string> {
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

const history = fc.array(
  fc.oneof(
    { arbitrary: filed, weight: 10 },
    { arbitrary: asked, weight: 5 },
    { arbitrary: reviewed, weight: 2 },
    { arbitrary: roster, weight: 2 },
    policies,
    employees,
    summonses,
    clockIns,
    evaluations,
    fc.constant<Event>({ kind: 'purged' }),
  ),
  { minLength: 5, maxLength: 40 },
)

/**
 * An agency to which things happen; what it is asked for is compared with its ledger alone. Returns how
 * often that was done.
 */
async function live(store: Store, agency: Agency, events: readonly Event[]): Promise<number> {
  let now = Date.parse('2021-06-20T00:00:00Z')
  const context = { store, clock: { now: () => new Date(now) } } as unknown as Context
  await store.agencies.insert(agency)
  for (const tab of sampleTabs()) await recordTab(store, agency, { ...tab, gone: false })

  const refs: string[] = []
  for (const event of events) {
    now += 3_600_000
    switch (event.kind) {
      case 'filed':
        refs.push(submissionRef(event.raw))
        await store.transaction(({ ledger }) =>
          ledger.recordSubmissions(agency.id, [event.raw], instantOf(now)),
        )
        break
      case 'tab':
        await recordTab(store, agency, {
          slot: event.slot,
          title: '',
          rows: event.rows,
          gone: false,
        })
        break
      case 'reviewed': {
        const submissionRef = refs[event.nth % Math.max(1, refs.length)]
        if (submissionRef === undefined) break
        const review = { submissionRef, decision: event.decision, note: '', readAt: instantOf(now) }
        await store.transaction(({ ledger }) => ledger.recordReview(agency.id, review))
        break
      }
      case 'purged':
        now += 15 * 86_400_000
        await purgeCoordinates(context, agency)
        break
      case 'asked':
        await expectSame(context, agency, event)
    }
  }
  const asOf = instantAt(addDays(MONDAY, 90), '23:59', 'WITA')
  for (const month of MONTHS) await expectSame(context, agency, { month, asOf })
  return events.filter(({ kind }) => kind === 'asked').length + MONTHS.length
}

function recordTab(
  store: Store,
  agency: Agency,
  tab: Parameters<Store['ledger']['recordTab']>[1],
): Promise<boolean> {
  return store.transaction(({ ledger }) =>
    ledger.recordTab(agency.id, tab, instantOf(Date.parse('2021-06-20T00:00:00Z'))),
  )
}

async function expectSame(
  context: Context,
  agency: Agency,
  when: { readonly month: Month; readonly asOf: Instant },
): Promise<void> {
  const projected = await projectMonth(context, agency, when)
  const { facts, quarantined, ledgerSequence, snapshot } = await loadAgencyFacts(context, agency)
  const evaluation = evaluateMonth(facts, when)

  expect(JSON.stringify(projected.evaluation.people)).toBe(JSON.stringify(evaluation.people))
  expect(projected.evaluation).toEqual(evaluation)
  expect(recapsOf(projected)).toEqual(
    recapsOf({ ...projected, configuration: facts, evaluation, quarantined }),
  )
  expect(projected.quarantined).toEqual(quarantined)
  expect({ ledgerSequence, snapshot }).toEqual({
    ledgerSequence: projected.ledgerSequence,
    snapshot: projected.snapshot,
  })
}

/** Byte for byte. */
function recapsOf(loaded: ProjectedMonth): string[] {
  const { configuration: facts, evaluation, quarantined } = loaded
  const source = getSource(loaded, evaluation.asOf)
  const input = { facts, evaluation, quarantined, formsBehind: [], source }
  return SEALED_KINDS.map((kind) => JSON.stringify(compileRecap(kind, input)))
}

describe('projectMonth', () => {
  it('gives, whatever happened in whatever order, what the ledger alone gives (G4)', async () => {
    const store = await openStore({ dataDir })
    let number = 0
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const id = `agency-${(number += 1)}`
        const compared = await live(store, { ...AGENCY, id, spreadsheetId: id }, events)
        expect(compared).toBeGreaterThanOrEqual(MONTHS.length)
      }),
      { numRuns: 25 },
    )
    await store.close()
  })

  it('forgets the month of whom an edited answer no longer names', async () => {
    const at = instantAt(MONDAY, '07:31', 'WITA')
    const check = { kind: 'Masuk', place: 'Rumah', condition: 'Sehat' }
    const by = (id: string, edit: number): Event => ({
      kind: 'filed',
      raw: raw('check-in', { id, at, n: 1, edit }, check),
    })

    const events = [rostered(), by(STAFF_ID, 0), settled(), by(HEAD_ID, 1), settled()]

    expect(await liveApart(events)).toBe(5)
  })

  it('forgets the months of a unit when its plan of a week comes', async () => {
    const base = { id: STAFF_ID, at: instantAt(MONDAY, '15:00', 'WITA'), n: 1, edit: 0 }
    const report = raw('daily-report', base, reportAnswers(MONDAY))
    const plan = raw('weekly-plan', { ...base, id: HEAD_ID }, planAnswers(MONDAY))

    const events: Event[] = [
      { kind: 'tab', slot: 'policies', rows: policyRows('landak-2020') },
      rostered(),
      { kind: 'filed', raw: report },
      settled(),
      { kind: 'filed', raw: { ...plan, answers: { ...plan.answers, target1: ['Lain'] } } },
      settled(),
    ]

    expect(await liveApart(events)).toBe(5)
  })

  it('is not disturbed by another that follows the ledger at the same time', async () => {
    const { store, context } = await openAgency()
    await file(store, 1)

    const followed = await Promise.all([1, 2, 3].map(() => followLedger(context, AGENCY)))

    expect(new Set(followed.map(({ throughSequence }) => throughSequence)).size).toBe(1)
    await store.close()
  })

  it('gives no month that another worker moved on meanwhile; then the ledger alone counts', async () => {
    const { store, context } = await openAgency()
    await file(store, 1)
    const asOf = instantAt(addDays(MONDAY, 90), '12:00', 'WITA')
    const when = { month: parseMonth('2021-07'), asOf }
    const before = await projectMonth(context, AGENCY, when)
    const throughSequence = before.ledgerSequence
    let moved = false
    async function listPersonMonths(agencyId: string, month: Month): Promise<KeptPersonMonth[]> {
      if (!moved) {
        moved = true
        await file(store, 2)
        await projectMonth(context, AGENCY, when)
      }
      return store.projections.listPersonMonths(agencyId, month)
    }
    const slow = {
      ...store,
      projections: { ...store.projections, listPersonMonths },
    }

    const loaded = await loadMonth({ ...context, store: slow }, AGENCY, {
      ...when,
      throughSequence,
    })

    expect(loaded.filed).toBeDefined()
    expect(loaded.evaluation).toEqual(before.evaluation)
    await store.close()
  })
})

async function openAgency(): Promise<{ store: Store; context: Context }> {
  const store = await openStore({ dataDir })
  await store.agencies.insert(AGENCY)
  for (const tab of sampleTabs()) await recordTab(store, AGENCY, { ...tab, gone: false })
  return { store, context: { store } as unknown as Context }
}

/** A check-in of Monday; the second one is of its end. */
async function file(store: Store, n: 1 | 2): Promise<void> {
  const at = instantAt(MONDAY, n === 1 ? '07:31' : '16:02', 'WITA')
  const answers = { kind: n === 1 ? 'Masuk' : 'Pulang', place: 'Rumah', condition: 'Sehat' }
  const filing = raw('check-in', { id: STAFF_ID, at, n, edit: 0 }, answers)
  await store.transaction(({ ledger }) => ledger.recordSubmissions(AGENCY.id, [filing], at))
}

async function liveApart(events: readonly Event[]): Promise<number> {
  const store = await openStore({ dataDir })
  const compared = await live(store, AGENCY, events)
  await store.close()
  return compared
}

function rostered(): Event {
  const codes = { 5: 'WFH', 6: 'WFH' }
  const rows = rosterRows([HEAD_ID, STAFF_ID].map((id) => [id, codes] as const))
  return { kind: 'tab', slot: 'roster:2021-07', rows }
}

function settled(): Event {
  const asOf = instantAt(addDays(MONDAY, 90), '12:00', 'WITA')
  return { kind: 'asked', month: parseMonth('2021-07'), asOf }
}

function policyRows(preset: string): CellValue[][] {
  const headers = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset']
  return [headers, ['1/2021', '24/06/2021', '24/06/2021', preset]]
}
