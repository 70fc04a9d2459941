import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { DomainError } from '../../../worker/ports/domain-error.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { StoreUnavailableError } from '../../../worker/ports/store-errors.ts'
import { GaveWayError, type StoredRecapJob } from '../../../worker/ports/work-records.ts'
import { runRecapJob } from '../../../worker/usecases/sweep/compile-recap.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { renewMonthTask } from '../../../worker/usecases/month/project-codes.ts'
import { compileSheetsTask } from '../../../worker/usecases/recap/compile-sheets.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { contextOn } from '../context-of.ts'
import { HR, openOffice, sleep, type Office } from '../office.ts'

const REQUEST = { month: '2021-07', kinds: ['attendance', 'findings'] as const }

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.clock.set('2021-08-01T01:00:30.000Z')
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await office.submit('daily-report', {
    responseId: 'r2',
    at: '2021-07-01T08:00:00Z',
    answers: { date: '2021-07-01' },
  })
})
afterEach(() => office.close())

async function request(): Promise<StoredRecapJob> {
  const { id } = await office.agency()
  const job = await office.application.requestRecap(HR, id, {
    month: REQUEST.month,
    kinds: [...REQUEST.kinds],
  })
  return find(job.id)
}

async function find(jobId: string): Promise<StoredRecapJob> {
  const job = await office.store.recapJobs.find((await office.agency()).id, jobId)
  if (!job) throw new Error('No job')
  return job
}

