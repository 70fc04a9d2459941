import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { sha256 } from '../../../worker/ports/ledger-hash.ts'
import type { Database } from '../../../worker/store/schema.ts'
import { partPlace } from '../../../worker/store/seal-records.ts'
import { openSecret } from '../../../worker/store/sealing/agency-secret.ts'
import { masterKeyFile, readMasterKey } from '../../../worker/store/sealing/master-key.ts'
import { SEALED_COLUMNS } from '../../../worker/store/sealing/sealing.ts'
import { createSqliteDialect } from '../../../worker/store/sqlite-dialect.ts'
import { openSealing } from './open-sealing.ts'

const MIGRATIONS = new URL('../../../worker/store/migrations/', import.meta.url)

/**
 * A store as it was before that migration, in `to`, with what one of now in `from` holds, as far as its tables
 * had a place for it. `fill` says by SQL what only the former one had, where `present` is the one of now.
 */
export async function makeFormerStore(
  { from, to }: { readonly from: string; readonly to: string },
  { before, fill }: { readonly before: string; readonly fill: string },
): Promise<void> {
  mkdirSync(to, { recursive: true })
  const path = join(to, 'worker.sqlite')
  await migrateUntil(path, before)
  copyFileSync(join(from, 'evidence.key'), join(to, 'evidence.key'))
  const database = new DatabaseSync(path)
  database.exec('pragma foreign_keys = off')
  database.prepare('attach ? as present').run(join(from, 'worker.sqlite'))
  for (const table of tablesOf(database, 'main')) {
    if (!tablesOf(database, 'present').includes(table)) continue
    const known = columnsOf(database, 'present', table)
    const into = columnsOf(database, 'main', table)
    const values = into.map((column) => (known.includes(column) ? column : `''`))
    database.exec(
      `insert into main.${table} (${into.join()}) select ${values.join()} from present.${table}`,
    )
  }
  database.exec(fill)
  const wasSealed = columnsOf(database, 'main', 'ledger_body').includes('sealed')
  database.close()
  if (wasSealed) copyFileSync(masterKeyFile(from), masterKeyFile(to))
  else await unseal(from, path)
}

/** A store of now has sealed what it holds of people; a former one had it plainly. */
async function unseal(from: string, path: string): Promise<void> {
  const present = openDatabase(join(from, 'worker.sqlite'))
  const former = new DatabaseSync(path)
  const triggers = former
    .prepare(`select name, sql from sqlite_schema where type = 'trigger'`)
    .all()
  for (const { name } of triggers) former.exec(`drop trigger "${String(name)}"`)
  try {
    const sealing = await openSealing(present, from)
    const master = readMasterKey(masterKeyFile(from))
    for (const { id, secret } of await present.selectFrom('agency').selectAll().execute()) {
      const put = former.prepare('update agency set secret = ? where id = ?')
      put.run(openSecret(master, id, secret), id)
    }
    const rows = await present
      .selectFrom('ledger')
      .innerJoin('ledger_body', (join) =>
        join
          .onRef('ledger_body.agency_id', '=', 'ledger.agency_id')
          .onRef('ledger_body.seq', '=', 'ledger.seq'),
      )
      .select(['ledger.agency_id', 'ledger.seq', 'salt', ...SEALED_COLUMNS])
      .execute()
    const put = former.prepare(
      'update ledger_body set body = ?, body_digest = ? where agency_id = ? and seq = ?',
    )
    const putSalt = former.prepare('update ledger set salt = ? where agency_id = ? and seq = ?')
    for (const [agencyId, its] of Map.groupBy(rows, ({ agency_id }) => agency_id)) {
      for (const { seq, body, salt, innerSalt } of await sealing.openRows(agencyId, its)) {
        put.run(body, sha256(body ?? ''), agencyId, seq)
        putSalt.run(innerSalt ?? salt, agencyId, seq)
      }
      const parts = await present
        .selectFrom('sealed_part')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .execute()
      const open = await sealing.opener(
        agencyId,
        parts.map(({ body }) => body),
      )
      for (const { seal_seq, name, body } of parts) {
        former
          .prepare(
            'update sealed_part set body = ? where agency_id = ? and seal_seq = ? and name = ?',
          )
          .run(open(body, partPlace(seal_seq, name)) ?? '', agencyId, seal_seq, name)
      }
    }
  } finally {
    await present.destroy()
    for (const { sql } of triggers) former.exec(String(sql))
    former.close()
  }
}

function openDatabase(path: string): Kysely<Database> {
  return new Kysely<Database>({ dialect: createSqliteDialect(path, 'kill') })
}

async function migrateUntil(path: string, before: string): Promise<void> {
  const names = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.ts') && name < before)
  const migrations = await Promise.all(
    names.map(async (name): Promise<[string, Migration]> => {
      return [name.slice(0, -3), (await import(new URL(name, MIGRATIONS).href)) as Migration]
    }),
  )
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(path, 'kill') })
  const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(migrations)) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  await db.destroy()
  if (error) throw error
}

function tablesOf(database: DatabaseSync, schema: string): string[] {
  return database
    .prepare(`select name from ${schema}.sqlite_schema where type = 'table'`)
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !/^(sqlite_|kysely_)/u.test(name))
}

function columnsOf(database: DatabaseSync, schema: string, table: string): string[] {
  return database
    .prepare(`select name from pragma_table_info(?, ?)`)
    .all(table, schema)
    .map(({ name }) => String(name))
}
