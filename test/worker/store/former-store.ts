import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { masterKeyFile } from '../../../worker/store/sealing/master-key.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'
import { putFormerLedger } from './former-ledger.ts'

/** From there on hashes, bodies and what is sealed stand as bytes. */
const BYTES = '0070-bytes'
/** Put apart, as they stood before; facts and months are made anew. */
const MADE_OF_TEXT = ['ledger', 'ledger_body', 'sealed_part', 'fact', 'projection', 'person_month']

/** Before entries named one another, each said its key itself. */
const WHOLE_KEY = `coalesce((select about.key from present.ledger as about
  where about.agency_id = ledger.agency_id and about.seq = ledger.about_seq), ledger.key)`

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
  const isOfBytes = before > BYTES
  const database = new DatabaseSync(path)
  database.exec('pragma foreign_keys = off')
  database.prepare('attach ? as present').run(join(from, 'worker.sqlite'))
  for (const table of tablesOf(database, 'main')) {
    if (!tablesOf(database, 'present').includes(table)) continue
    if (!isOfBytes && MADE_OF_TEXT.includes(table)) continue
    const known = columnsOf(database, 'present', table)
    const into = columnsOf(database, 'main', table)
    const values = into.map((column) => {
      if (table === 'ledger' && column === 'key' && !into.includes('about_seq')) return WHOLE_KEY
      return known.includes(column) ? column : `''`
    })
    database.exec(
      `insert into main.${table} (${into.join()}) select ${values.join()} from present.${table}`,
    )
  }
  const wasSealed = columnsOf(database, 'main', 'ledger_body').includes('sealed')
  if (wasSealed) copyFileSync(masterKeyFile(from), masterKeyFile(to))
  if (!isOfBytes) await putFormerLedger(from, database, { wasSealed })
  database.exec(fill)
  database.close()
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
