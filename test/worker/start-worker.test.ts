import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { systemClock } from '../../worker/clock.ts'
import { ConfigError, parseConfig } from '../../worker/config.ts'
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

  it('where another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo

    const message = await failToStart({ PANTAU_DATA: join(folder, 'own'), PORT: String(port) })

    expect(message).toContain(`HOST, PORT: read "127.0.0.1", "${port}" (EADDRINUSE)`)
    other.close()
  })
})
