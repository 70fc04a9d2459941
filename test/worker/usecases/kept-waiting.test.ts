import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapJob } from '../../../shared/contract/index.ts'
import { GoogleError, OverdueError } from '../../../worker/ports/google-workspace.ts'
import {
  GaveWayError,
  LeaseLostError,
  type StoredRecapJob,
} from '../../../worker/ports/work-records.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { createLeaseKeeper } from '../../../worker/usecases/lease-keeper.ts'
import { runRecapJob } from '../../../worker/usecases/sweep/compile-recap.ts'
import { HR, sleep } from '../office.ts'
import { EARLY_REASON, MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

const MINUTE_MS = 60_000
const OVERDUE = new OverdueError('no room', { retryAfterMs: 3 * MINUTE_MS })
const CLOSED = new GoogleError('rate-limited', 'not before', { retryAfterMs: 40 * MINUTE_MS })

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

async function request(): Promise<StoredRecapJob> {
  const { id } = await office.application.requestRecap(HR, office.id, {
    month: MONTH,
    kinds: ['attendance'],
  })
  return (await office.store.recapJobs.find(office.id, id))!
}

describe('who waits while Google keeps them waiting', () => {
  it.each(['describeSpreadsheet', 'listResponses'] as const)(
    'is told that a month is not closed and when to try again, and closes it then: at %s',
    async (method) => {
      await office.sweep()
      const before = await office.store.forms.list(office.id)
      office.google.fail(method, OVERDUE)
      const ask = () =>
        office.application.closeMonth(HR, office.id, { month: MONTH, reason: EARLY_REASON })

      await expect(ask()).rejects.toMatchObject({
        code: 'google-unavailable',
        message: expect.stringMatching(
          /belum dijalankan.* tidak hilang; mohon coba lagi 3 menit lagi/u,
        ),
        cause: OVERDUE,
      })

      expect(await office.state()).toMatchObject({ state: 'open' })
      const forms = await office.store.forms.list(office.id)
      expect(forms.map(({ lastError }) => lastError)).toEqual(forms.map(() => ''))
      expect(
        forms.every(
          ({ listedWholeAt }, at) => (listedWholeAt ?? '') >= (before[at]?.listedWholeAt ?? ''),
        ),
      ).toBe(true)
      expect(await ask()).toMatchObject({ month: MONTH })
    },
  )

  it('is told at once where another holds the office when nobody waits any more', async () => {
    const agency = await office.agency()
    const { store, clock } = office
    const late = createLeaseKeeper({
      store,
      clock,
      sleep,
      holder: 'late',
      isGone: () => false,
      leftMs: () => 0,
    })

    await office.context.leases.hold(agency, async () => {
      const refused = late.hold(agency, () => Promise.resolve(), 3_600_000)
      await expect(refused).rejects.toMatchObject({ code: 'agency-busy' })
    })

    expect(await late.hold(agency, () => Promise.resolve('had'))).toBe('had')
  })

  it('reads in the office’s language that somebody went first', async () => {
    await office.store.agencies.update(office.id, { language: 'en' })
    const agency = await office.agency()
    const { leases } = office.context

    for (const [error, sentence] of [
      [new GaveWayError(), /^Pantau is working on this spreadsheet/u],
      [new LeaseLostError(), /^Another run is working/u],
    ] as const) {
      const refused = leases.hold(agency, () => Promise.reject(error))
      await expect(refused).rejects.toThrow(sentence)
      await expect(refused).rejects.toBeInstanceOf(error.constructor)
    }
    office.google.fail('listResponses', new GaveWayError())
    expect(await office.sweep()).toMatchObject({
      busy: true,
      error: expect.stringMatching(/^Pantau is working/u),
    })
  })
})

describe('a recap while Google wants to be asked only later', () => {
  it.each(['describeSpreadsheet', 'writeRecaps'] as const)(
    'waits until then, as often as Google says so, and tells it: at %s',
    async (method) => {
      office.google.fail(method, CLOSED, 6)
      const job = await request()

      for (let time = 0; time < 6; time += 1) {
        const asked = office.clock.now()
        const dueAt = new Date(asked.getTime() + 40 * MINUTE_MS).toISOString()
        const waiting = await runRecapJob(office.context, job)
        expect(waiting).toMatchObject({ state: 'queued', attempts: 0, dueAt })
        expect(waiting.message).toMatch(
          /^Google meminta Pantau menunggu sampai 1 Agustus 2021 \d\d\.\d\d WITA\./u,
        )
        office.clock.advance(40 * MINUTE_MS)
      }

      expect(await runRecapJob(office.context, job)).toMatchObject({ state: 'done', attempts: 1 })
    },
  )

  it('is no reason for a command that tells nothing of it meanwhile to keep back that the month is closed', async () => {
    const { google } = office.context
    const writeRecaps: typeof google.writeRecaps = (id, recaps) =>
      recaps.some(({ key }) => key === 'attendance')
        ? Promise.reject(CLOSED)
        : google.writeRecaps(id, recaps)
    const told: RecapJob[] = []
    const operator = createOperator(
      { ...office.context, google: { ...google, writeRecaps } },
      {
        checkSettings: () => Promise.resolve([]),
        sleep,
      },
    )
    const request = { month: MONTH, reason: EARLY_REASON }

    await operator.closeMonth(office.id, request, (job) => void told.push(job))

    expect(told).toMatchObject([
      { state: 'queued', message: expect.stringMatching(/^Google meminta/u) },
    ])
    expect(await office.state()).toMatchObject({ state: 'closed' })
    office.clock.advance(40 * MINUTE_MS)
    await office.runJobs()
  })

  it('is waited for by the command that asked for it, which tells so, and tries no more often', async () => {
    office.google.fail('writeRecaps', CLOSED)
    const told: string[] = []
    const operator = createOperator(office.context, {
      checkSettings: () => Promise.resolve([]),
      sleep(milliseconds) {
        office.clock.advance(milliseconds)
        return sleep()
      },
    })

    const job = await operator.recap(office.id, { month: MONTH, kinds: ['attendance'] }, (one) => {
      if (told.at(-1) !== one.message) told.push(one.message)
    })

    expect(job.state).toBe('done')
    expect(told).toContainEqual(expect.stringMatching(/^Google meminta Pantau menunggu/u))
    const { attempts } = (await office.store.recapJobs.find(office.id, job.id))!
    expect(attempts).toBe(1)
  })
})
