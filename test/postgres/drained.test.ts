import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { patiently } from '../suite/patiently.ts'
import { startReplica, type ReplicaProcess } from './replica-process.ts'
import { openSharedWorld, type SharedWorld } from './shared-world.ts'

const LONGEST_MS = 300_000
/** What Cloud Run gives a process that is to end. */
const GRACE_MS = 10_000

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-drained-'))
const running: ReplicaProcess[] = []
let world: SharedWorld
let locking: Client
beforeAll(async () => {
  world = await openSharedWorld(dataDir, 1)
  locking = new Client({ connectionString: world.environmentOf('any')['DATABASE_URL'] })
  await locking.connect()
}, LONGEST_MS)
afterAll(async () => {
  for (const replica of running) replica.signal('SIGKILL')
  await locking.end()
  await world.close()
  rmSync(dataDir, { recursive: true, force: true })
})

function start(name: string): ReplicaProcess {
  const replica = startReplica(world.environmentOf(name))
  running.push(replica)
  return replica
}

async function requestRecap(url: string): Promise<number> {
  const { live, installer } = world.agencies[0]!
  const token = world.product.ws.tokens.issueIdentityToken(installer)
  const response = await fetch(new URL(`/v1/agencies/${live.agencyId}/recap-jobs`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ month: '2021-07', kinds: ['attendance', 'findings'] }),
  })
  return response.status
}

async function job(): Promise<{ state: string; message: string; tabs: string }> {
  const [last] = await world.ask<{ state: string; message: string; tabs: string }>(
    'select state, message, tabs from recap_job order by requested_at desc limit 1',
  )
  return last!
}

/** Until then months are evaluated that nobody lets it keep. */
async function waitsForMonths(): Promise<void> {
  await patiently(async () => {
    const waiting = await world.ask(`
      select from pg_locks join pg_class on pg_class.oid = relation
      where relname = 'person_month' and not granted`)
    expect(waiting.length).toBeGreaterThan(0)
    expect((await job()).state).toBe('running')
  })
}

it(
  'one that is to end while a recap takes long lets go of it in time and tells nothing; another ends it',
  async () => {
    const first = start('first')
    const url = await first.listening
    expect(await requestRecap(url)).toBe(202)
    await patiently(async () => expect((await job()).state).toBe('done'))
    await locking.query('begin; lock table person_month in access exclusive mode')
    expect(await requestRecap(url)).toBe(202)
    await waitsForMonths()

    const endsAt = performance.now()
    first.signal('SIGTERM')

    expect(await first.ended).toBe(0)
    expect(performance.now() - endsAt).toBeLessThan(GRACE_MS)
    expect(await world.ask(`select holder from lease where expires_at > ''`)).toEqual([])
    const cut = await job()
    expect(cut).toMatchObject({ state: 'running', tabs: '[]' })
    expect(cut.message).not.toMatch(/gagal|coba/iu)

    await locking.query('rollback')
    await start('second').listening
    await patiently(async () => expect((await job()).state).toBe('done'))
  },
  LONGEST_MS,
)

it('one is over in time, too, where the database says nothing', async () => {
  const last = start('last')
  await last.listening
  await locking.query('begin; lock table lease, replica in access exclusive mode')

  const endsAt = performance.now()
  last.signal('SIGTERM')

  expect(await last.ended).toBe(0)
  expect(performance.now() - endsAt).toBeLessThan(GRACE_MS)
  await locking.query('rollback')
})
