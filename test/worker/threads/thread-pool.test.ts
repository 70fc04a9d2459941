import { globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { DomainError } from '../../../worker/ports/domain-error.ts'
import type { LogEvent } from '../../../worker/ports/log.ts'
import { unpack } from '../../../worker/ports/packed.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import {
  createThreadPool,
  type ThreadPool,
  type ThreadPoolOptions,
} from '../../../worker/threads/create-thread-pool.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { explainDayTask } from '../../../worker/usecases/explain/explain-day.ts'
import { followLedger, followLedgerTask } from '../../../worker/usecases/month/follow-ledger.ts'
import { compileSheets, compileSheetsTask } from '../../../worker/usecases/recap/compile-sheets.ts'
import { listRegulationsTask } from '../../../worker/usecases/regulations/list-regulations.ts'
import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'
import { placeIn } from '../store-in.ts'
import { turnsDuring } from '../turns-during.ts'

const SETTINGS = {
  workerEmail: 'pantau-worker@pantau-local.iam.gserviceaccount.com',
  sweepIntervalSeconds: 300,
  behindAlarmSeconds: 900,
  callsPerMinute: { sheets: 60, forms: 180 },
}
const REPORT = { date: '2021-07-05', activity1: 'Menyusun laporan', output1: 'Satu berkas' }

const LARGE = { id: 'large', language: 'id' } as Agency
const SMALL = { id: 'small', language: 'id' } as Agency

let pool: ThreadPool
let office: Office | undefined
let events: LogEvent[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  await pool.close()
  await office?.close()
  office = undefined
  events = []
})

function open(file: string, options: Partial<ThreadPoolOptions> = {}): void {
  pool = createThreadPool({
    filename: fileURLToPath(new URL(file, import.meta.url)),
    workerData: {},
    clock: { now: () => new Date('2021-07-05T01:00:00.000Z') },
    log: (event) => events.push(event),
    leases: {
      present: () => office?.context.leases.present(),
      contention: () => office?.context.leases.contention(),
    },
    ...options,
  })
}

function onMainThread(): Promise<string> {
  return Promise.resolve('on the main thread')
}

function run(name: string, agency: Agency, input: unknown = {}): Promise<string> {
  return pool.threadsFor('people').run({ name, work: onMainThread }, agency, input)
}

const FILINGS = 2500

/** Many check-ins that were never taken in. */
async function fileMany({ context, store }: Office, { id }: Agency): Promise<void> {
  const raws = Array.from({ length: FILINGS }, (_, index): RawSubmission => {
    const at = instantAt(parseCivilDate('2021-07-05'), '07:31', 'WITA')
    return {
      formKind: 'check-in',
      formId: 'check-in',
      responseId: `r${index}`,
      createdAt: at,
      lastSubmittedAt: at,
      answers: { employeeId: [STAFF_ID], kind: ['Masuk'], place: ['Rumah'], condition: ['Sehat'] },
    }
  })
  await store.transaction(({ ledger }) => ledger.recordSubmissions(id, raws, instantNow(context)))
}

