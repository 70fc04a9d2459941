import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createBackground, type Background } from '../../../worker/jobs/background.ts'
import { createHintFollower } from '../../../worker/jobs/follow-hints.ts'
import { createLane, type Lane } from '../../../worker/jobs/lane.ts'
import { createSweeper } from '../../../worker/jobs/sweep-on-schedule.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { createApplication } from '../../../worker/usecases/create-application.ts'
import { sweepAll } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { withPatience } from '../../../worker/usecases/with-patience.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { joinNeighbours, type Neighbour } from './neighbours.ts'
import { patiently } from '../../suite/patiently.ts'

const INTERVAL_MS = 300_000

let office: Office
let context: Context
let stuck: Neighbour
let healthy: Neighbour
let background: Background | undefined
const releases: (() => void)[] = []
const endings: Promise<unknown>[] = []
const lanes: Lane[] = []

beforeEach(async () => {
  office = await openOffice()
  const joined = await joinNeighbours(office, ['stuck', 'healthy'])
  context = joined.context
  ;[stuck, healthy] = joined.neighbours as [Neighbour, Neighbour]
})
afterEach(async () => {
  for (const release of releases.splice(0)) release()
  await Promise.all([...endings.splice(0), ...lanes.splice(0).map((lane) => lane.stop())])
  await background?.stop()
  background = undefined
  await office.close()
})

function start(): void {
  background = createBackground(context, { hintDelayMs: 1 })
}

async function hangStuck(): Promise<void> {
  releases.push(stuck.hang())
}

/** Another worker holds the lease of the stuck agency. */
async function holdStuck(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const isHeld = Promise.withResolvers<void>()
  const other = office.joinWorker('worker-2')
  const holding = other.leases.hold(stuck.agency, () => {
    isHeld.resolve()
    return promise
  })
  releases.push(resolve)
  endings.push(holding)
  await isHeld.promise
}

/** Until the store knows of it. */
async function letGo(): Promise<void> {
  releases.shift()?.()
  await Promise.all(endings.splice(0))
}

function openLane(): Lane {
  const lane = createLane({ places: 4, placeMs: 30_000, ended: () => undefined })
  lanes.push(lane)
  return lane
}

describe('one stuck agency keeps no other waiting: hints (G13)', () => {
  it.each([
    ['another worker holds its lease', holdStuck],
    ['Google hangs for it', hangStuck],
  ])('follows a healthy agency’s second hint at once while %s', async (_, getStuck) => {
    await getStuck()
    start()
    const application = createApplication(context, background!)
    const hint = (neighbour: Neighbour): Promise<unknown> =>
      application.hint(HR, { spreadsheetId: neighbour.spreadsheetId, changed: 'sheet' })

    await hint(stuck)
    await hint(healthy)
    // The first time it reads again the tabs to which it wrote regulations, and their clauses.
    await patiently(() => expect(healthy.google.countCalls('readTabs')).toBe(3))
    await patiently(async () => expect(await office.store.hints.list()).toHaveLength(1))
    await hint(healthy)

    await patiently(() => expect(healthy.google.countCalls('readTabs')).toBe(4))
    expect(stuck.google.calls).toEqual([])
  })

  it('gives way to another worker, holds no place, and comes back', async () => {
    await holdStuck()
    const lane = openLane()
    const look = createHintFollower(withPatience(context, 0), lane)
    const at = (await office.agency()).enrolledAt
    await office.store.hints.add({ agencyId: stuck.agency.id, changed: 'sheet', formId: '' }, at)

    await look()
    await lane.idle()
    const kept = await office.store.hints.list()
    await letGo()
    await look()
    await lane.idle()
    const pausing = stuck.google.calls.length
    office.clock.advance(1000)
    await look()
    await lane.idle()

    expect(kept).toHaveLength(1)
    expect(pausing).toBe(0)
    expect(await office.store.hints.list()).toEqual([])
    expect(office.events.filter(({ level }) => level === 'warning')).toEqual([])
  })
})

