import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { addDays, parseMonth } from '../../../shared/model/civil-date.ts'
import type { ProjectionRecords } from '../../../worker/ports/projection-records.ts'
import type { Store } from '../../../worker/ports/store.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { followLedger } from '../../../worker/usecases/month/follow-ledger.ts'
import { openMonth } from '../../../worker/usecases/month/open-month.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { HEAD_ID, rosterRows, sampleTabs, STAFF_ID } from '../../shared/workbook/sample-tabs.ts'
import { live, recordTab, takeIn } from './live-history.ts'
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
import { contextOf } from '../context-of.ts'
import { openStoreIn, removeStoreIn } from '../store-in.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-projections-'))
})
afterEach(() => removeStoreIn(dataDir))

describe('projectMonth', () => {
  it('gives, whatever happened in whatever order, what the ledger alone gives (G4)', async () => {
    const store = await openStoreIn(dataDir)
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

  it('shows beside a report the plan of its week, whatever day of the week that names', async () => {
    const by = { id: HEAD_ID, n: 0, edit: 0 }
    const reported = { ...by, at: instantAt(MONDAY, '15:00', 'WITA') }
    const planned = { ...by, at: instantAt(addDays(MONDAY, 3), '06:50', 'WITA') }
    const events: Event[] = [
      { kind: 'tab', slot: 'policies', rows: policyRows('landak-2020') },
      rostered(),
      { kind: 'filed', raw: raw('daily-report', reported, reportAnswers(MONDAY)) },
      { kind: 'filed', raw: raw('weekly-plan', planned, planAnswers(addDays(MONDAY, 4))) },
      settled(),
    ]

    expect(await liveApart(events)).toBe(4)
  })

  it('keeps the month of whom something waits in quarantine: what becomes of it, the ledger tells', async () => {
    const { store, context } = await openAgency()
    await recordTab(store, AGENCY, { ...rostered(), title: 'Jadwal', gone: false })
    const at = instantAt(MONDAY, '15:00', 'WITA')
    const answers = { ...reportAnswers(MONDAY), ticket: 'SALAH' }
    const report = raw('daily-report', { id: STAFF_ID, at, n: 1, edit: 0 }, answers)
    await takeIn(context, AGENCY, report, at)
    const asOf = instantAt(addDays(MONDAY, 90), '12:00', 'WITA')
    const when = { month: parseMonth('2021-07'), asOf }

    const first = await projectMonth(context, AGENCY, when)
    const again = await projectMonth(context, AGENCY, when)

    expect(await first.quarantined()).toHaveLength(1)
    expect(again.evaluation).toEqual(first.evaluation)
    expect(again.evaluated).toBe(0)
    await store.close()
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
    async function listSealedMonths(
      ...asked: Parameters<ProjectionRecords['listSealedMonths']>
    ): ReturnType<ProjectionRecords['listSealedMonths']> {
      if (!moved) {
        moved = true
        await file(store, 2)
        await projectMonth(context, AGENCY, when)
      }
      return store.projections.listSealedMonths(...asked)
    }
    const slow = {
      ...store,
      projections: { ...store.projections, listSealedMonths },
    }

    const loaded = await openMonth({ ...context, store: slow }, AGENCY, {
      ...when,
      throughSequence,
    })

    expect(loaded).not.toHaveProperty('evaluated')
    expect(loaded.evaluation).toEqual(before.evaluation)
    await store.close()
  })
})

async function openAgency(): Promise<{ store: Store; context: Context }> {
  const store = await openStoreIn(dataDir)
  await store.agencies.insert(AGENCY)
  for (const tab of sampleTabs()) await recordTab(store, AGENCY, { ...tab, gone: false })
  return { store, context: contextOf({ store }) }
}

/** A check-in of Monday; the second one is of its end. */
async function file(store: Store, n: 1 | 2): Promise<void> {
  const at = instantAt(MONDAY, n === 1 ? '07:31' : '16:02', 'WITA')
  const answers = { kind: n === 1 ? 'Masuk' : 'Pulang', place: 'Rumah', condition: 'Sehat' }
  const filing = raw('check-in', { id: STAFF_ID, at, n, edit: 0 }, answers)
  await takeIn(contextOf({ store }), AGENCY, filing, at)
}

async function liveApart(events: readonly Event[]): Promise<number> {
  const store = await openStoreIn(dataDir)
  const compared = await live(store, AGENCY, events)
  await store.close()
  return compared
}

function rostered(): Event & { readonly kind: 'tab' } {
  const codes = { 5: 'WFH', 6: 'WFH' }
  const rows = rosterRows([HEAD_ID, STAFF_ID].map((id) => [id, codes] as const))
  return { kind: 'tab', slot: 'roster:2021-07', rows }
}

function settled(): Event {
  const asOf = instantAt(addDays(MONDAY, 90), '12:00', 'WITA')
  return { kind: 'asked', month: parseMonth('2021-07'), asOf }
}
