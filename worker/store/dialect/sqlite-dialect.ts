import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'

import { StoreUnavailableError } from '../../ports/store-errors.ts'
import { createSemaphore } from './semaphore.ts'

const LONGEST_WAIT_MS = 10_000
const OPENING_TIMEOUT_MS = 5000
const POLL_MS = 5
const SQLITE_BUSY = 5
const KEPT_STATEMENTS = 200

/**
 * What a commit survives. `power-cut`: it waits for the disk (DESIGN.md, storage). `kill`: the end of
 * the process only, for data that is made anew where it is lost.
 */
export type Durability = 'power-cut' | 'kill'

export interface Opening {
  /** Whether no other program may have it open, nor open it meanwhile: busy where one has. */
  readonly alone?: boolean
}

const SYNCHRONOUS: Readonly<Record<Durability, string>> = { 'power-cut': 'full', kill: 'off' }

/**
 * Kysely over `node:sqlite`: one connection, used by one query or transaction at a time.
 * `BEGIN IMMEDIATE`, because a transaction that turns from reading to writing while another process
 * writes fails at once instead of waiting.
 */
export function createSqliteDialect(
  path: string,
  durability: Durability,
  opening: Opening = {},
): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => createDriver(() => openDatabase(path, durability, opening)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** SQLite takes back tables and columns with a transaction: a migration that is cut off has done nothing. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function createDriver(open: () => DatabaseSync): Driver {
  let database: DatabaseSync | undefined
  let connection: DatabaseConnection | undefined
  const alone = createSemaphore(1)
  let leave: (() => void) | undefined

  return {
    init() {
      database = open()
      connection = createConnection(database)
      return Promise.resolve()
    },
    async acquireConnection() {
      leave = await alone.acquire()
      if (connection) return connection
      leave?.()
      throw new Error('The store is closed')
    },
    async beginTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    },
    async commitTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('commit'))
    },
    async rollbackTransaction(connection) {
      // A disk that is full or fails has rolled it back already: that, and no more, is what failed.
      if (database?.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
    },
    releaseConnection() {
      leave?.()
      return Promise.resolve()
    },
    destroy() {
      database?.close()
      database = undefined
      connection = undefined
      return Promise.resolve()
    },
  }
}

function openDatabase(
  path: string,
  durability: Durability,
  { alone = false }: Opening,
): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: OPENING_TIMEOUT_MS })
  try {
    // Each program that has it open holds a lock that this one asks for, also while it does nothing.
    if (alone) database.exec('pragma locking_mode = exclusive')
    database.exec('pragma journal_mode = wal')
    database.exec(`pragma synchronous = ${SYNCHRONOUS[durability]}`)
    database.exec('pragma foreign_keys = on')
    database.exec('pragma busy_timeout = 0')
    // What is purged is overwritten in the file, not only unlinked (G10).
    database.exec('pragma secure_delete = on')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, StatementSync>()

  /** Those that were asked for last are kept. */
  function prepare(sql: string): StatementSync {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.delete(sql)
    statements.set(sql, statement)
    if (statements.size > KEPT_STATEMENTS) statements.delete(statements.keys().next().value!)
    return statement
  }

  function execute<Row>(query: CompiledQuery): QueryResult<Row> {
    const statement = prepare(query.sql)
    const parameters = query.parameters as SQLInputValue[]
    if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] }
    const { changes } = statement.run(...parameters)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  return {
    executeQuery: <Row>(query: CompiledQuery) => waitWhileBusy(() => execute<Row>(query)),
    streamQuery() {
      throw new Error('Streaming is not used with SQLite')
    },
  }
}

/** Waits for another process's write without holding up everything else in this one. */
async function waitWhileBusy<Result>(work: () => Result): Promise<Result> {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || waitedMs >= LONGEST_WAIT_MS) throw toUnavailable(error)
      await sleep(POLL_MS)
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY
}

/** Busy, locked, no memory, read-only, disk I/O, disk full, cannot open. */
const REFUSALS: readonly number[] = [5, 6, 7, 8, 10, 13, 14]

/** What keeps the store from being asked just now; any other error as it is. */
function toUnavailable(error: unknown): unknown {
  if (!(error instanceof Error && 'errcode' in error && 'errstr' in error)) return error
  // The upper bits of a code only refine it.
  if (!REFUSALS.includes(Number(error.errcode) % 256)) return error
  return new StoreUnavailableError(String(error.errstr), { cause: error })
}
