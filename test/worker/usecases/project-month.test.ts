import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { addDays, parseMonth } from '../../../shared/model/civil-date.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapSource } from '../../../shared/recaps/recap-sheet.ts'
import type { ProjectionRecords } from '../../../worker/ports/projection-records.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { openStore } from '../../../worker/store/open-store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { followLedger } from '../../../worker/usecases/follow-ledger.ts'
import { actOf, attributeArrived } from '../../../worker/usecases/attribute-arrived.ts'
import { attributeWaiting } from '../../../worker/usecases/attribute-waiting.ts'
import {
  intakeOf,
  loadAgencyFacts,
  loadConfiguration,
} from '../../../worker/usecases/load-agency-facts.ts'
import { loadMonth } from '../../../worker/usecases/load-month.ts'
import { projectMonth, type ProjectedMonth } from '../../../worker/usecases/project-month.ts'
import { getSource } from '../../../worker/usecases/recap-source.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed-month.ts'
import { purgeCoordinates } from '../../../worker/usecases/purge-coordinates.ts'
import { HEAD_ID, rosterRows, sampleTabs, STAFF_ID } from '../../shared/workbook/sample-tabs.ts'
import {
  AGENCY,
  history,
  MONDAY,
  MONTHS,
  planAnswers,
  policyRows,
  raw,
  reportAnswers,
  type Event,
} from './random-history.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-projections-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/**
 * An agency to which things happen; what it is asked for is compared with its ledger alone. Returns how
 * often that was done.
 */
async function live(store: Store, agency: Agency, events: readonly Event[]): Promise<number> {
  let now = Date.parse('2021-06-20T00:00:00Z')
  const clock = { now: () => new Date(now) }
  const context = { store, clock, log: () => undefined } as unknown as Context
  await store.agencies.insert(agency)
  for (const tab of sampleTabs()) await recordTab(store, agency, { ...tab, gone: false })

  const refs: string[] = []
  const raws: RawSubmission[] = []
  for (const event of events) {
    now += 3_600_000
    switch (event.kind) {
      case 'filed':
        refs.push(submissionRef(event.raw))
        raws.push(event.raw)
        await takeIn(context, agency, event.raw, instantOf(now))
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
        await attributeWaiting(context, agency.id)
        const submissionRef = refs[event.nth % Math.max(1, refs.length)]
        if (submissionRef === undefined) break
        const review = { submissionRef, decision: event.decision, note: '', readAt: instantOf(now) }
        await store.transaction(({ ledger }) => ledger.recordReview(agency.id, review))
        break
      }
      case 'moved': {
        const moved = raws[event.nth % Math.max(1, raws.length)]
        if (moved) await move(store, agency, { raw: moved, to: event.to, at: instantOf(now) })
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

/** As a sweep does. */
async function takeIn(
  context: Context,
  agency: Agency,
  filed: RawSubmission,
  at: Instant,
): Promise<void> {
  const { configuration } = await loadConfiguration(context, agency)
  await context.store.transaction(async (records) => {
    await records.ledger.recordSubmissions(agency.id, [filed], at)
    const identity = intakeOf(agency, configuration)
    await attributeArrived(records, agency, [filed], { identity, forms: [], at })
  })
}

/** As HR does. */
async function move(
  store: Store,
  agency: Agency,
  {
    raw: moved,
    to,
    at,
  }: { readonly raw: RawSubmission; readonly to: string; readonly at: Instant },
): Promise<void> {
  const owner = { employeeId: to, subjectId: to }
  const proof = { kind: 'hr', by: { email: 'hr@setda.example', sub: '1' }, reason: 'x' } as const
  await store.transaction(async ({ attributions }) => {
    const standing = await attributions.find(agency.id, [moved])
    const replaces = standing.get(submissionKey(moved)) ?? null
    await attributions.record(agency.id, [actOf(moved, { owner, proof }, { at, replaces })])
  })
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
  const source = await getSource(context, agency, { ...projected, asOf: when.asOf })
  expect(recapsOf(projected, source)).toEqual(
    recapsOf({ ...projected, configuration: facts, evaluation, quarantined }, source),
  )
  expect(projected.quarantined).toEqual(quarantined)
  expect({ ledgerSequence, snapshot }).toEqual({
    ledgerSequence: projected.ledgerSequence,
    snapshot: projected.snapshot,
  })
}

/** Byte for byte. */
function recapsOf(loaded: ProjectedMonth, source: RecapSource): string[] {
  const { configuration: facts, evaluation, quarantined } = loaded
  const input = { facts, evaluation, quarantined, formsBehind: [], source }
  return SEALED_KINDS.map((kind) => JSON.stringify(compileRecap(kind, input)))
}

describe('projectMonth', () => {
  it('gives, whatever happened in whatever order, what the ledger alone gives (G4)', async () => {
    const store = await openStore({ dataDir, durability: 'kill' })
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

  it('tells of no unit to lack a plan while one of the week waits in quarantine, as the ledger alone', async () => {
    const base = { id: '199001012015031002', at: instantAt(MONDAY, '06:50', 'WITA'), n: 1, edit: 0 }
    const plan: Event = { kind: 'filed', raw: raw('weekly-plan', base, planAnswers(MONDAY)) }
    const rules: Event = { kind: 'tab', slot: 'policies', rows: policyRows('landak-2020') }

    expect(await liveApart([rules, rostered(), settled(), plan, settled()])).toBe(5)
  })

  it('forgets the months of a unit when its roster of a month first comes', async () => {
    const rows = rosterRows([[HEAD_ID, { 5: 'WFO' }]])
    const events: Event[] = [
      { kind: 'tab', slot: 'policies', rows: policyRows('landak-2020') },
      { kind: 'tab', slot: 'roster:2021-07', rows: rosterRows([]) },
      settled(),
      { kind: 'tab', slot: 'roster:2021-07', rows },
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
    async function listPersonMonths(
      ...[agencyId, month]: Parameters<ProjectionRecords['listPersonMonths']>
    ): ReturnType<ProjectionRecords['listPersonMonths']> {
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
  const store = await openStore({ dataDir, durability: 'kill' })
  await store.agencies.insert(AGENCY)
  for (const tab of sampleTabs()) await recordTab(store, AGENCY, { ...tab, gone: false })
  return { store, context: { store } as unknown as Context }
}

/** A check-in of Monday; the second one is of its end. */
async function file(store: Store, n: 1 | 2): Promise<void> {
  const at = instantAt(MONDAY, n === 1 ? '07:31' : '16:02', 'WITA')
  const answers = { kind: n === 1 ? 'Masuk' : 'Pulang', place: 'Rumah', condition: 'Sehat' }
  const filing = raw('check-in', { id: STAFF_ID, at, n, edit: 0 }, answers)
  await takeIn({ store } as unknown as Context, AGENCY, filing, at)
}

async function liveApart(events: readonly Event[]): Promise<number> {
  const store = await openStore({ dataDir, durability: 'kill' })
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
