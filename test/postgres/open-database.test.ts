import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { ConfigError } from '../../worker/config.ts'
import type { LogEvent } from '../../worker/ports/log.ts'
import { toStoreFailure } from '../../worker/start-failure.ts'
import { joinStore, openStore } from '../../worker/store/open-store.ts'
import type { StorePlace } from '../../worker/store/store-place.ts'
import { patiently } from '../suite/patiently.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { asWorker, SERVER, urlOf } from './database-of.ts'

const server = process.env[SERVER] ?? ''
const NAME = 'open_database'
let owner: Client
let dataDir: string

beforeAll(async () => {
  owner = new Client({ connectionString: server })
  await owner.connect()
})
afterAll(() => owner.end())
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-open-'))
  await owner.query(`drop database if exists ${NAME} with (force)`)
  await owner.query(`create database ${NAME}`)
})
afterEach(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  await owner.query(`drop database if exists ${NAME} with (force)`)
})

function place(changes: Partial<StorePlace> = {}): StorePlace {
  const url = urlOf(server, NAME)
  return {
    dataDir,
    databaseUrl: asWorker(url),
    databaseOwnerUrl: url,
    durability: 'kill',
    ...changes,
  }
}

function without(whole: StorePlace): StorePlace {
  const { databaseOwnerUrl: _, ...rest } = whole
  return rest
}

/** The sentence that a start ends with. */
async function failureOf(where: StorePlace): Promise<string> {
  try {
    await (await openStore(where)).close()
  } catch (error) {
    const failure = toStoreFailure(error, where)
    if (failure instanceof ConfigError) return failure.message
    throw failure
  }
  return ''
}

async function ask(sql: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(server, NAME) })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

describe('a store in a database', () => {
  it('is made by a start that knows its owner, and found by those that do not, in threads too', async () => {
    const first = await openStore(place())
    await first.agencies.insert(AGENCY)
    await first.close()

    const next = await openStore(without(place()))
    const thread = await joinStore(without(place()))

    const found = await Promise.all([next, thread].map((store) => store.agencies.find(AGENCY.id)))
    expect(found).toEqual([AGENCY, AGENCY])
    expect(next.evidenceKey.atStart).toBe('same')
    await next.probe()
    await thread.close()
    await next.close()
  })
})

describe('the worker’s account', () => {
  it('makes nothing in the database, not for a while either', async () => {
    await (await openStore(place())).close()
    const worker = new Client({ connectionString: asWorker(urlOf(server, NAME)) })
    await worker.connect()

    for (const made of [
      'create table ours (id text)',
      'create temporary table ledger (id text)',
      'create schema ours',
    ]) {
      await expect(worker.query(made)).rejects.toThrow('permission denied')
    }
    await worker.end()
  })
})

describe('a replica', () => {
  let otherDir: string
  beforeEach(() => {
    otherDir = mkdtempSync(join(tmpdir(), 'pantau-other-'))
  })
  afterEach(() => rmSync(otherDir, { recursive: true, force: true }))

  function replica(): StorePlace {
    return { ...without(place()), dataDir: otherDir, masterKeyPath: join(otherDir, 'the.key') }
  }

  it('without the master key is refused, and makes none', async () => {
    await (await openStore(place())).close()

    expect(await failureOf(replica())).toMatch(/^PANTAU_MASTER_KEY_FILE: .*the\.key.*missing/u)
    expect(readdirSync(otherDir)).toEqual([])
  })

  it('with another master key is refused, and what the store holds opens with its own as before', async () => {
    const first = await openStore(place())
    await first.agencies.insert(AGENCY)
    writeFileSync(join(otherDir, 'the.key'), randomBytes(32).toString('base64url'))

    expect(await failureOf(replica())).toContain('not the key with which this store was begun')
    expect(await first.agencies.find(AGENCY.id)).toEqual(AGENCY)
    await first.close()
  })

  it('that starts with the owner’s address hides nothing from those at work, however often', async () => {
    const first = await openStore(place())
    await first.agencies.insert(AGENCY)
    const over = new AbortController()
    const looking = (async () => {
      let [looks, missed] = [0, 0]
      for (; !over.signal.aborted; looks += 1) {
        if (!(await first.agencies.find(AGENCY.id))) missed += 1
      }
      return { isSeen: looks > 0, missed }
    })()
    for (let start = 0; start < 3; start += 1) {
      // As a version does that has another table.
      await ask('alter table fact no force row level security')
      await (await openStore(place())).close()
    }
    over.abort()

    expect(await looking).toEqual({ isSeen: true, missed: 0 })
    await first.close()
  })

  it('that starts without the owner’s address while another makes the tables waits for them', async () => {
    const outcomes = await Promise.all([failureOf(place()), openWhenBegun()])

    expect(outcomes).toEqual(['', ''])

    /** From the first table on. */
    async function openWhenBegun(): Promise<string> {
      const sql = `select from pg_class where relname like 'kysely%'`
      const client = new Client({ connectionString: urlOf(server, NAME) })
      await client.connect()
      while ((await client.query(sql)).rowCount === 0) await Promise.resolve()
      await client.end()
      return failureOf({ ...without(place()) })
    }
  })

  it('that waits for another’s start says so, and for whom, and goes on once that is over', async () => {
    await (await openStore(place())).close()
    const slow = new Client({ connectionString: urlOf(server, NAME) })
    await slow.connect()
    await slow.query('begin; lock table kysely_migration in access exclusive mode')
    const first = openStore(place())
    const holder = await holderOfTables()
    const { promise: isTold, resolve: log } = Promise.withResolvers<LogEvent>()
    const second = openStore({ ...without(place()), log })

    const told = await isTold
    await slow.query('commit')
    await slow.end()

    expect(told.event).toBe('store-waited-for')
    expect(told['reason']).toContain(`: connection ${holder} (`)
    for (const store of await Promise.all([first, second])) await store.close()

    async function holderOfTables(): Promise<number> {
      const sql = `select pid from pg_locks where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = '${NAME}')`
      return patiently(async () => {
        const { rows } = await owner.query<{ pid: number }>(sql)
        expect(rows).toHaveLength(1)
        return rows[0]!.pid
      })
    }
  })

  it('that begins the store at once with another, each with a key of its own, is refused or the other is', async () => {
    const both = [place(), { ...replica(), databaseOwnerUrl: place().databaseOwnerUrl! }]
    const outcomes = await Promise.all(both.map(failureOf))

    expect(outcomes.filter((failure) => failure === '')).toHaveLength(1)
    expect(outcomes.join('')).toMatch(/^PANTAU_MASTER_KEY_FILE: .*(?:not the key|missing)/u)
  })
})