describe('createThreadPool', () => {
  it('ends a task that takes for ever and says so; the other agencies’ go on', async () => {
    open('odd-thread.ts', { longestMs: 1500 })

    const [ended, done] = await Promise.allSettled([run('for-ever', LARGE), run('look', SMALL)])

    expect(done).toMatchObject({ value: 'look of small' })
    expect(ended).toMatchObject({
      reason: { code: 'work-too-large', message: expect.stringContaining('dihentikan') },
    })
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'task-ended', task: 'for-ever', agencyId: 'large' }),
    )
    expect(await run('look', LARGE)).toBe('look of large')
  })

  it('fails the task whose thread runs out of memory, not the process', async () => {
    open('odd-thread.ts', { limits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 8 } })

    await expect(run('all-memory', LARGE)).rejects.toMatchObject({ code: 'work-too-large' })

    expect(await run('look', LARGE)).toBe('look of large')
  })

  it('ends what is under way when it is closed', async () => {
    open('odd-thread.ts')
    const running = Promise.allSettled([run('for-ever', LARGE)])
    await run('look', SMALL)

    await pool.close()

    expect(await running).toMatchObject([{ status: 'rejected' }])
  })

  it('tells what the task logged', async () => {
    open('odd-thread.ts')

    await run('look', SMALL)

    expect(events).toEqual([{ event: 'task-done', task: 'look' }])
  })

  it('does a task that gives way again until it is done, after others of its agency', async () => {
    open('odd-thread.ts')
    const portions = new Int32Array(new SharedArrayBuffer(4)).fill(3)

    const [done] = await Promise.all([
      run('in-portions', LARGE, portions).finally(() => events.push({ event: 'all-done' })),
      run('look', LARGE),
    ])

    expect(done).toBe('in-portions of large')
    expect(events.map(({ event, task }) => task ?? event)).toEqual([
      'portion-done',
      'look',
      'portion-done',
      'in-portions',
      'all-done',
    ])
  })

  it('makes what is kept of a large agency in portions: nobody of it waits for the end', async () => {
    office = await openOffice()
    const { context, dataDir, clock, store } = office
    const agency = await office.agency()
    await office.sweep()
    await fileMany(office, agency)
    open('../../../worker/thread.ts', {
      workerData: { store: await placeIn(dataDir), settings: SETTINGS, portionMs: 0 },
      clock,
    })
    const threads = pool.threadsFor('people')
    const month = parseMonth('2021-07')
    const throughSequence = await store.ledger.lastSequence(agency.id)
    const asked = { month, kinds: ['summary'], throughSequence, asOf: instantNow(context) } as const
    const over: string[] = []

    const [sheets] = await Promise.all([
      threads.run(compileSheetsTask, agency, asked).finally(() => over.push('recap')),
      threads.run(listRegulationsTask, agency, undefined).finally(() => over.push('look')),
    ])

    expect(over).toEqual(['look', 'recap'])
    expect(await unpack(sheets.sheets[0]!)).toEqual(
      (await compileSheets(context, agency, asked)).sheets[0],
    )
    expect((await store.projections.find(agency.id))?.throughSequence).toBe(throughSequence)

    await store.transaction(({ projections }) => projections.forget(agency.id))
    over.length = 0
    const [again] = await Promise.all([
      threads.run(compileSheetsTask, agency, asked).finally(() => over.push('recap anew')),
      threads.run(listRegulationsTask, agency, undefined).finally(() => over.push('look')),
    ])

    expect(over).toEqual(['look', 'recap anew'])
    expect(again).toEqual(sheets)
  })

  it('has let go of the compile cache, and written it for the next, once its first task is done', async () => {
    office = await openOffice()
    const { dataDir, clock } = office
    const cache = join(dataDir, 'compiled')
    vi.stubEnv('NODE_COMPILE_CACHE', cache)
    open('../../../worker/thread.ts', {
      workerData: { store: await placeIn(dataDir), settings: SETTINGS },
      clock,
    })

    await pool.threadsFor('people').run(listRegulationsTask, await office.agency(), undefined)

    expect(globSync('*/*', { cwd: cache }).length).toBeGreaterThan(100)
  })

  it('does a task over the store, off the main thread, as it is done here', async () => {
    office = await openOffice()
    const { context, dataDir } = office
    const agency = await office.agency()
    await office.sweep()
    open('../../../worker/thread.ts', {
      workerData: { store: await placeIn(dataDir), settings: {} },
      clock: office.clock,
    })
    const day = { employeeId: STAFF_ID, date: '2021-07-05' }
    const threads = pool.threadsFor('people')

    const [turns, explained] = await turnsDuring(() => threads.run(explainDayTask, agency, day))

    expect(explained).toEqual(await explainDayTask.work(context, agency, day))
    expect(turns).toBeGreaterThan(100)
    await expect(
      threads.run(explainDayTask, agency, { ...day, employeeId: 'nobody' }),
    ).rejects.toMatchObject({ name: 'DomainError', code: 'person-unknown' })
  })

  it.each(['held', 'lost'] as const)(
    'writes under the lease of whoever asks: %s (G6)',
    async (how) => {
      office = await openOffice()
      const { context, dataDir, clock, store } = office
      const agency = await office.agency()
      await office.sweep()
      await store.transaction(({ projections }) => projections.forget(agency.id))
      open('../../../worker/thread.ts', {
        workerData: { store: await placeIn(dataDir), settings: SETTINGS },
        clock,
      })
      const threads = pool.threadsFor('sweeps')

      const asked = await context.leases
        .hold(agency, async () => {
          if (how === 'lost') await store.fence(undefined, () => store.leases.takeAll('worker-1'))
          await threads.run(followLedgerTask, agency, undefined)
          return 'done'
        })
        .catch((error: unknown) => (error instanceof DomainError ? error.code : error))

      const isKept = (await store.projections.find(agency.id)) !== undefined
      expect([asked, isKept]).toEqual(how === 'held' ? ['done', true] : ['lease-lost', false])
    },
  )

  it('sweeps an agency and follows its ledger in threads, over the same store', async () => {
    office = await openOffice()
    const { context, dataDir, clock, store } = office
    const agency = await office.agency()
    open('../../../worker/thread.ts', {
      workerData: { store: await placeIn(dataDir), settings: SETTINGS },
      clock,
    })
    await office.submit('daily-report', { responseId: 'r1', answers: REPORT })
    const threads = pool.threadsFor('sweeps')

    const report = await sweepAgency({ ...context, threads }, agency.id, FULL_SWEEP)

    expect(report.error).toBeUndefined()
    expect(report).toMatchObject({ reviewsQueued: 1, todayWritten: true })
    expect((await store.projections.find(agency.id))?.throughSequence).toBe(
      (await followLedger(context, agency)).throughSequence,
    )
  })
})
