import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStore } from '../../../worker/store/open-store.ts'
import { openOffice } from '../office.ts'
import { newKeyFile } from '../../deploy/new-key-file.ts'

const MAIN = fileURLToPath(new URL('../../../worker/main.ts', import.meta.url))
const LONGEST_MS = 120_000

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-troubles-'))
  newKeyFile(join(folder, 'key.json'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Seen {
  readonly code: unknown
  /** All that the terminal shows, with the folder of the test as `~`. */
  readonly text: string
}

/** `pantau serve` in a process of its own, as an operator starts it. */
async function serve(environment: Record<string, string>, before = ''): Promise<Seen> {
  const env = {
    ...process.env,
    PORT: '0',
    GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
    ...environment,
  }
  const command = `${before} exec "${process.execPath}" "${MAIN}" serve`
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { env, timeout: 60_000 }, (error, stdout, stderr) => {
      const text = `${stderr}${stdout}`.replaceAll(folder, '~').trim()
      resolve({ code: error?.code ?? 0, text })
    })
  })
}

async function madeStore(name: string): Promise<string> {
  const dataDir = join(folder, name)
  const store = await openStore({ dataDir, durability: 'kill' })
  await store.close()
  return dataDir
}

/** What comes after the line that names Google, where it ended as it should. */
function sentenceOf({ code, text }: Seen): string {
  const [google, ...rest] = text.split('\n')
  if (code === 1 && google === 'Talks to Google itself.') return rest.join('\n')
  throw new Error(`It ended with ${String(code)}: ${text}`)
}

const WRITABLE =
  'allowed: a directory that this account may write to, on a disk that has room, without a store or with one of Pantau that no other program holds'

describe('what an operator sees of trouble', { timeout: LONGEST_MS }, () => {
  it('1: a full disk', async () => {
    // No file may grow beyond this: what the next write meets on a disk without room.
    const seen = await serve({ PANTAU_DATA: join(folder, 'full') }, 'ulimit -f 64;')

    expect(sentenceOf(seen)).toMatch(
      /^PANTAU_DATA: read "~\/full" \((?:disk I\/O error|database or disk is full)\); allowed: a directory that this account may write to, on a disk that has room[^\n]*$/,
    )
  })

  it('2: a lost store', async () => {
    const dataDir = await madeStore('lost')
    rmSync(join(dataDir, 'worker.sqlite'))

    expect(sentenceOf(await serve({ PANTAU_DATA: dataDir }))).toBe(
      `PANTAU_DATA: read "~/lost" (worker.sqlite in it is gone or empty; put a copy from before in its place, or take evidence.key away to begin anew); ${WRITABLE}`,
    )
  })

  it('3: another program’s store', async () => {
    const dataDir = join(folder, 'foreign')
    mkdirSync(dataDir)
    const other = new DatabaseSync(join(dataDir, 'worker.sqlite'))
    other.exec('create table customer (id integer)')
    other.close()

    expect(sentenceOf(await serve({ PANTAU_DATA: dataDir }))).toBe(
      `PANTAU_DATA: read "~/foreign" (a database of another program: table customer); ${WRITABLE}`,
    )
  })

  it('4: a bad master key', async () => {
    const dataDir = await madeStore('bad key')
    writeFileSync(join(dataDir, 'master.key'), Buffer.alloc(32, 7).toString('base64url'))

    expect(sentenceOf(await serve({ PANTAU_DATA: dataDir }))).toBe(
      'PANTAU_MASTER_KEY_FILE: read "~/bad key/master.key" (not the key with which this store was begun; put the copy of that one in its place, or say where it is); allowed: the path of the store\'s master key, which the first start made',
    )
  })

  it('5: a clock that is wrong', async () => {
    const office = await openOffice()
    const dataDir = join(folder, 'clock')
    cpSync(office.dataDir, dataDir, { recursive: true })
    const { id } = await office.agency()
    await office.close()

    const event = await firstEvent('clock-behind', {
      PANTAU_DATA: dataDir,
      PANTAU_NOW: '2021-07-01T08:00:00+07:00',
    })

    const { level, reason } = event as { level: string; reason: string }
    expect(level).toBe('warning')
    expect(reason).toMatch(/^this machine's clock says 2021-07-01T01:\d\d:\d\d\.\d{3}Z, and /)
    expect(reason.split(', and ')[1]).toBe(
      `entry 1 of ${id} was recorded at 2021-07-05T01:00:00.000Z; set the clock, then look with verify-ledger`,
    )
  })

  it('6: a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const port = String((other.address() as AddressInfo).port)

    const seen = await serve({ PANTAU_DATA: join(folder, 'port'), PORT: port })
    other.close()

    expect(sentenceOf(seen)).toBe(
      `HOST, PORT: read "127.0.0.1", "${port}" (EADDRINUSE); allowed: an address of this machine, and a port on it that no other program uses`,
    )
  })

  it('7: a store of a later version', async () => {
    const dataDir = await madeStore('later')
    const store = new DatabaseSync(join(dataDir, 'worker.sqlite'))
    store.exec(`insert into kysely_migration values ('9999-later', '2030-01-01')`)
    store.close()

    expect(sentenceOf(await serve({ PANTAU_DATA: dataDir }))).toBe(
      `PANTAU_DATA: read "~/later" (the store was used by a later version of Pantau, which knows "9999-later"; start that version, or put a copy from before in its place); ${WRITABLE}`,
    )
  })

  it('8: a data directory that may not be written to', async () => {
    expect(sentenceOf(await serve({ PANTAU_DATA: '/sys/pantau' }))).toMatch(
      /^PANTAU_DATA: read "\/sys\/pantau" \((?:EPERM|EACCES|EROFS)\); allowed: a directory that this account may write to[^\n]*$/,
    )
  })

  it('9: a program that holds the store', async () => {
    const dataDir = await madeStore('held')
    const other = new DatabaseSync(join(dataDir, 'worker.sqlite'))
    other.exec('pragma locking_mode = exclusive; begin exclusive')

    const seen = await serve({ PANTAU_DATA: dataDir })
    other.close()

    expect(sentenceOf(seen)).toBe(`PANTAU_DATA: read "~/held" (database is locked); ${WRITABLE}`)
  })

  it('10: a key file of Google’s that is missing', async () => {
    const seen = await serve({
      PANTAU_DATA: join(folder, 'keyless'),
      GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'no.json'),
    })

    expect(sentenceOf(seen)).toBe(
      'GOOGLE_APPLICATION_CREDENTIALS: read "~/no.json" (ENOENT); allowed: the path of a service account\'s JSON key',
    )
  })
})

/** Ends the process as soon as it logged such an event. */
async function firstEvent(name: string, environment: Record<string, string>): Promise<unknown> {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
      GOOGLE_API_ROOT: 'http://127.0.0.1:9',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    if (text.includes(name) || text.includes('listening')) child.kill('SIGTERM')
  })
  await once(child, 'exit')
  const events = text
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
  return events.find((event) => (event as { event: string }).event === name)
}