describe('a start ends with a sentence, which tells no password', () => {
  it.each([
    [
      'that it refuses the password',
      (url: string) => url.replace(/:[^:@]+@/u, ':wrong@'),
      'password',
    ],
    [
      'that there is no such database',
      (url: string) => url.replace(NAME, 'no_such'),
      'no such database',
    ],
    [
      'that there is no such account',
      (url: string) => url.replace('pantau_worker', 'nobody'),
      'password',
    ],
    ['that nobody answers', (url: string) => url.replace(/:\d+\//u, ':1/'), 'not reached'],
    [
      'that its account is a superuser',
      (url: string) => url.replace('pantau_worker', 'postgres'),
      'superuser',
    ],
  ])('%s', async (_, wrong, words) => {
    await (await openStore(place())).close()
    const databaseUrl = wrong(asWorker(urlOf(server, NAME)))

    const failure = await failureOf({ ...without(place()), databaseUrl })

    expect(failure).toMatch(/^DATABASE_URL: read "postgres:/u)
    expect(failure).toContain(words)
    expect(failure).not.toContain(new URL(databaseUrl).password)
  })

  it.each([
    ['passes row-level security', 'grant postgres to open_acting', 'may act as one that does'],
    [
      'owns a table',
      'create role open_owning; alter table fact owner to open_owning; grant open_owning to open_acting',
      'may act as their owner',
    ],
  ])('that its account may act as one that %s', async (_, granted, words) => {
    await (await openStore(place())).close()
    const { password } = new URL(server)
    await ask(
      `create role open_acting login password '${password}' in role pantau_worker; ${granted}`,
    )
    const databaseUrl = place().databaseUrl!.replace('pantau_worker', 'open_acting')
    try {
      expect(await failureOf({ ...without(place()), databaseUrl })).toContain(words)
    } finally {
      await owner.query(`drop database ${NAME} with (force)`)
      await owner.query('drop role if exists open_acting, open_owning')
    }
  })

  it('that names the owner’s address where it is the owner who is not let in', async () => {
    const databaseOwnerUrl = place().databaseOwnerUrl!.replace(/:[^:@]+@/u, ':wrong@')

    expect(await failureOf(place({ databaseOwnerUrl }))).toContain(
      'with DATABASE_OWNER_URL: it refuses the password',
    )
  })

  it('where there are no tables yet, and who makes them', async () => {
    expect(await failureOf(without(place()))).toContain('DATABASE_OWNER_URL')
  })

  it('where the database is another program’s, and changes nothing', async () => {
    await ask('create table payroll (id text)')

    expect(await failureOf(place())).toContain('a database of another program: table payroll')
    await expect(ask('select from ledger')).rejects.toThrow('does not exist')
  })

  it('where it is empty though there was a store of this directory', async () => {
    await (await openStore(place())).close()
    await owner.query(`drop database ${NAME} with (force)`)
    await owner.query(`create database ${NAME}`)

    expect(await failureOf(place())).toContain('there is no store in it, though master.key')
  })

  it.each([
    ['a trigger', 'drop trigger ledger_no_delete on ledger', 'trigger ledger_no_delete is missing'],
    ['an index', 'drop index ledger_by_kind', 'index ledger_by_kind is missing'],
  ])('where %s is missing', async (_, change, words) => {
    await (await openStore(place())).close()
    await ask(change)

    expect(await failureOf(without(place()))).toContain(words)
  })

  it('where a table is open to every agency, until the owner closes it', async () => {
    await (await openStore(place())).close()
    await ask('alter table fact no force row level security')

    expect(await failureOf(without(place()))).toContain('table fact is open to every agency')
    expect(await failureOf(place())).toBe('')
    await ask('create policy another on ledger using (true)')
    expect(await failureOf(without(place()))).toContain('table ledger is open to every agency')
    expect(await failureOf(place())).toBe('')
    expect(await failureOf(without(place()))).toBe('')
  })

  it('where a later version was there', async () => {
    await (await openStore(place())).close()
    await ask(`insert into kysely_migration values ('9999-later', '')`)

    expect(await failureOf(place())).toContain('a later version of Pantau')
  })
})
