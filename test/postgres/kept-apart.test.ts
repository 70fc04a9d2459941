import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { removeStoreIn } from '../worker/store-in.ts'
import { asWorker, databaseOf } from './database-of.ts'

const OURS = 'agency-ours'
const THEIRS = 'agency-theirs'
/** Of the server's types the one thing that each may hold. */
const SOMETHING: Readonly<Record<string, string>> = { text: `'x'`, bigint: '1', bytea: `'x'` }

interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-apart-'))
let owner: Client
let worker: Client
let tables: readonly Table[] = []
let ofNone: readonly Table[] = []

beforeAll(async () => {
  const url = (await databaseOf(dataDir))!
  owner = new Client({ connectionString: url })
  worker = new Client({ connectionString: asWorker(url) })
  await owner.connect()
  await worker.connect()
  const all = await listTables()
  tables = all.filter(isOfAgency)
  ofNone = all.filter((table) => !isOfAgency(table))
  await owner.query('set session_replication_role = replica')
  for (const table of tables) {
    for (const agency of [OURS, THEIRS]) await owner.query(insertOf(table, agency))
  }
})
afterAll(async () => {
  await owner.end()
  await worker.end()
  await removeStoreIn(dataDir)
})

describe('by SQL under the worker’s account (G8)', () => {
  it('as one agency shows nothing of another, in any table', async () => {
    await ask(OURS)
    const seen = []
    for (const { name } of tables) {
      const { rows } = await worker.query<Record<string, string>>(`select * from ${name}`)
      seen.push([name, rows.map((row) => row[columnOf(name)])])
    }

    expect(tables.length).toBeGreaterThan(20)
    expect(seen).toEqual(tables.map(({ name }) => [name, [OURS]]))
  })

  it.each([
    ['a copy', (name: string) => `copy ${name} to stdout`],
    [
      'a text of all',
      (name: string) =>
        `select 1 where query_to_xml('table ${name}', true, true, '')::text like '%${THEIRS}%'`,
    ],
    [
      'a block of its own',
      (name: string) => `do $$ declare one record; begin for one in select * from ${name} loop
      if to_jsonb(one)::text like '%${THEIRS}%' then raise exception 'theirs'; end if; end loop; end $$`,
    ],
    ['statistics', (name: string) => `select 1 from pg_stats where tablename = '${name}'`],
    [
      'a cursor',
      (name: string) => `begin; declare c cursor for select * from ${name}; move all in c; commit`,
    ],
  ])('as another agency by %s shows nothing either', async (_, ways) => {
    await owner.query('analyze')
    await ask('agency-of-nobody')
    for (const { name } of tables) {
      const answer: unknown = await worker.query(ways(name))
      const counts = [answer]
        .flat()
        .map((one) => (one as { rowCount: number | null }).rowCount ?? 0)
      expect([name, Math.max(...counts)]).toEqual([name, 0])
    }
  })

  it('prepared as another agency shows nothing of it once it is asked for ours', async () => {
    await ask(THEIRS)
    await worker.query('prepare ledgers as select agency_id from ledger')
    for (let runs = 0; runs < 6; runs += 1) await worker.query('execute ledgers')
    await ask(OURS)

    expect((await worker.query('execute ledgers')).rows).toEqual([{ agency_id: OURS }])
  })

  it('that would put a form of another agency’s there learns no more than that somebody has it', async () => {
    await ask(OURS)
    const form = tables.find(({ name }) => name === 'form')!
    const theirs = insertOf(form, OURS).replace(/values .*/su, (values) => {
      const at = form.columns.findIndex(({ name }) => name === 'form_id')
      const given = values.replace('values (', '').replace(/\)$/u, '').split(',')
      given[at] = `'${THEIRS}'`
      return `values (${given.join()})`
    })

    await expect(worker.query(theirs)).rejects.toMatchObject({ code: '23505', detail: undefined })
    const taking = worker.query(
      `${theirs} on conflict (form_id) do update set kind = 'x' returning *`,
    )
    await expect(taking).rejects.toThrow('row-level security')
    expect((await worker.query(`${theirs} on conflict do nothing returning *`)).rows).toEqual([])
  })

  it('that says for no agency shows nothing', async () => {
    await ask('')
    const seen = []
    for (const { name } of tables) {
      const { rows } = await worker.query<{ count: string }>(`select count(*) from ${name}`)
      if (rows[0]?.count !== '0') seen.push(name)
    }

    expect(seen).toEqual([])
  })

  it('as one agency changes and takes nothing of another, and puts nothing there', async () => {
    await ask(OURS)
    const changed: unknown[] = []
    for (const table of tables) {
      const { name } = table
      const at = columnOf(name)
      const { rowCount } = await worker.query(`delete from ${name} where ${at} = '${THEIRS}'`)
      if (rowCount !== 0) changed.push(name)
      await expect(worker.query(insertOf(table, THEIRS))).rejects.toThrow('row-level security')
    }

    expect(changed).toEqual([])
    const { rows } = await owner.query<{ count: string }>('select count(*) from ledger')
    expect(rows).toEqual([{ count: '2' }])
  })

  it('as one agency shows nothing of what is of none: alarms name whose they are', async () => {
    for (const table of ofNone) await owner.query(insertOf(table, THEIRS))
    await ask(OURS)
    const seen: string[] = []
    for (const table of ofNone) {
      const { rows } = await worker.query(`select * from ${table.name}`)
      if (rows.length > 0) seen.push(table.name)
      const changed = await worker.query(`delete from ${table.name}`)
      if (changed.rowCount !== 0) seen.push(table.name)
    }

    expect(ofNone.map(({ name }) => name)).toContain('alarm')
    expect(seen).toEqual([])
  })

  it('cannot let others in, nor make or change a table', async () => {
    for (const change of [
      'alter table ledger disable row level security',
      'drop policy of_agency on ledger',
      'drop trigger ledger_no_delete on ledger',
      'set session_replication_role = replica',
      'truncate ledger',
      `delete from kysely_migration`,
      'create table ours (id text)',
      'create schema ours',
      'create function ours() returns text language sql as $$ select null $$',
      'create policy ours on ledger using (true)',
      'create index ours on ledger (kind)',
      'alter role pantau_worker bypassrls',
      'set role postgres',
    ]) {
      await expect(worker.query(change)).rejects.toThrow(/must be owner|permission denied/u)
    }
  })
})

