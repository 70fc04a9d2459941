import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStore } from '../../worker/store/open-store.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { SERVER } from './database-of.ts'

const GUIDE = readFileSync(new URL('../../worker/README.md', import.meta.url), 'utf8')
const ADMINISTRATOR = 'guide_administrator'
const server = process.env[SERVER] ?? ''
const { password } = new URL(server)
const dataDir = mkdtempSync(join(tmpdir(), 'pantau-guide-'))
let superuser: Client

function addressOf(account: string, database = 'postgres'): string {
  const url = new URL(server)
  url.username = account
  url.pathname = `/${database}`
  return url.href
}

async function as<Result>(
  address: string,
  work: (client: Client) => Promise<Result>,
  options = '',
): Promise<Result> {
  const client = new Client({ connectionString: address, options })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** As pg_dump does with that flag. */
async function countCopied(client: Client): Promise<number | null> {
  await client.query('set row_security = on')
  return (await client.query('copy (select id from agency) to stdout')).rowCount
}

beforeAll(async () => {
  superuser = new Client({ connectionString: server })
  await superuser.connect()
  await superuser.query(
    `create role ${ADMINISTRATOR} login createrole createdb password '${password}'`,
  )
  const [, sql = ''] = /```sql\n(?<sql>[\s\S]+?)```/u.exec(GUIDE) ?? []
  // The server of this run has accounts of these names.
  const said = sql.replaceAll(/\bpantau\b|pantau_/gu, (name) => name.replace('pantau', 'guide'))
  await as(addressOf(ADMINISTRATOR), async (client) => {
    for (const line of said.replaceAll('…', password).split('\n')) await client.query(line)
  })
})
afterAll(async () => {
  await superuser.query('drop database if exists guide with (force)')
  await superuser.query('drop role if exists guide_owner, guide_worker')
  await superuser.query(`drop role ${ADMINISTRATOR}`)
  await superuser.end()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the guide, where nobody is a superuser, as with a provider', () => {
  it('makes a database that a store is begun in, and copies whole', async () => {
    const store = await openStore({
      dataDir,
      databaseUrl: addressOf('guide_worker', 'guide'),
      databaseOwnerUrl: addressOf('guide_owner', 'guide'),
    })
    await store.agencies.insert(AGENCY)
    await store.close()
    const { options, flags } =
      /PGOPTIONS='(?<options>[^']+)' pg_dump (?<flags>[^"\n]+)/u.exec(GUIDE)?.groups ?? {}

    expect(flags).toContain('--enable-row-security')
    const owner = addressOf('guide_owner', 'guide')
    expect(await as(owner, countCopied, options)).toBe(1)
  })
})