describe('runRecapJob', () => {
  it('sweeps, evaluates and writes each tab, and says so', async () => {
    const job = await request()

    const done = await runRecapJob(office.context, job)

    expect(done).toMatchObject({
      state: 'done',
      done: 4,
      total: 4,
      message: 'Selesai: 2 tab ditulis',
    })
    expect(done.tabs.map(({ kind, title }) => [kind, title])).toEqual([
      ['attendance', 'Rekap Kehadiran 2021-07'],
      ['findings', 'Temuan 2021-07'],
    ])
    expect(office.google.readRecap('attendance')).toContain('WFH')
  })

  it('gives the same bytes when it runs again over the same ledger and as-of', async () => {
    const first = await runRecapJob(office.context, await request())
    const before = office.google.readRecap('attendance')
    await office.submit('check-in', { responseId: 'r3', at: '2021-07-02T00:00:00Z' })
    await office.sweep()
    const { id } = await office.agency()
    await office.store.recapJobs.update(id, first.id, { state: 'running', tabs: [], done: 1 })

    await runRecapJob(office.context, await find(first.id))

    expect(office.google.readRecap('attendance')).toBe(before)
  })

  it('stands at an entry with which its months are made, whatever comes in while they are', async () => {
    const job = await request()
    const { threads } = office.context
    const opened: string[] = []
    const context: Context = {
      ...office.context,
      threads: {
        async run(task, agency, input) {
          opened.push(task.name)
          const output = await threads.run(task, agency, input)
          if (task.name !== renewMonthTask.name) return output
          await office.submit('check-in', { responseId: 'r3', at: '2021-07-02T00:00:00Z' })
          await office.sweep()
          return output
        },
      },
    }

    const done = await runRecapJob(context, job)

    const { id } = await office.agency()
    expect(done.throughSequence).toBe(await office.store.ledger.lastSequence(id))
    expect(opened.indexOf(renewMonthTask.name)).toBeLessThan(
      opened.lastIndexOf(compileSheetsTask.name),
    )
    expect(await office.store.projections.countPersonMonths(id)).toBeGreaterThan(0)
  })

  it('goes on with the tabs after it was cut off, without reading again', async () => {
    const job = await request()
    let writes = 0
    office.google.beforeWrite = () => {
      writes += 1
      // The sweep before it writes regulations to Aturan, clauses to Pasal, and renews the day.
      return writes === 6
        ? Promise.reject(new GoogleError('unavailable', 'cut off'))
        : Promise.resolve()
    }
    const cut = await runRecapJob(office.context, job)
    office.google.beforeWrite = undefined
    const listings = office.google.countCalls('listResponses')

    const done = await runRecapJob(office.context, cut)

    expect(cut).toMatchObject({ state: 'queued', attempts: 1, done: 2 })
    expect(cut.dueAt > cut.requestedAt).toBe(true)
    expect(done).toMatchObject({ state: 'done', attempts: 2 })
    expect(office.google.countCalls('listResponses')).toBe(listings)
  })

  it('goes back into the queue where the store was out of reach for a while, five times at most', async () => {
    const lost = new StoreUnavailableError('the server is being stopped')
    let writes = 0
    office.google.beforeWrite = () => {
      writes += 1
      // After those of the sweep, as above.
      return writes < 6 ? Promise.resolve() : Promise.reject(lost)
    }
    const job = await request()

    let cut = await runRecapJob(office.context, job)
    expect(cut).toMatchObject({ state: 'queued', attempts: 1 })
    for (let attempt = 1; attempt < 5; attempt += 1) cut = await runRecapJob(office.context, cut)

    expect(cut).toMatchObject({ state: 'failed', attempts: 5 })
    expect(cut.message).toContain('tidak dapat mencapai catatannya')
    expect(cut.message).not.toContain('server')
  })

  it.each([
    {
      failure: new StoreUnavailableError('database or disk is full'),
      message: /^Akan dicoba lagi sebentar lagi\. Pantau sedang tidak dapat mencapai catatannya/u,
      reason: /^store-unavailable: database or disk is full$/u,
    },
    {
      failure: new TypeError('of our own making'),
      message: /^Akan dicoba lagi sebentar lagi\. Terjadi kesalahan pada layanan Pantau/u,
      reason: /^TypeError < at /u,
    },
    {
      failure: new DomainError('agency-disconnected', 'Sambungannya diakhiri.'),
      message: /^Gagal\. Sambungannya diakhiri\.$/u,
      reason: /^agency-disconnected: Sambungannya diakhiri\.$/u,
    },
  ])('tells of $failure.name in its sweep as of that', async ({ failure, message, reason }) => {
    const failing = contextOn(office.context, {
      ...office.store,
      projections: { ...office.store.projections, listQuarantined: () => Promise.reject(failure) },
    })

    const cut = await runRecapJob(failing, await request())

    expect(cut.message).toMatch(message)
    const told = office.events.find(({ event }) => event === 'recap-failed')
    expect(told?.['reason']).toMatch(reason)
  })

  it.each(['describeSpreadsheet', 'writeRecaps'] as const)(
    'gives way to somebody as often as need be, which counts for no attempt: at %s',
    async (method) => {
      office.google.fail(method, new GaveWayError(), 9)
      const job = await request()

      for (let attempt = 0; attempt < 9; attempt += 1) {
        await expect(runRecapJob(office.context, job)).rejects.toMatchObject({
          code: 'agency-busy',
        })
        expect(await find(job.id)).toMatchObject({ state: 'running', attempts: 0 })
      }

      expect(await runRecapJob(office.context, job)).toMatchObject({ state: 'done', attempts: 1 })
    },
  )

  it('fails with what to do after Google refused five times', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('denied', 'no share'), 100)
    let job = await request()

    for (let attempt = 0; attempt < 5; attempt += 1) job = await runRecapJob(office.context, job)

    expect(job).toMatchObject({ state: 'failed', attempts: 5 })
    expect(job.message).toContain('no share')
  })

  it('writes no recap once it was cancelled while it read', async () => {
    const job = await request()
    const { id } = await office.agency()
    office.google.beforeWrite = async () => {
      await office.application.cancelRecapJob(HR, id, job.id)
    }

    const cancelled = await runRecapJob(office.context, job)

    expect(cancelled).toMatchObject({ state: 'cancelled', message: 'Dibatalkan', tabs: [] })
    expect(office.google.readRecap('attendance')).toBeUndefined()
  })

  it('does not run a job that was cancelled while it waited', async () => {
    const job = await request()
    await office.application.cancelRecapJob(HR, (await office.agency()).id, job.id)

    const cancelled = await runRecapJob(office.context, await find(job.id))

    expect(cancelled.state).toBe('cancelled')
    expect(office.google.countCalls('writeRecaps')).toBe(0)
  })
})

describe('createOperator', () => {
  it('recomputes an earlier recap from its as-of instant', async () => {
    const operator = createOperator(office.context, {
      checkSettings: () => Promise.resolve([]),
      sleep,
    })
    const { id } = await office.agency()
    const asOf = '2021-07-31T16:00:00.000Z'
    const kinds = ['attendance' as const]
    await operator.recap(id, { month: '2021-07', kinds, asOf })
    const before = office.google.readRecap('attendance')
    office.clock.advance(86_400_000)
    const progress: string[] = []

    const job = await operator.recap(id, { month: '2021-07', kinds, asOf }, ({ state }) => {
      progress.push(state)
    })

    expect(job.state).toBe('done')
    expect(progress.at(-1)).toBe('done')
    expect(office.google.readRecap('attendance')).toBe(before)
  })
})
