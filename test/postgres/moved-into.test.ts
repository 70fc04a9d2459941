import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { CompiledQuery } from 'kysely'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { backUp } from '../../worker/back-up.ts'
import { ConfigError, parseConfig, type Config } from '../../worker/config.ts'
import { restore, type Restored } from '../../worker/restore.ts'
import { toStoreFailure } from '../../worker/start-failure.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { masterKeyFile } from '../../worker/store/sealing/master-key.ts'
import { connectTo } from '../../worker/store/store-place.ts'
import { verifyMonth } from '../../worker/usecases/closing/verify-month.ts'
import { instantNow, type Context } from '../../worker/usecases/context.ts'
import { rebuild } from '../../worker/usecases/evidence/rebuild.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { projectMonth } from '../../worker/usecases/month/project-month.ts'
import { patiently } from '../suite/patiently.ts'
import { contextOn } from '../worker/context-of.ts'
import { copyFormerStore } from '../worker/store/former-copy.ts'
import { makeFormerStore } from '../worker/store/former-store.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../worker/usecases/closing-office.ts'
import { asWorker, SERVER, urlOf } from './database-of.ts'
import { putInAFile } from './in-a-file.ts'

const server = process.env[SERVER] ?? ''
const NAME = 'moved_into'
/** What is waited for, held, counted or evaluated just now. */
const NO_DATA: readonly string[] = [
  'hint',
  'lease',
  'person_month',
  'api_budget',
  'replica',
  'unsealed',
]
let admin: Client
let office: ClosingOffice
let folder: string
/** The office's store as a file, a copy of it, and where the worker goes on with the database. */
let former: string
let copy: string
let dataDir: string
beforeEach(async () => {
  admin = new Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${NAME} encoding 'UTF8' template template0`)
  office = await openClosingOffice()
  await office.object()
  await office.sweep()
  await office.closeMonth()
  folder = mkdtempSync(join(tmpdir(), 'pantau-moved-'))
  former = join(folder, 'former')
  dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  await putInAFile(office.dataDir, former)
  copyFileSync(masterKeyFile(former), masterKeyFile(dataDir))
  const config = parseConfig({ PANTAU_DATA: former })
  copy = (await backUp({ config, clock: office.clock }, join(folder, 'copies'))).path
})
afterEach(async () => {
  await office.close()
  await admin.query(`drop database ${NAME} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
})

function config(): Config {
  const url = urlOf(server, NAME)
  return parseConfig({
    PANTAU_DATA: dataDir,
    DATABASE_URL: asWorker(url),
    DATABASE_OWNER_URL: url,
  })
}

function move(): Promise<Restored> {
  return restore({ config: config(), clock: office.clock }, { file: copy, since: former })
}

function tablesOf(database: DatabaseSync): string[] {
  return database
    .prepare(`select name from sqlite_schema where type = 'table' and name not like 'kysely%'`)
    .all()
    .map(({ name }) => String(name))
}

/** In no order of rows or columns, neither of which is data. */
function inOrder(rows: readonly object[]): string[] {
  return rows
    .map((row) =>
      Object.entries(row)
        .map(([column, value]) => `${column}: ${value instanceof Uint8Array ? hex(value) : value}`)
        .toSorted()
        .join('\n'),
    )
    .toSorted()
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => toStoreFailure(reason, config()),
  )
  expect(error).toBeInstanceOf(ConfigError)
  return (error as ConfigError).message
}

async function start(): Promise<void> {
  await (await openStore(config())).close()
}

