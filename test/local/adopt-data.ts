import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { openSecret, sealSecret } from '../../worker/store/sealing/agency-secret.ts'
import {
  masterKeyFile,
  readMasterKey,
  unwrap,
  wrap,
} from '../../worker/store/sealing/master-key.ts'

/** Under each store's own master key. */
const SEALING_KEYS = 'sealing_key'

/** The stores of a data directory: by which ids one knows what was taken over, and what is not data. */
const STORES = [
  { file: 'workspace/workspace.sqlite', knownBy: 'spreadsheet', left: ['issued_token'] },
  {
    file: 'worker.sqlite',
    knownBy: 'agency',
    // Months of people are marked under the key of their own store; they are evaluated anew.
    left: [
      'api_budget',
      'hint',
      'kysely_migration',
      'kysely_migration_lock',
      'lease',
      'person_month',
      SEALING_KEYS,
      'unsealed',
    ],
  },
] as const

/** Column of numbers that the workspace gives itself. */
const GIVEN = 'sequence'
const LONGEST_WAIT_MS = 30_000

/**
 * Takes over the spreadsheets, forms and agencies of another data directory, also while workspace and
 * worker run. Each store takes all or nothing, the workspace's first; what was taken over before is
 * left as it is.
 */
export function adoptData({ from, into }: { readonly from: string; readonly into: string }): void {
  for (const { file, knownBy, left } of STORES) {
    const database = new DatabaseSync(join(into, file), { timeout: LONGEST_WAIT_MS })
    try {
      database.prepare('attach database ? as other').run(join(from, file))
      database.exec('begin immediate; pragma defer_foreign_keys = on')
      const known = `select 1 from other.${knownBy} join main.${knownBy} using (id)`
      if (!database.prepare(known).get()) {
        for (const table of listTables(database)) {
          if (!left.some((name) => name === table)) copyTable(database, table)
        }
        if (knownBy === 'agency') copyKeys(database, { from, into })
      }
      database.exec('commit')
    } finally {
      database.close()
    }
  }
}

function listTables(database: DatabaseSync): string[] {
  const sql = `select name from other.sqlite_schema
    where type = 'table' and name not like 'sqlite~_%' escape '~'`
  return database
    .prepare(sql)
    .all()
    .map(({ name }) => String(name))
}

/** What was sealed there opens here: its keys are wrapped with the master key of this store. */
function copyKeys(
  database: DatabaseSync,
  { from, into }: { readonly from: string; readonly into: string },
): void {
  const [theirs, ours] = [readMasterKey(masterKeyFile(from)), readMasterKey(masterKeyFile(into))]
  const put = database.prepare(
    `insert into main.${SEALING_KEYS} (agency_id, id, scope, wrapped) values (?, ?, ?, ?)`,
  )
  const rows = database
    .prepare(`select * from other.${SEALING_KEYS} where agency_id <> ''`)
    .all() as Record<'agency_id' | 'id' | 'scope' | 'wrapped', string>[]
  for (const { agency_id, id, scope, wrapped } of rows) {
    const key = unwrap(theirs, agency_id, { id, wrapped })
    if (key) put.run(agency_id, id, scope, wrap(ours, agency_id, id, key))
  }
  const agencies = database.prepare('select id, secret from other.agency').all()
  const reseal = database.prepare('update main.agency set secret = ? where id = ?')
  for (const { id, secret } of agencies as Record<'id' | 'secret', string>[]) {
    reseal.run(sealSecret(ours, id, openSecret(theirs, id, secret)), id)
  }
}

/** People's accounts and settings may be on both sides: the present ones stay. */
function copyTable(database: DatabaseSync, table: string): void {
  const columns = database
    .prepare(`select name from pragma_table_info(?, 'other') where name <> ?`)
    .all(table, GIVEN)
    .map(({ name }) => `"${String(name)}"`)
    .join(', ')
  database.exec(
    `insert or ignore into main."${table}" (${columns})
      select ${columns} from other."${table}"`,
  )
}
