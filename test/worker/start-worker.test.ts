import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { systemClock } from '../../worker/clock.ts'
import { ConfigError, parseConfig, type Config } from '../../worker/config.ts'
import { startWorker } from '../../worker/start-worker.ts'
import { openStoreIn, say, storeEnvironment } from './store-in.ts'
import { AGENCY } from './usecases/random-history.ts'
import { newKeyFile } from '../deploy/new-key-file.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-start-'))
  newKeyFile(join(folder, 'key.json'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function configOf(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<Config> {
  return parseConfig({
    GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
    ...(await storeEnvironment(dataDir)),
    ...environment,
  })
}

async function failToStart(dataDir: string, environment?: Record<string, string>): Promise<string> {
  const config = await configOf(dataDir, environment)
  const start = startWorker({ config, clock: systemClock, background: false, durability: 'kill' })
  const error: unknown = await start.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ConfigError)
  return (error as ConfigError).message
}

function listing(dataDir: string): [string, number][] {
  return readdirSync(dataDir)
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .sort()
    .map((name) => [name, statSync(join(dataDir, name)).size])
}

describe('several service accounts', () => {
  it('begin with a key each; what an agency of before shared its files with is named first', async () => {
    const dataDir = join(folder, 'accounts')
    const [one, two] = [join(folder, 'key.json'), join(folder, 'two.json')]
    const key = JSON.parse(readFileSync(one, 'utf8')) as object
    writeFileSync(two, JSON.stringify({ ...key, client_email: 'other@pantau.example' }))
    const store = await openStoreIn(dataDir)
    await store.agencies.insert(AGENCY)
    const config = await configOf(dataDir, {
      PORT: '0',
      GOOGLE_APPLICATION_CREDENTIALS: `${one},${two}`,
    })

    const worker = await startWorker({ config, clock: systemClock, background: false })

    const { accounts } = await worker.operator.issueEnrolmentCode()
    expect(accounts).toEqual(['pantau@office.example', 'other@pantau.example'])
    const { workerEmail } = await worker.application.about(AGENCY.spreadsheetId)
    expect(workerEmail).toBe('pantau@office.example')
    await worker.close()
    await store.close()
  })
})

describe('the master key', () => {
  it('is made where PANTAU_MASTER_KEY_FILE says, closed to others, and looked for there alone', async () => {
    const dataDir = join(folder, 'kept apart')
    const path = join(folder, 'elsewhere.key')
    const config = await configOf(dataDir, { PANTAU_MASTER_KEY_FILE: path })
    const options = { config, clock: systemClock, background: false, listen: false } as const
    const worker = await startWorker({ ...options, durability: 'kill' })
    await worker.close()

    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataDir)).not.toContain('master.key')
    expect(await failToStart(dataDir)).toMatch(
      /^PANTAU_MASTER_KEY_FILE: read ".*kept apart\/master\.key" \(missing/,
    )
    const again = await startWorker({ ...options, durability: 'kill' })
    await again.close()
  })

  it('that cannot be made stops the start', async () => {
    const path = join(folder, 'no such folder', 'master.key')

    expect(await failToStart(join(folder, 'unkeyed'), { PANTAU_MASTER_KEY_FILE: path })).toMatch(
      /^PANTAU_MASTER_KEY_FILE: read ".*no such folder.*" \(ENOENT\)/,
    )
  })
})

describe('a start that fails is told in a sentence with the setting', () => {
  it.each<[string, (dataDir: string) => Promise<void> | void, string]>([
    [
      'was used by a later version',
      (dataDir: string) =>
        say(dataDir, `insert into kysely_migration values ('9999-later', '2030-01-01')`),
      'used by a later version of Pantau, which knows "9999-later"',
    ],
    [
      'has no master key beside it',
      (dataDir: string) => rmSync(join(dataDir, 'master.key')),
      'master.key" (missing, and what the store holds of people opens with it alone; put its copy back',
    ],
    [
      'has another store’s master key',
      (dataDir: string) =>
        writeFileSync(join(dataDir, 'master.key'), Buffer.alloc(32, 7).toString('base64url')),
      'master.key" (not the key with which this store was begun',
    ],
    [
      'has a master key that is none',
      (dataDir: string) => writeFileSync(join(dataDir, 'master.key'), 'x'),
      'master.key" (no key; put its copy back',
    ],
  ])('where the store %s', async (name, spoil, sentence) => {
    const dataDir = join(folder, name)
    const store = await openStoreIn(dataDir)
    await store.close()
    await spoil(dataDir)
    const before = listing(dataDir)

    expect(await failToStart(dataDir)).toContain(sentence)
    expect(listing(dataDir)).toEqual(before)
  })

  it('where another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo

    const message = await failToStart(join(folder, 'own'), { PORT: String(port) })

    expect(message).toContain(`HOST, PORT: read "127.0.0.1", "${port}" (EADDRINUSE)`)
    other.close()
  })
})
