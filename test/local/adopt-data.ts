import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Kysely, Selectable } from 'kysely'

import type { Database } from '../../worker/store/schema.ts'
import { openSecret, sealSecret } from '../../worker/store/sealing/agency-secret.ts'
import {
  masterKeyFile,
  readMasterKey,
  unwrap,
  wrap,
  type MasterKey,
} from '../../worker/store/sealing/master-key.ts'
import { connectTo, type StorePlace } from '../../worker/store/store-place.ts'
import { copyRows } from '../../worker/store/take-over.ts'

const WORKSPACE = 'workspace/workspace.sqlite'
/** Of the workspace's store: what is not data. */
const LEFT_OF_WORKSPACE: readonly string[] = ['issued_token']

/** Column of numbers that the workspace gives itself. */
const GIVEN = 'sequence'
const LONGEST_WAIT_MS = 30_000

/**
 * Takes over the spreadsheets, forms and agencies of another data directory, whose stores are files, also while
 * workspace and worker run. Each store takes all or nothing, the workspace's first; what was taken over before is
 * left as it is.
 */
export async function adoptData({
  from,
  into,
}: {
  readonly from: string
  readonly into: StorePlace
}): Promise<void> {
  adoptWorkspace(from, into.dataDir)
  await adoptAgencies({ from, into })
}

/** The agencies alone, whose spreadsheets and forms stay where they are. */
export async function adoptAgencies({
  from,
  into,
}: {
  readonly from: string
  readonly into: StorePlace
}): Promise<void> {
  const keys = {
    theirs: readMasterKey(masterKeyFile(from)),
    ours: readMasterKey(masterKeyFile(into.dataDir)),
  }
  const source = new DatabaseSync(join(from, 'worker.sqlite'), { readOnly: true })
  const db = connectTo(into)
  try {
    await db.transaction().execute((handle) => adoptStore(handle, source, keys))
  } finally {
    await db.destroy()
    source.close()
  }
}

interface Keys {
  readonly theirs: MasterKey
  readonly ours: MasterKey
}

async function adoptStore(db: Kysely<Database>, source: DatabaseSync, keys: Keys): Promise<void> {
  const ids = source
    .prepare('select id from agency')
    .all()
    .map(({ id }) => String(id))
  const known = db.selectFrom('agency').select('id').where('id', 'in', ids)
  if (await known.executeTakeFirst()) return
  await copyRows(db, source, (table, row) => toOurs(table, row, keys))
}

/** What was sealed there opens here: its keys are wrapped with the master key of this store. */
function toOurs(
  table: string,
  row: Readonly<Record<string, unknown>>,
  { theirs, ours }: Keys,
): Readonly<Record<string, unknown>>[] {
  if (table === 'agency') {
    const { id, secret } = row as unknown as Selectable<Database['agency']>
    return [{ ...row, secret: sealSecret(ours, id, openSecret(theirs, id, secret)) }]
  }
  if (table !== 'sealing_key') return [row]
  const { agency_id, id, wrapped } = row as unknown as Selectable<Database['sealing_key']>
  const key = agency_id === '' ? undefined : unwrap(theirs, agency_id, { id, wrapped })
  return key ? [{ ...row, wrapped: wrap(ours, agency_id, id, key) }] : []
}

function adoptWorkspace(from: string, into: string): void {
  const database = new DatabaseSync(join(into, WORKSPACE), { timeout: LONGEST_WAIT_MS })
  try {
    database.prepare('attach database ? as other').run(join(from, WORKSPACE))
    database.exec('begin immediate; pragma defer_foreign_keys = on')
    const known = 'select 1 from other.spreadsheet join main.spreadsheet using (id)'
    if (!database.prepare(known).get()) {
      for (const table of listTables(database)) {
        if (!LEFT_OF_WORKSPACE.includes(table)) copyTable(database, table)
      }
    }
    database.exec('commit')
  } finally {
    database.close()
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
