import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

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
