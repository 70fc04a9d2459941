import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { newKeyFile } from '../deploy/new-key-file.ts'
import { findFreePort } from '../local/free-port.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { connectTo, placeIn, removeStoreIn } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { databaseOf } from './database-of.ts'
import { startReplica, type ReplicaProcess } from './replica-process.ts'
import { patiently } from '../suite/patiently.ts'

/** What Cloud Run gives a container that is to end. */
const GRACE_MS = 10_000
/** Of the lock of whoever prepares the tables. */
const TABLES = 7_214_602

let dataDir: string
let silent: Server
let running: ReplicaProcess[] = []
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-no-disk-'))
  // A Google that takes every call and answers none.
  silent = createServer((socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  newKeyFile(join(dataDir, 'service-account.json'))
  writeFileSync(join(dataDir, 'secret'), randomBytes(32).toString('base64'), { mode: 0o444 })
})
afterEach(async () => {
  for (const replica of running) replica.signal('SIGKILL')
  running = []
  silent.close()
  await removeStoreIn(dataDir)
})

/** As in a container: a fresh directory, its secrets in files that nobody writes, its port told. */
async function begin(name: string): Promise<{ replica: ReplicaProcess; url: string; own: string }> {
  const own = join(dataDir, name)
  mkdirSync(own)
  const { databaseUrl = '' } = await placeIn(dataDir)
  const address = silent.address()
  const google = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`
  const port = await findFreePort()
  const replica = startReplica({
    HOST: '0.0.0.0',
    PORT: String(port),
    TRUSTED_PROXY: '169.254.0.0/16',
    PANTAU_DATA: own,
    PANTAU_MASTER_KEY_FILE: join(dataDir, 'secret'),
    GOOGLE_APPLICATION_CREDENTIALS: join(dataDir, 'service-account.json'),
    GOOGLE_API_ROOT: google,
    GOOGLE_TOKEN_URL: `${google}token`,
    OIDC_AUDIENCE: 'client.apps.googleusercontent.com',
    DATABASE_URL: databaseUrl,
  })
  running.push(replica)
  return { replica, url: `http://127.0.0.1:${port}`, own }
}

async function start(name: string): ReturnType<typeof begin> {
  const begun = await begin(name)
  await begun.replica.listening
  return begun
}

it('a worker keeps nothing on its disk, and another begun with an empty one goes on', async () => {
  const first = await start('first')
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
  first.replica.signal('SIGTERM')
  expect(await first.replica.ended).toBe(0)
  expect(readdirSync(first.own)).toEqual([])

  const second = await start('second')

  expect((await fetch(`${second.url}/readyz`)).status).toBe(200)
})

it('one that is to end says so, leaves what does not come to an end, and is over in time', async () => {
  const { databaseUrl = '' } = await placeIn(dataDir)
  const masterKeyPath = join(dataDir, 'secret')
  const store = await openStore({ dataDir, masterKeyPath, databaseUrl, durability: 'kill' })
  await store.agencies.insert(AGENCY)
  const { replica, url } = await start('first')
  await patiently(async () => expect(await heldLeases()).toBe(1))

  const endsAt = performance.now()
  replica.signal('SIGTERM')
  const ready = await patiently(async () => {
    const response = await fetch(`${url}/readyz`)
    expect(response.status).toBe(503)
    return response.json()
  })
  await patiently(async () => expect(await store.replicas.list()).toEqual([]))

  expect(ready).toMatchObject({ ready: false, checks: [{ name: 'process', detail: 'is ending' }] })
  expect(await replica.ended).toBe(0)
  expect(performance.now() - endsAt).toBeLessThan(GRACE_MS)
  expect(await heldLeases()).toBe(0)
  await store.close()
})

it('one that is to end while its start waits for another’s is over in time, too', async () => {
  const starting = new Client({ connectionString: await databaseOf(dataDir) })
  await starting.connect()
  await starting.query(`select pg_advisory_lock(${TABLES})`)
  const { replica } = await begin('first')
  await patiently(() => expect(replica.events.get('store-waited-for')).toBe(1))

  replica.signal('SIGTERM')

  const tooLate = sleep(GRACE_MS, 'still there', { ref: false })
  expect(await Promise.race([replica.ended, tooLate])).toBe(0)
  expect(replica.events.get('stopped')).toBe(1)
  await starting.end()
})

async function heldLeases(): Promise<number> {
  const db = await connectTo(dataDir)
  try {
    const held = db.selectFrom('lease').select('holder').where('expires_at', '>', '')
    return (await held.execute()).length
  } finally {
    await db.destroy()
  }
}
