import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

export interface Database {
  run(sql: string, ...values: SQLInputValue[]): number
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what the query selects
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined
  all<Row>(sql: string, ...values: SQLInputValue[]): Row[]
  /** All or nothing; a transaction inside another joins it. */
  transaction<Result>(work: () => Result): Result
  /** Told after a transaction whether it is kept; else what was kept in memory of it is void. */
  onEnd(listener: (isKept: boolean) => void): void
  close(): void
}

const schema = `
create table if not exists spreadsheet (id text primary key, version integer not null, data text not null) strict;
create table if not exists sheet (spreadsheet_id text not null, sheet_id integer not null, position integer not null,
  data text not null, primary key (spreadsheet_id, sheet_id)) strict, without rowid;
create table if not exists grid_row (spreadsheet_id text not null, sheet_id integer not null, row integer not null,
  data text not null, primary key (spreadsheet_id, sheet_id, row)) strict, without rowid;
create table if not exists file (id text primary key, kind text not null, name text not null, created_at text not null,
  modified_at text not null, trashed integer not null default 0) strict;
create table if not exists permission (file_id text not null, email text not null, role text not null,
  primary key (file_id, email)) strict, without rowid;
create table if not exists wide_share (file_id text not null, type text not null, grantee text not null, role text not null,
  primary key (file_id, type, grantee)) strict, without rowid;
create table if not exists owner_shares (file_id text primary key) strict;
create table if not exists responder (file_id text not null, type text not null, grantee text not null,
  primary key (file_id, type, grantee)) strict, without rowid;
create table if not exists form (id text primary key, published_id text not null unique, data text not null) strict;
create table if not exists response (sequence integer primary key autoincrement, form_id text not null,
  response_id text not null unique, edit_token text not null unique, last_submitted_time text not null,
  data text not null) strict;
create index if not exists response_by_time on response (form_id, last_submitted_time, response_id);
create table if not exists form_watch (form_id text not null, id text not null, project text not null,
  email text not null, topic text not null, created_at text not null, expires_at text not null,
  error_type text not null, notified_at integer not null, has_news integer not null,
  primary key (form_id, id)) strict, without rowid;
create table if not exists account (email text primary key, subject text not null, data text not null) strict;
drop table if exists access_token;
create table if not exists issued_token (token text primary key, email text not null, scopes text not null,
  expires_at text not null, app text) strict;
create table if not exists made_by_app (file_id text primary key, app text not null) strict, without rowid;
create table if not exists entry (namespace text not null, key text not null, value text not null,
  primary key (namespace, key)) strict, without rowid;
`

/** Opens `<dataDir>/workspace/workspace.sqlite`, making it where it is missing. */
export function openDatabase(dataDir: string): Database {
  const folder = join(dataDir, 'workspace')
  mkdirSync(folder, { recursive: true })
  const connection = new DatabaseSync(join(folder, 'workspace.sqlite'))
  connection.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000',
  )
  connection.exec(schema)
  const statements = new Map<string, StatementSync>()
  const listeners: ((isKept: boolean) => void)[] = []
  let depth = 0

  function prepare(sql: string): StatementSync {
    let statement = statements.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }

  return {
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    get: (sql, ...values) => prepare(sql).get(...values) as never,
    all: (sql, ...values) => prepare(sql).all(...values) as never[],
    transaction(work) {
      if (depth > 0) return work()
      connection.exec('begin immediate')
      depth += 1
      try {
        const result = work()
        connection.exec('commit')
        for (const listener of listeners) listener(true)
        return result
      } catch (error) {
        connection.exec('rollback')
        for (const listener of listeners) listener(false)
        throw error
      } finally {
        depth -= 1
      }
    },
    onEnd: (listener) => void listeners.push(listener),
    close: () => connection.close(),
  }
}
