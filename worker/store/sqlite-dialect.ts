import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

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

const BUSY_TIMEOUT_MS = 10_000

/**
 * Kysely over `node:sqlite`: one connection, used by one query or transaction at a time.
 * `BEGIN IMMEDIATE`, because a transaction that turns from reading to writing while another process
 * writes fails at once instead of waiting.
 */
export function createSqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(path),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function createDriver(path: string): Driver {
  let database: DatabaseSync | undefined
  let connection: DatabaseConnection | undefined
  let lastInLine: Promise<void> = Promise.resolve()
  let leave: () => void = () => undefined

  return {
    init() {
      database = openDatabase(path)
      connection = createConnection(database)
      return Promise.resolve()
    },
    async acquireConnection() {
      const before = lastInLine
      const { promise, resolve } = Promise.withResolvers<void>()
      lastInLine = promise
      await before
      leave = resolve
      if (connection) return connection
      leave()
      throw new Error('The store is closed')
    },
    async beginTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    },
    async commitTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('commit'))
    },
    async rollbackTransaction(connection) {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
    },
    releaseConnection() {
      leave()
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

/** WAL with `synchronous=FULL`: what is committed survives a power cut (DESIGN.md, storage). */
function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  database.exec('pragma foreign_keys = on')
  return database
}

function createConnection(database: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      let statement = statements.get(query.sql)
      if (!statement) {
        statement = database.prepare(query.sql)
        if (statements.size < 200) statements.set(query.sql, statement)
      }
      const parameters = query.parameters as SQLInputValue[]
      if (statement.columns().length > 0) {
        return { rows: statement.all(...parameters) as Row[] }
      }
      const { changes } = statement.run(...parameters)
      return { rows: [], numAffectedRows: BigInt(changes) }
    },
    streamQuery() {
      throw new Error('Streaming is not used with SQLite')
    },
  }
}