describe('a store in a file that is restored into a database', () => {
  it('goes on there: its ledger, its closed month and what is evaluated are as they were', async () => {
    const agency = await office.agency()
    const { into, manifest } = await move()

    const store = await openStore(config())
    const context = contextOn(office.context, store)
    const when = { month: MONTH, asOf: instantNow(office.context) }
    const look = async (one: Context) => ({
      ledger: await verifyLedger(one, agency),
      month: await verifyMonth(one, agency, MONTH),
      evaluation: JSON.stringify((await projectMonth(one, agency, when)).evaluation),
      rebuilt: await rebuild(one, agency, { check: true }),
    })
    const [ours, theirs] = [await look(office.context), await look(context)]
    await store.close()

    expect(into).toMatch(/^postgres:\/\/pantau_worker@/u)
    expect(theirs).toEqual(ours)
    expect(theirs?.ledger).toMatchObject({ digest: manifest.ledgers[0]?.digest })
    expect(readdirSync(dataDir)).toEqual(['master.key'])
  })

  it('has every row there of every table that holds data, as it was', async () => {
    await move()

    const database = new DatabaseSync(copy, { readOnly: true })
    const owner = connectTo({ dataDir, databaseUrl: urlOf(server, NAME) }, { connections: 1 })
    const rows: Record<string, readonly string[]> = {}
    for (const table of tablesOf(database).filter((one) => !NO_DATA.includes(one))) {
      // Of no agency each store has one: that its master key is the right one.
      const ofAny = table === 'sealing_key' ? `where agency_id <> ''` : ''
      const question = `select * from ${table} ${ofAny}`
      const moved = await owner.executeQuery<object>(CompiledQuery.raw(question))
      rows[table] = inOrder(database.prepare(question).all())
      expect([table, ...inOrder(moved.rows)]).toEqual([table, ...rows[table]])
    }
    await owner.destroy()
    database.close()

    const filled = ['agency', 'form', 'ledger', 'ledger_body', 'fact', 'sealed_part', 'sealing_key']
    expect(filled.filter((table) => !rows[table]?.length)).toEqual([])
  })

  it('moves from a version that had texts for bytes', async () => {
    const earlier = join(folder, 'earlier')
    await makeFormerStore({ from: former, to: earlier }, { before: '0070-bytes', fill: '' })
    ;({ copy } = await copyFormerStore(earlier, { into: folder, store: office.store }))

    await move()

    const agency = await office.agency()
    const store = await openStore(config())
    const context = contextOn(office.context, store)
    const found = [await verifyLedger(context, agency), await verifyMonth(context, agency, MONTH)]
    const again = await rebuild(context, agency, { check: true })
    await store.close()
    expect(found).toEqual([
      await verifyLedger(office.context, agency),
      await verifyMonth(office.context, agency, MONTH),
    ])
    expect(again).toMatchObject({ facts: [] })
  })

  it('is refused where the database holds it already, and changes nothing', async () => {
    await move()

    expect(await refusal(move())).toMatch(/^DATABASE_URL: .*nothing is overwritten/u)
    await start()
  })

  it('is refused while the worker of the former store still runs, and changes nothing', async () => {
    const worker = await openStore({ dataDir: former, durability: 'kill' })

    expect(await refusal(move())).toMatch(
      /^--since: read ".*former" \(another program has it open/u,
    )
    expect(readdirSync(dataDir)).toEqual(['master.key'])

    await worker.close()
    expect((await move()).manifest.ledgers).toHaveLength(1)
  })

  it('that was killed once the database had it leaves nothing: the next start takes it away', async () => {
    await move()
    mkdirSync(join(dataDir, 'restoring'))
    copyFileSync(copy, join(dataDir, 'restoring', 'worker.sqlite'))

    await start()

    expect(readdirSync(dataDir)).toEqual(['master.key'])
  })

  it('is one, where two restore it at once', async () => {
    const other = join(folder, 'other')
    mkdirSync(other)
    copyFileSync(masterKeyFile(former), masterKeyFile(other))
    const beside = { ...config(), dataDir: other }

    const outcomes = await Promise.allSettled([
      move(),
      restore({ config: beside, clock: office.clock }, { file: copy, since: former }),
    ])

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await start()
  })

  it('that was cut off in the middle is restored again from the beginning', async () => {
    const begun = {
      ...config(),
      dataDir: join(folder, 'begun'),
      masterKeyPath: masterKeyFile(former),
    }
    await (await openStore(begun)).close()
    const holder = new Client({ connectionString: urlOf(server, NAME) })
    await holder.connect()
    await holder.query('begin; lock table fact in access exclusive mode')
    const moving = refusal(move())
    await patiently(async () => {
      const { rowCount } = await admin.query(`
        select pg_terminate_backend(pid, 10000) from pg_stat_activity
        where datname = '${NAME}' and wait_event_type = 'Lock' and query like 'insert into "fact"%'`)
      expect(rowCount).toBe(1)
    })
    await holder.end()
    const cut = await moving

    expect(cut).toMatch(/^DATABASE_URL: .*/u)
    expect(existsSync(join(dataDir, 'restoring'))).toBe(false)
    expect((await move()).manifest.ledgers).toHaveLength(1)
    await start()
  })
})

describe('a start with a database that holds no agency', () => {
  it('is refused beside a store in a file, wherever its master key is', async () => {
    copyFileSync(masterKeyFile(former), join(folder, 'the.key'))
    rmSync(masterKeyFile(dataDir))
    copyFileSync(join(former, 'worker.sqlite'), join(dataDir, 'worker.sqlite'))
    const place = { ...config(), masterKeyPath: join(folder, 'the.key') }

    expect(await refusal(openStore(place))).toContain(
      'though worker.sqlite is in the data directory',
    )
  })

  it('is refused beside what a restore left that was killed', async () => {
    mkdirSync(join(dataDir, 'restoring'))

    expect(await refusal(start())).toContain('a restore into it was cut short')
  })
})
