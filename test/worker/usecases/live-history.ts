import { expect } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import type { DayCode } from '../../../shared/evaluation/month-codes.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { addDays, monthOf, type Month } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import { deniedBy } from '../../../shared/model/owner.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { compileOfCodes, compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { RecapInput } from '../../../shared/recaps/recap-input.ts'
import { recapKinds } from '../../../shared/recaps/recaps.ts'
import type { RecapSource } from '../../../shared/recaps/recap-sheet.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { actOf, attributeArrived } from '../../../worker/usecases/intake/attribute-arrived.ts'
import { attributeWaiting } from '../../../worker/usecases/intake/attribute-waiting.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import {
  loadAgencyFacts,
  loadConfiguration,
} from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { outcomesAt } from '../../../worker/usecases/month/evaluate-at.ts'
import { ledgerAt } from '../../../worker/usecases/month/ledger-at.ts'
import { openFromLedger } from '../../../worker/usecases/month/open-from-ledger.ts'
import {
  openMonth,
  type MonthAt,
  type OpenMonth,
} from '../../../worker/usecases/month/open-month.ts'
import { filedFor } from '../../../worker/usecases/recap/filed-for.ts'
import { openCodes } from '../../../worker/usecases/month/project-codes.ts'
import { projectMonth, type ProjectedMonth } from '../../../worker/usecases/month/project-month.ts'
import { purgeCoordinates } from '../../../worker/usecases/sweep/purge-coordinates.ts'
import { getSource } from '../../../worker/usecases/ledger/recap-source.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed/sealed-month.ts'
import { sampleTabs, STAFF_ID } from '../../shared/workbook/sample-tabs.ts'
import { MONDAY, MONTHS, type Event } from './random-history.ts'
import { contextOf } from '../context-of.ts'

/**
 * An agency to which things happen; what it is asked for is compared with its ledger alone. Returns how
 * often that was done.
 */
export async function live(
  store: Store,
  agency: Agency,
  events: readonly Event[],
): Promise<number> {
  const context = await happen(store, agency, events, (asked, when) =>
    expectSame(asked, agency, when),
  )
  for (const month of MONTHS) await expectSame(context, agency, { month, asOf: AFTER })
  await expectSameFiled(context, agency, { month: monthOf(MONDAY), asOf: AFTER })
  return events.filter(({ kind }) => kind === 'asked').length + MONTHS.length
}

/** At so many of the entries by which something was kept it is asked again. */
const LOOKED_BACK = 4

/** After everything that happens. */
const AFTER = instantAt(addDays(MONDAY, 90), '23:59', 'WITA')

/**
 * As `live`; what the ledger told at entries on the way is compared with the ledger alone, also at those by which something
 * was kept that nothing bore on since.
 */
export async function lookBack(
  store: Store,
  agency: Agency,
  events: readonly Event[],
): Promise<void> {
  const kept: MonthAt[] = []
  const context = await happen(store, agency, events, async (asked, when) => {
    const { ledgerSequence: throughSequence } = await projectMonth(asked, agency, when)
    kept.push({ ...when, throughSequence })
  })
  for (const month of MONTHS) await expectSameEarlier(context, agency, { month, asOf: AFTER })
  for (const at of kept.slice(-LOOKED_BACK)) {
    const alone = await openFromLedger(context, agency, at)
    expect((await openMonth(context, agency, at)).evaluation).toEqual(alone.evaluation)
    expect(await codesAt(context, agency, at)).toEqual(codesOf(alone.evaluation.outcomes))
  }
}

/** Of everybody of *Pegawai*, without what the days rest on. */
async function codesAt(context: Context, agency: Agency, at: MonthAt): Promise<unknown[]> {
  const ledger = await ledgerAt(context, agency, at)
  const people = ledger.configuration.employees.map(({ id }) => id)
  return codesOf(await outcomesAt(context, agency, { ledger, ...at, people }))
}

function codesOf(outcomes: readonly DayCode[]): unknown[] {
  const named = outcomes.map(({ code, flags, lateMinutes, earlyMinutes, ...day }) => {
    const { employeeId, date, unsure } = day
    return { employeeId, date, unsure, code, flags: flags.toSorted(), lateMinutes, earlyMinutes }
  })
  return named.sort((a, b) =>
    `${a.employeeId} ${a.date}`.localeCompare(`${b.employeeId} ${b.date}`),
  )
}

type Asked = (context: Context, when: { readonly month: Month; readonly asOf: Instant }) => unknown

/** What happens, one thing after the other; whatever is asked for is passed on. */
export async function happen(
  store: Store,
  agency: Agency,
  events: readonly Event[],
  onAsked: Asked = () => undefined,
): Promise<Context> {
  let now = Date.parse('2021-06-20T00:00:00Z')
  const clock = { now: () => new Date(now) }
  const context = contextOf({ store, clock, log: () => undefined })
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
      case 'denied': {
        const denied = raws[event.nth % Math.max(1, raws.length)]
        if (denied) await deny(store, agency, { raw: denied, at: instantOf(now) })
        break
      }
      case 'purged':
        now += 15 * 86_400_000
        await purgeCoordinates(context, agency)
        break
      case 'asked':
        await onAsked(context, event)
    }
  }
  return context
}

