import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseConfig } from '../../worker/config.ts'
import type { LogEvent } from '../../worker/ports/log.ts'
import { createSharedClock } from '../../worker/shared-clock.ts'
import { startWorker, type RunningWorker } from '../../worker/start-worker.ts'
import { createLeaseKeeper } from '../../worker/usecases/lease-keeper.ts'
import { newKeyFile } from '../deploy/new-key-file.ts'
import { openStoreIn, removeStoreIn, storeEnvironment } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { databaseOf } from './database-of.ts'

const MINUTE_MS = 60_000
/** Google's calls are counted by the minute, and a lease ends after two. */
const APART_MS = [-150_000, -90_000, 90_000, 150_000]
const MEANT_MS = 3_600_000
const NEAR_MS = 5000

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-clocks-'))
})
afterEach(async () => {
  await removeStoreIn(dataDir)
  rmSync(dataDir, { recursive: true, force: true })
})

function nothing(): Promise<void> {
  return Promise.resolve()
}

function clockApart(ms: number): { now(): Date } {
  return { now: () => new Date(Date.now() + ms) }
}

async function start(apartMs: number, log?: (event: LogEvent) => void): Promise<RunningWorker> {
  const keyFile = join(dataDir, 'key.json')
  newKeyFile(keyFile)
  const environment = {
    ...(await storeEnvironment(dataDir)),
    GOOGLE_APPLICATION_CREDENTIALS: keyFile,
  }
  return startWorker({
    config: parseConfig(environment),
    clock: clockApart(apartMs),
    background: false,
    listen: false,
    durability: 'kill',
    ...(log && { log }),
  })
}

/** How far what the worker notes is from the database's time. */
async function notedApartMs(worker: RunningWorker): Promise<number> {
  await worker.operator.issueEnrolmentCode()
  const owner = new Client({ connectionString: await databaseOf(dataDir) })
  await owner.connect()
  const { rows } = await owner.query<{ ms: number }>(`
    select extract(epoch from created_at::timestamptz - clock_timestamp())::float8 * 1000 as ms
    from enrolment_code`)
  await owner.end()
  return rows[0]!.ms
}

describe('a worker whose clock is not the database’s', () => {
  it.each(APART_MS)('says what the database says where it is %i ms off', async (apartMs) => {
    const worker = await start(apartMs)
    try {
      expect(Math.abs(await notedApartMs(worker))).toBeLessThan(NEAR_MS)
    } finally {
      await worker.close()
    }
  })

  it('keeps a clock that is an hour off, and says so: one of the two is wrong', async () => {
    const events: LogEvent[] = []
    const worker = await start(MEANT_MS, (event) => events.push(event))
    try {
      expect(await notedApartMs(worker)).toBeGreaterThan(MEANT_MS - MINUTE_MS)
      expect(events.map(({ event }) => event)).toContain('clocks-apart')
    } finally {
      await worker.close()
    }
  })

  it('keeps what it knew where it was stopped while it looked', async () => {
    let nowMs = Date.parse('2021-07-05T01:00:00.000Z')
    let stoppedMs = 0
    const clock = createSharedClock(
      { now: () => new Date(nowMs) },
      {
        readClock() {
          const read = new Date(nowMs + 90_000)
          nowMs += stoppedMs
          return Promise.resolve(read)
        },
        log: () => undefined,
      },
    )
    await clock.look()
    stoppedMs = 2_000_000

    await clock.look()

    expect(clock.now().getTime() - nowMs).toBe(90_000)
  })

  it.each([150_000, 420_000, MEANT_MS])(
    'counts leases and Google’s calls by the database’s time where it is %i ms off',
    async (apartMs) => {
      const store = await openStoreIn(dataDir)
      await store.agencies.insert(AGENCY)
      const workers = await Promise.all(
        [-apartMs, apartMs].map(async (ms) => {
          const clock = createSharedClock(clockApart(ms), {
            readClock: () => store.readClock(),
            log: () => undefined,
          })
          await clock.look()
          const { counting } = clock
          const leases = createLeaseKeeper({
            store,
            clock: counting,
            sleep: nothing,
            holder: `worker ${ms}`,
            isGone: () => false,
          })
          return { leases, counting }
        }),
      )
      const [behind, ahead] = workers as [(typeof workers)[0], (typeof workers)[0]]

      for (const [one, other] of [
        [behind, ahead],
        [ahead, behind],
      ] as const) {
        await one.leases.hold(AGENCY, () =>
          expect(other.leases.hold(AGENCY, nothing, 0)).rejects.toMatchObject({
            code: 'agency-busy',
          }),
        )
        const apart = one.counting.now().getTime() - other.counting.now().getTime()
        expect(Math.abs(apart)).toBeLessThan(NEAR_MS)
      }
      await store.close()
    },
  )
})
