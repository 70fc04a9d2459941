import { AsyncLocalStorage } from 'node:async_hooks'

import {
  DummyDriver,
  Kysely,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'

import { LeaseLostError, type Lease } from '../ports/work-records.ts'
import { lookAt } from './dialect/agency-scope.ts'
import type { Database } from './schema.ts'

const leases = new AsyncLocalStorage<Lease | undefined>()

/**
 * What `work` writes is written only as long as the lease is held; undefined: whatever is held. Throws
 * `LeaseLostError`.
 */
export function fence<Result>(lease: Lease | undefined, work: () => Result): Result {
  return leases.run(lease, work)
}

/**
 * The same dialect, in which whatever is written under a lease is written in a transaction that looks last whether
 * the lease is held (G6). Who takes a lease waits for the transactions of its agency, so that none of them ends
 * after it was taken.
 */
export function fenceDialect(dialect: Dialect): Dialect {
  const compiler = new Kysely<Database>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  })

  function isHeld({ agencyId, holder, token }: Lease): CompiledQuery {
    return compiler
      .selectFrom('lease')
      .select('token')
      .where('agency_id', '=', agencyId)
      .where('holder', '=', holder)
      .where('token', '=', token)
      .compile()
  }

  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => fenceDriver(dialect.createDriver(), isHeld),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** Of an engine to which a question is a way to the server and back. */
export interface FencingDriver extends Driver {
  /** Asks `last`, looks and commits at once; undefined where the lease is lost, and nothing was committed. */
  commitHeld?<Row>(
    connection: DatabaseConnection,
    lease: Lease,
    last?: CompiledQuery,
  ): Promise<QueryResult<Row> | undefined>
}

function fenceDriver(driver: FencingDriver, isHeld: (lease: Lease) => CompiledQuery): Driver {
  async function commit<Row>(
    connection: DatabaseConnection,
    last?: CompiledQuery,
  ): Promise<QueryResult<Row>> {
    const lease = leases.getStore()
    if (lease && driver.commitHeld) {
      const result = await driver.commitHeld<Row>(connection, lease, last)
      if (!result) throw new LeaseLostError()
      return result
    }
    const result = last ? await connection.executeQuery<Row>(last) : { rows: [] }
    if (lease) {
      const { rows } = await lookAt(lease.agencyId, () => connection.executeQuery(isHeld(lease)))
      if (rows.length === 0) throw new LeaseLostError()
    }
    await driver.commitTransaction(connection)
    return result
  }

  return {
    init: () => driver.init(),
    acquireConnection: async () => new Connection(driver, await driver.acquireConnection(), commit),
    async beginTransaction(connection, settings) {
      const own = connection as Connection
      await driver.beginTransaction(own.inner, settings)
      own.isInTransaction = true
    },
    async commitTransaction(connection) {
      await commit((connection as Connection).inner)
    },
    rollbackTransaction: (connection) =>
      driver.rollbackTransaction((connection as Connection).inner),
    releaseConnection: (connection) => driver.releaseConnection((connection as Connection).inner),
    destroy: () => driver.destroy(),
  }
}

const WRITES: readonly string[] = ['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode']

/** Asks `last` and ends the transaction. Throws `LeaseLostError` where it was done under a lease that is lost. */
type Commit = <Row>(
  connection: DatabaseConnection,
  last?: CompiledQuery,
) => Promise<QueryResult<Row>>

/** Used for one question, or for one transaction. */
class Connection implements DatabaseConnection {
  readonly inner: DatabaseConnection
  isInTransaction = false
  readonly #driver: Driver
  readonly #commit: Commit

  constructor(driver: Driver, inner: DatabaseConnection, commit: Commit) {
    this.#driver = driver
    this.inner = inner
    this.#commit = commit
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const isFenced = leases.getStore() !== undefined && WRITES.includes(query.query.kind)
    if (this.isInTransaction || !isFenced) return this.inner.executeQuery<Row>(query)
    await this.#driver.beginTransaction(this.inner, {})
    try {
      return await this.#commit<Row>(this.inner, query)
    } catch (error) {
      await this.#driver.rollbackTransaction(this.inner)
      throw error
    }
  }

  streamQuery(): never {
    throw new Error('Streaming is not used')
  }
}