/** As a sweep does. */
export async function takeIn(
  context: Context,
  agency: Agency,
  filed: RawSubmission,
  at: Instant,
): Promise<void> {
  const { configuration } = await loadConfiguration(context, agency)
  await context.store.transaction(async (records) => {
    await records.ledger.recordSubmissions(agency.id, [filed], at)
    const renewals = await records.keys.listRenewals(agency.id)
    await attributeArrived(records, agency, [filed], { configuration, renewals, forms: [], at })
  })
}

/** As HR does. */
export async function move(
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

/** As whom it names says on their page, where nothing is decided yet. */
async function deny(
  store: Store,
  agency: Agency,
  { raw: denied, at }: { readonly raw: RawSubmission; readonly at: Instant },
): Promise<void> {
  const owner = deniedBy(denied.answers['employeeId']?.[0] ?? '')
  const proof = { kind: 'own-word', version: '1.1' } as const
  await store.transaction(({ attributions }) =>
    attributions.record(agency.id, [actOf(denied, { owner, proof }, { at, replaces: null })]),
  )
}

export function recordTab(
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
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const codes = await openCodes(context, agency, { ...when, throughSequence })
  const projected = await projectMonth(context, agency, when)
  const { facts, quarantined, ledgerSequence, snapshot } = await loadAgencyFacts(context, agency)
  const evaluation = evaluateMonth(facts, when)

  expect(JSON.stringify(projected.evaluation.people)).toBe(JSON.stringify(evaluation.people))
  expect(projected.evaluation).toEqual(evaluation)
  const source = await getSource(context, agency, { ...projected, asOf: when.asOf })
  const waiting = await projected.quarantined()
  const count = await projected.countQuarantined()
  expect(recapsOf({ ...projected, quarantined: count }, source)).toEqual(
    recapsOf({ configuration: facts, evaluation, quarantined: quarantined.length }, source),
  )
  const coded = compileOfCodes('attendance', { facts, evaluation: codes.evaluation, source })
  const input = { facts, evaluation, quarantined: count, formsBehind: [], source }
  expect(JSON.stringify(coded)).toBe(JSON.stringify(compileRecap('attendance', input)))
  expect(waiting).toEqual(quarantined)
  expect({ ledgerSequence, snapshot }).toEqual({
    ledgerSequence: projected.ledgerSequence,
    snapshot: projected.snapshot,
  })
}

/** Recaps that show what was filed. */
async function expectSameFiled(
  context: Context,
  agency: Agency,
  when: { readonly month: Month; readonly asOf: Instant },
): Promise<void> {
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const request = { ...when, throughSequence }
  const projected = await openMonth(context, agency, request)
  const alone = await openFromLedger(context, agency, request)
  const source = await getSource(context, agency, { ...alone, asOf: when.asOf })

  expect(projected).toHaveProperty('evaluated')
  expect(await recapsOfFiled(projected, source)).toEqual(await recapsOfFiled(alone, source))
}

/** As the ledger stood at entries on the way: read by reference, and from the ledger alone. */
async function expectSameEarlier(
  context: Context,
  agency: Agency,
  when: { readonly month: Month; readonly asOf: Instant },
): Promise<void> {
  const last = await context.store.ledger.lastSequence(agency.id)
  for (const throughSequence of new Set([1, 2, 3].map((part) => Math.ceil((last * part) / 4)))) {
    if (throughSequence === last) continue
    const at = { ...when, throughSequence }
    const opened = await openMonth(context, agency, at)
    const alone = await openFromLedger(context, agency, at)

    expect(opened.evaluation).toEqual(alone.evaluation)
    // Of other dates only what waits still is told.
    if (when.month === monthOf(MONDAY)) {
      expect(await opened.quarantined()).toEqual(await alone.quarantined())
    }
    expect(opened.configuration).toEqual(configurationOf(alone))
    const source = await getSource(context, agency, { ...alone, asOf: when.asOf })
    expect(await recapsOfFiled(opened, source)).toEqual(await recapsOfFiled(alone, source))
  }
}

function configurationOf({ configuration }: OpenMonth): OpenMonth['configuration'] {
  const {
    pending: _,
    lateReviewRows: __,
    presenceReviews: ___,
    ...rest
  } = configuration as AgencyFacts
  return rest
}

/** Byte for byte. */
async function recapsOfFiled(opened: OpenMonth, source: RecapSource): Promise<string[]> {
  const { configuration: facts, evaluation } = opened
  const quarantined = await opened.countQuarantined()
  const scope = { employeeId: STAFF_ID, date: MONDAY }
  const input = { facts, evaluation, quarantined, formsBehind: [], source, scope }
  const recaps: string[] = []
  for (const kind of recapKinds(({ needs }) => needs.includes('filed'))) {
    const filed = await opened.filed(filedFor(kind, opened, scope)!)
    recaps.push(JSON.stringify(compileRecap(kind, { ...input, filed })))
  }
  return recaps
}

/** Byte for byte. */
function recapsOf(
  loaded: Pick<ProjectedMonth, 'configuration' | 'evaluation'> & Pick<RecapInput, 'quarantined'>,
  source: RecapSource,
): string[] {
  const { configuration: facts, evaluation, quarantined } = loaded
  const input = { facts, evaluation, quarantined, formsBehind: [], source }
  return SEALED_KINDS.map((kind) => JSON.stringify(compileRecap(kind, input)))
}
