import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

import { createSqliteDialect } from '../../../worker/store/sqlite-dialect.ts'

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
    const columns = columnsOf(database, 'main', table).filter((column) => known.includes(column))
    database.exec(
      `insert into main.${table} (${columns.join()}) select ${columns.join()} from present.${table}`,
    )
  }
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