it('whose a row is comes first in every key', async () => {
  const { rows } = await owner.query<{ name: string; first: string }>(`
    select relname as name, attname as first from pg_index
    join pg_class on pg_class.oid = indrelid
    join pg_attribute on attrelid = indrelid and attnum = indkey[0]
    where indisprimary and relnamespace = 'public'::regnamespace`)
  const keys = new Map(rows.map(({ name, first }) => [name, first]))

  // A code is asked for by whoever has it, before it is known for whom.
  const others = tables.filter(({ name }) => keys.get(name) !== columnOf(name))
  expect(others.map(({ name }) => name)).toEqual(['enrolment_code'])
})

async function ask(agencyId: string): Promise<void> {
  await worker.query(`select set_config('pantau.agency', $1, false)`, [agencyId])
}

/** All but those in which migrations are noted. */
async function listTables(): Promise<Table[]> {
  const { rows } = await owner.query<{ table: string; name: string; type: string }>(`
    select table_name as table, column_name as name, data_type as type
    from information_schema.columns where table_schema = 'public' order by table_name`)
  return [...Map.groupBy(rows, ({ table }) => table)]
    .map(([name, columns]) => ({ name, columns }))
    .filter(({ name }) => !name.startsWith('kysely'))
}

function isOfAgency({ name, columns }: Table): boolean {
  return columns.some((column) => column.name === columnOf(name))
}

function columnOf(table: string): string {
  return table === 'agency' ? 'id' : 'agency_id'
}

/** Different of each agency, as some of it must be. */
function insertOf({ name, columns }: Table, agency: string): string {
  const values = columns.map((column) => {
    if (column.name === columnOf(name)) return `'${agency}'`
    return column.type === 'text' ? `'${agency}'` : SOMETHING[column.type]
  })
  return `insert into ${name} (${columns.map((column) => `"${column.name}"`).join()})
    values (${values.join()})`
}
