import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { systemClock } from '../../worker/clock.ts'
import { ConfigError, parseConfig, type Config } from '../../worker/config.ts'
import type { LogEvent } from '../../worker/ports/log.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { startWorker } from '../../worker/start-worker.ts'
import { KEPT_MONTH } from './kept-month.ts'
import { tamper } from './tamper.ts'
import { newKeyFile } from '../deploy/new-key-file.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-start-'))
  newKeyFile(join(folder, 'key.json'))
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

function run(dataDir: string, sql: string): void {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'))
  database.exec(sql)
  database.close()
}

function listing(dataDir: string): [string, number][] {
  return readdirSync(dataDir)
    .filter((name) => !/-(?:wal|shm)$/.test(name))
    .sort()
    .map((name) => [name, statSync(join(dataDir, name)).size])
}

describe('a start that fails over a store in a file is told in a sentence with the setting', () => {
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

  it.each<[string, (dataDir: string) => Promise<void> | void, string]>([
    [
      'is gone though its key is there (G7)',
      (dataDir: string) => rmSync(join(dataDir, 'worker.sqlite')),
      'worker.sqlite in it is gone or empty; put a copy from before in its place',
    ],
    [
      'has no byte left (G7)',
      (dataDir: string) => truncateSync(join(dataDir, 'worker.sqlite'), 0),
      'worker.sqlite in it is gone or empty',
    ],
    [
      'was cut off (G7)',
      (dataDir: string) => truncateSync(join(dataDir, 'worker.sqlite'), 3 * 4096),
      'is damaged (',
    ],
    [
      'has a key of no length (G7)',
      (dataDir: string) => writeFileSync(join(dataDir, 'evidence.key'), ''),
      'evidence.key in it is no key; put its copy back',
    ],
    [
      'lost the key of its marks (G4)',
      async (dataDir: string) => {
        await tamper(dataDir, KEPT_MONTH)
        rmSync(join(dataDir, 'evidence.key'))
      },
      'evidence.key in it is gone, with which kept months are marked; put its copy back, or run rebuild',
    ],
    [
      'lost a trigger that keeps the ledger from being changed (G7)',
      (dataDir: string) => run(dataDir, 'drop trigger ledger_no_delete'),
      'is damaged (trigger ledger_no_delete is missing)',
    ],
  ])('where the store %s', async (name, spoil, sentence) => {
    const dataDir = join(folder, name)
    const store = await openStore({ dataDir, durability: 'kill' })
    await store.close()
    await spoil(dataDir)
    const before = listing(dataDir)

    expect(await failToStart({ PANTAU_DATA: dataDir })).toContain(sentence)
    expect(listing(dataDir)).toEqual(before)
  })

  it.each([
    ['without migrations', 'create table customer (id integer)', 'table customer'],
    [
      'with some of its own',
      `create table agency (id integer); create table kysely_migration (name text, timestamp text);
        insert into kysely_migration values ('001_init', '2020-01-01')`,
      'table agency',
    ],
  ])('where the store is another program’s database, %s', async (name, sql, table) => {
    const dataDir = join(folder, name)
    mkdirSync(dataDir)
    run(dataDir, sql)

    const message = await failToStart({ PANTAU_DATA: dataDir })

    expect(message).toContain(`(a database of another program: ${table})`)
    expect(readdirSync(dataDir)).toEqual(['worker.sqlite'])
  })
})

describe('a start without the key of kept months (G4)', () => {
  it.each<[string, string, (dataDir: string) => unknown]>([
    ['none', 'made', (dataDir) => rmSync(join(dataDir, 'evidence.key'))],
    [
      'another than the one that months were marked with',
      'another',
      (dataDir) => tamper(dataDir, KEPT_MONTH),
    ],
  ])('tells once in the log of %s', async (_, event, spoil) => {
    const dataDir = join(folder, event)
    const store = await openStore({ dataDir, durability: 'kill' })
    await store.close()
    await spoil(dataDir)
    const config = parseConfig({
      GOOGLE_APPLICATION_CREDENTIALS: join(folder, 'key.json'),
      PANTAU_DATA: dataDir,
    })

    const told = await eventsOfStart(config)
    const again = await eventsOfStart(config)

    expect(told).toContainEqual(
      expect.objectContaining({ event: `evidence-key-${event}`, level: 'warning' }),
    )
    expect(again).toEqual([])
  })
})

async function eventsOfStart(config: Config): Promise<LogEvent[]> {
  const events: LogEvent[] = []
  const worker = await startWorker({
    config,
    clock: systemClock,
    log: (event) => events.push(event),
    background: false,
    listen: false,
    durability: 'kill',
  })
  await worker.close()
  return events
}
