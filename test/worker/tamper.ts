import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

import { packBody, unpackBody } from '../../worker/store/sealing/pack-body.ts'

/** Changes a store as somebody can who has its file: no trigger and no foreign key is in the way. */
export function tamper(dataDir: string, sql: string, ...parameters: SQLInputValue[]): number {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'))
  try {
    database.exec('pragma foreign_keys = off')
    const triggers = database
      .prepare(`select name, sql from sqlite_schema where type = 'trigger'`)
      .all() as { name: string; sql: string }[]
    for (const { name } of triggers) database.exec(`drop trigger "${name}"`)
    const changes = Number(database.prepare(sql).run(...parameters).changes)
    for (const trigger of triggers) database.exec(trigger.sql)
    return changes
  } finally {
    database.close()
  }
}

/** Changes what is sealed there, as far as one can who has no key. */
export const OTHER_BYTES = `body = substr(body, 1, length(body) - 8) || 'AAAAAAAA'`

/** Says something else in place of what the ledger has in the open, as somebody can who knows how it is packed. */
export function tamperBodies(dataDir: string, change: (body: string) => string): number {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'))
  const rows = database
    .prepare(
      `select ledger.rowid, coalesce(about.key, ledger.key) as key, body from ledger
        join ledger_body using (agency_id, seq)
        left join ledger as about on about.agency_id = ledger.agency_id and about.seq = ledger.about_seq`,
    )
    .all() as { rowid: number; key: string; body: Uint8Array }[]
  database.close()
  let changed = 0
  for (const { rowid, body: packed, ...beside } of rows) {
    const body = unpackBody(packed, beside)
    if (change(body) === body) continue
    const which = 'where (agency_id, seq) = (select agency_id, seq from ledger where rowid = ?)'
    const put = packBody(change(body), beside)
    changed += tamper(dataDir, `update ledger_body set body = ? ${which}`, put, rowid)
  }
  return changed
}
