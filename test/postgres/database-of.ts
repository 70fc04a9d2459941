import { randomBytes } from 'node:crypto'

import { Client, escapeLiteral } from 'pg'

import { OF_AGENCY } from '../../worker/store/erase-made-up.ts'
import { enableRowLevelSecurity } from '../../worker/store/dialect/row-level-security.ts'
import { migrate } from '../../worker/store/migrate.ts'
import { connectTo } from '../../worker/store/store-place.ts'

/** Where the suites of this run have their server; without it they run on SQLite. */
export const SERVER = 'PANTAU_TEST_POSTGRES'
/** The account with which a worker asks. */
const WORKER = 'pantau_worker'
/** A database with the tables of now and nothing in them: others begin as its copies. */
const EMPTY = 'pantau_empty'

/** As this process knows them, by data directory; and those that are empty again: to make one takes longer than to empty one. */
const taken = new Map<string, Promise<string>>()
const free: string[] = []

/** The owner's address of the database that a data directory's store is in, made where it is missing; undefined on SQLite. */
export async function databaseOf(dataDir: string): Promise<string | undefined> {
  const server = serverOf()
  if (server === undefined) return undefined
  const name = taken.get(dataDir) ?? findOrTake(server, dataDir)
  taken.set(dataDir, name)
  return urlOf(server, await name)
}

async function findOrTake(server: string, dataDir: string): Promise<string> {
  const known = await find(server, dataDir)
  if (known !== undefined) return known
  const name = free.pop() ?? (await make(server, EMPTY))
  await ask(server, `insert into taken values (${escapeLiteral(dataDir)}, '${name}')`)
  return name
}

/** Also one that another process of this run has taken. */
async function find(server: string, dataDir: string): Promise<string | undefined> {
  const rows = await ask(
    server,
    `select database from taken where directory = ${escapeLiteral(dataDir)}`,
  )
  return rows[0]?.['database']
}

async function make(server: string, template: string): Promise<string> {
  const name = `t_${randomBytes(9).toString('hex')}`
  await ask(server, `create database ${name} template ${template}`)
  return name
}

/** Puts a copy of one directory's database where another's is looked for; whoever is connected connects anew. */
export async function copyDatabaseOf(dataDir: string, copyDir: string): Promise<void> {
  const server = serverOf()
  if (server === undefined) return
  const name = await find(server, dataDir)
  if (name === undefined) throw new Error(`No store was made in ${dataDir}`)
  await ask(
    server,
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '${name}'`,
  )
  taken.set(copyDir, make(server, name))
  await taken.get(copyDir)
}

/** As the end of the process that calls itself so. */
export async function endConnections(url: string, process: string): Promise<void> {
  const database = new URL(url).pathname.slice(1)
  await ask(
    serverOf() ?? url,
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = '${database}' and application_name = '${process}'`,
  )
}

/** Removes a copy, which nobody else knows of, with whoever is connected to it yet. */
export async function dropCopyOf(copyDir: string): Promise<void> {
  const [server, name] = [serverOf(), await taken.get(copyDir)]
  if (server === undefined || name === undefined) return
  taken.delete(copyDir)
  await ask(server, `drop database ${name} with (force)`)
}

/** Empties it, for another to take. */
export async function dropDatabaseOf(dataDir: string): Promise<void> {
  const [server, name] = [serverOf(), await taken.get(dataDir)]
  if (server === undefined || name === undefined) return
  taken.delete(dataDir)
  const tables = [...OF_AGENCY, 'agency', 'api_budget', 'refused_audience', 'alarm', 'replica']
  const deleted = tables.map((table) => `delete from ${table}`)
  await ask(urlOf(server, name), ['set session_replication_role = replica', ...deleted].join(';'))
  await ask(server, `delete from taken where database = '${name}'`)
  free.push(name)
}

/** Once for a server. */
export async function makeEmptyDatabase(server: string): Promise<void> {
  await makeWorker(server)
  await ask(server, 'create table taken (directory text primary key, database text not null)')
  await ask(server, `create database ${EMPTY} encoding 'UTF8' template template0`)
  const db = connectTo(
    { dataDir: '', databaseUrl: urlOf(server, EMPTY), durability: 'kill' },
    { connections: 1 },
  )
  try {
    await migrate(db)
    await enableRowLevelSecurity(db, WORKER)
  } finally {
    await db.destroy()
  }
}

/** The account that owns nothing; its password is the owner's. */
export async function makeWorker(server: string): Promise<void> {
  const { password } = new URL(server)
  const there = `select from pg_roles where rolname = '${WORKER}'`
  await ask(
    server,
    `do $$ begin if not exists (${there}) then
      create role ${WORKER} login password '${password}'; end if; end $$`,
  )
}

export function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export function asWorker(url: string): string {
  const its = new URL(url)
  its.username = WORKER
  return its.href
}

/** Whether the suites of this run are on PostgreSQL. */
export function isOnPostgres(): boolean {
  return process.env['PANTAU_TEST_ENGINE'] === 'postgres'
}

function serverOf(): string | undefined {
  return isOnPostgres() ? process.env[SERVER] : undefined
}

async function ask(server: string, sql: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, string>>(sql)
    return rows
  } finally {
    await client.end()
  }
}