describe('one stuck agency keeps no other waiting: sweeps (G13)', () => {
  it.each([
    ['another worker holds its lease', holdStuck],
    ['Google hangs for it', hangStuck],
  ])('reaches a healthy agency within each interval while %s', async (_, getStuck) => {
    await getStuck()
    const look = createSweeper(withPatience(context, 0), openLane())
    await look()
    await patiently(() => expect(countSweeps(healthy)).toBe(1))
    await patiently(() => expect(office.events.filter(isSweepOf(healthy))).toHaveLength(1))
    expect(stuck.google.calls).toEqual([])
    office.clock.advance(INTERVAL_MS - 1)
    await look()
    expect(countSweeps(healthy)).toBe(1)
    office.clock.advance(1)
    await look()

    await patiently(() => expect(countSweeps(healthy)).toBe(2))
  })

  it('sweeps again soon where another worker was at the agency', async () => {
    await holdStuck()
    const lane = openLane()
    const look = createSweeper(withPatience(context, 0), lane)
    await look()
    await lane.idle()

    await letGo()
    office.clock.advance(5000)
    await look()
    await lane.idle()

    expect(countSweeps(stuck)).toBe(1)
    expect(countSweeps(healthy)).toBe(1)
  })

  it('on the operator’s word too', async () => {
    await hangStuck()

    const all = sweepAll(context)

    await patiently(() => expect(office.events.filter(isSweepOf(healthy))).toHaveLength(1))
    releases.shift()?.()
    const { agencies } = await all
    expect(agencies.map(({ error }) => error)).toEqual([undefined, undefined, undefined])
  })
})

describe('one stuck agency keeps nobody waiting: the end (G13)', () => {
  it('comes within five seconds, and what was cut off is there at the next start', async () => {
    await hangStuck()
    start()
    const application = createApplication(context, background!)
    await application.hint(HR, { spreadsheetId: stuck.spreadsheetId, changed: 'sheet' })
    await patiently(() => expect(stuck.waiting()).toBe(1))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })

    let hasStopped = false
    const stopping = background!.stop().then(() => (hasStopped = true))
    await vi.advanceTimersByTimeAsync(4999)
    const early = hasStopped
    await vi.advanceTimersByTimeAsync(1)
    await stopping
    vi.useRealTimers()

    expect(early).toBe(false)
    expect(await office.store.hints.list()).toHaveLength(1)
  })
})

describe('one stuck agency keeps no other waiting: recaps (G13)', () => {
  it.each([
    ['another worker holds its lease', holdStuck],
    ['Google hangs for it', hangStuck],
  ])(
    'makes a healthy agency’s recap while %s, and leaves the other’s as it is',
    async (_, getStuck) => {
      await sweepAll(context)
      await getStuck()
      start()
      const application = createApplication(context, background!)
      const recap = { month: '2021-07', kinds: ['attendance' as const] }

      const waiting = await application.requestRecap(HR, stuck.agency.id, recap)
      const made = await application.requestRecap(HR, healthy.agency.id, recap)

      await patiently(async () => {
        const { state } = await application.getRecapJob(HR, healthy.agency.id, made.id)
        expect(state).toBe('done')
      })
      const { state } = await application.getRecapJob(HR, stuck.agency.id, waiting.id)
      expect(['queued', 'running']).toContain(state)
      const stored = await office.store.recapJobs.find(stuck.agency.id, waiting.id)
      expect(stored?.dueAt).toBe(waiting.requestedAt)
    },
  )
})

function countSweeps({ google }: Neighbour): number {
  return google.countCalls('describeSpreadsheet')
}

function isSweepOf({ agency }: Neighbour): (event: Record<string, unknown>) => boolean {
  return ({ event, agencyId }) => event === 'agency-swept' && agencyId === agency.id
}
