import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { systemClock } from '../../worker/clock.ts'
import { ConfigError, parseConfig } from '../../worker/config.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { startWorker } from '../../worker/start-worker.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-start-'))
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const key = { client_email: 'pantau@pantau.example', private_key: privateKey }
  writeFileSync(join(folder, 'key.json'), JSON.stringify(key))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function failToStart(environment: Record<string, string>): Promise<string> {
  const config = parseConfig({
    GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
    ...environment,
  })
  const start = startWorker({ config, clock: systemClock, background: false, durability: 'kill' })
  const error: unknown = await start.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ConfigError)
  return (error as ConfigError).message
}

describe('a start that fails is told in a sentence with the setting', () => {
  it('where the data directory is a file', async () => {
    const path = join(folder, 'file')
    writeFileSync(path, '')

    expect(await failToStart({ PANTAU_DATA: path })).toMatch(
      /^PANTAU_DATA: read ".*file" \(EEXIST\)/,
    )
  })

  it('where the store is no database', async () => {
    writeFileSync(join(folder, 'worker.sqlite'), 'not a database at all')

    expect(await failToStart({ PANTAU_DATA: folder })).toContain('(file is not a database)')
  })

  it('where a page of the store’s file is damaged (G7)', async () => {
    const dataDir = join(folder, 'damaged')
    const store = await openStore({ dataDir, durability: 'kill' })
    await store.close()
    const path = join(dataDir, 'worker.sqlite')
    const bytes = readFileSync(path)
    // Not the first page, by which SQLite knows its files.
    bytes.fill(0xff, 3 * 4096, 3 * 4096 + 200)
    writeFileSync(path, bytes)

    const message = await failToStart({ PANTAU_DATA: dataDir })

    expect(message).toContain(`the store in "${dataDir}" is damaged`)
    expect(message).toContain('Put a copy from before in its place')
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('where another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo

    const message = await failToStart({ PANTAU_DATA: join(folder, 'own'), PORT: String(port) })

    expect(message).toContain(`HOST, PORT: read "127.0.0.1", "${port}" (EADDRINUSE)`)
    other.close()
  })
})
