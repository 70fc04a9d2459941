import {
  OperatorNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  type BinaryOperationNode,
  type CompiledQuery,
  type DataTypeNode,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely'
import { DatabaseError, Pool, type PoolClient, type QueryResult as Answer } from 'pg'

import type { Lease } from '../../ports/work-records.ts'
import type { FencingDriver } from '../fence.ts'
import { presentScope, type AgencyScope } from './agency-scope.ts'
import { SETTING } from './row-level-security.ts'
import { createSemaphore, type Semaphore } from './semaphore.ts'
import type { Durability } from './sqlite-dialect.ts'
import { readValue } from './read-value.ts'
import { forgetNames, isOutdated, preparedQuery } from './prepared-statements.ts'
import { createTeller, type TellAgency } from './tell-agency.ts'
import { isUnanswered, toUnavailable } from './unavailable.ts'

/** Where a database is, and with how many connections it is asked at most. */
export interface PostgresPlace {
  readonly url: string
  readonly connections?: number
  readonly durability?: Durability
  /** A question that is not answered for so long is given up, with its connection; absent, or 0: none is. */
  readonly longestAnswerMs?: number
}

const CONNECTIONS = 10
/** A server that is hard at work takes its time with a new connection, too. */
const OPENING_TIMEOUT_MS = 10_000
/** Longer another writer is not waited for, as with SQLite. */
const LONGEST_WAIT_MS = 10_000
/** A process that stopped in the middle of a transaction keeps others from writing no longer. */
const LONGEST_PAUSE_MS = 30_000
/** Of the locks that whoever writes to an agency holds. */
const WRITERS = 7_214_601
const DIVISION_BY_ZERO = '22012'
/** Of a process's connections those in which nobody writes, so that reading never waits for writing. */
const FOR_READING = 0.5

/** Said to each connection when it is made: as it is opened a pooler between would not pass them on. */
const SETTINGS: Readonly<Record<string, string>> = {
  lock_timeout: `${LONGEST_WAIT_MS}`,
  idle_in_transaction_session_timeout: `${LONGEST_PAUSE_MS}`,
  // Questions are small and each has its index: by it is quicker also where the planner does not know yet how large
  // a table has grown, and nothing is worth being compiled.
  random_page_cost: '1.1',
  jit: 'off',
}

/**
 * Kysely over `pg`. As in SQLite one transaction of an agency is under way at a time: it holds the agency's lock
 * from when it first asks for the agency, and sees what those before it committed. The database is told for which
 * agency it is asked, and shows nothing of others.
 */
export function createPostgresDialect(place: PostgresPlace): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(place),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new BytewiseCompiler(),
  }
}

/** Types by SQLite's names. Texts are compared by their bytes, whatever language the database speaks. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'text collate "C"',
  integer: 'bigint',
  blob: 'bytea',
}

const LISTS: ReadonlyMap<string, string> = new Map([
  ['in', '= any'],
  ['not in', '<> all'],
])

class BytewiseCompiler extends PostgresQueryCompiler {
  protected override visitDataType({ dataType }: DataTypeNode): void {
    this.append(TYPES[dataType] ?? dataType)
  }

  /** A list is one value, however long it is: the statement stays the same. Nothing is in an empty one, as in SQLite. */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { leftOperand, operator, rightOperand } = node
    const how = OperatorNode.is(operator) ? LISTS.get(operator.operator) : undefined
    if (how === undefined || !PrimitiveValueListNode.is(rightOperand)) {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(leftOperand)
    this.append(` ${how}(`)
    this.appendValue(rightOperand.values)
    this.append(')')
  }
}

function createDriver({
  url,
  connections = CONNECTIONS,
  durability,
  longestAnswerMs,
}: PostgresPlace): FencingDriver {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: OPENING_TIMEOUT_MS,
    ...(longestAnswerMs && { query_timeout: longestAnswerMs }),
    keepAlive: true,
    application_name: 'pantau',
    types: { getTypeParser: readValue },
    onConnect: async (client) => {
      const settings = { ...SETTINGS, ...(durability === 'kill' && { synchronous_commit: 'off' }) }
      const said = Object.entries(settings).map(([name, value]) => `set ${name} = '${value}'`)
      await client.query(said.join('; '))
    },
  })
  // Of a connection that waits and is lost nobody needs to hear: the next query takes another. One that is lost as it
  // is taken or given up must end no process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const clients = createSemaphore(connections)
  const tell = createTeller()
  const writers = createSemaphore(Math.max(1, Math.ceil(connections * FOR_READING)))

  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new Connection(pool, clients, tell)),
    async beginTransaction(connection) {
      await (connection as Connection).begin(writers)
    },
    commitTransaction: (connection) => (connection as Connection).end('commit'),
    commitHeld: (connection, lease) => (connection as Connection).commitHeld(lease),
    rollbackTransaction: (connection) => (connection as Connection).end('rollback'),
    releaseConnection: (connection) => (connection as Connection).release(),
    destroy: () => pool.end(),
  }
}

/** Takes a client of the pool when it is first asked something. */
class Connection implements DatabaseConnection {
  readonly #pool: Pool
  readonly #clients: Semaphore
  readonly #tell: TellAgency
  #taken: Promise<PoolClient> | undefined
  #leave: (() => void) | undefined
  #endWriting: (() => void) | undefined
  /** Of the transaction that is under way: whose locks it has, and for whom it asks. */
  #within: { readonly held: Set<string>; of: string | undefined; isBegun: boolean } | undefined
  /** A client takes one question after the other. */
  #last: Promise<unknown> = Promise.resolve()
  /** Lost, or left in a state that nobody knows. */
  #isSpoilt = false
  readonly #spoil = (): void => {
    this.#isSpoilt = true
  }

  constructor(pool: Pool, clients: Semaphore, tell: TellAgency) {
    this.#pool = pool
    this.#clients = clients
    this.#tell = tell
  }

  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const scope = presentScope()
    return this.#ask(async (client) => {
      try {
        await this.#askFor(client, scope)
        return toResult<Row>(await client.query(preparedQuery(sql, parameters)))
      } catch (error) {
        if (!isOutdated(error)) throw error
        forgetNames()
        // In a transaction nothing more is answered: it is done again, whole.
        if (this.#within) throw error
        return toResult<Row>(await client.query(preparedQuery(sql, parameters)))
      }
    })
  }

  /** With its first question: what a transaction begins with is one of the questions that it costs. */
  async begin(writers: Semaphore): Promise<void> {
    this.#endWriting = await writers.acquire()
    this.#within = { held: new Set(), of: undefined, isBegun: false }
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    try {
      // Of one that is spoilt nothing is asked any more: it is ended, and with it what it had begun.
      if (this.#within?.isBegun && !(this.#isSpoilt && how === 'rollback')) {
        const { command } = await this.#ask((client) => client.query(how))
        // Where a question of it was refused, whoever asked may have gone on all the same.
        if (how === 'commit' && command !== 'COMMIT') {
          throw new Error('The transaction was rolled back: a question of it was refused')
        }
      }
    } catch (error) {
      this.#spoil()
      throw error
    } finally {
      this.#within = undefined
      this.#stopWriting()
    }
  }

  /** What is not held divides by nothing, which ends the transaction before it is committed. */
  async commitHeld({ agencyId, token }: Lease): Promise<boolean> {
    const of = this.#within?.of
    if (of === undefined) {
      await this.end('commit')
      return true
    }
    try {
      await this.#ask((client) => {
        const id = client.escapeLiteral(agencyId)
        const told = of === agencyId ? [] : [`select set_config('${SETTING}', ${id}, true)`]
        const held = `select 1 / count(*) from lease where agency_id = ${id} and token = ${token}`
        return client.query([...told, held, 'commit'].join('; '))
      })
    } catch (error) {
      if (error instanceof DatabaseError && error.code === DIVISION_BY_ZERO) return false
      this.#spoil()
      this.#within = undefined
      throw error
    }
    this.#within = undefined
    this.#stopWriting()
    return true
  }

  /** Outside of a transaction that is said to the connection for as long as nothing else is. */
  async #askFor(client: PoolClient, { of, writers }: AgencyScope): Promise<void> {
    const within = this.#within
    if (!within) {
      await this.#tell(client, of)
      return
    }
    const told: string[] = []
    if (!within.isBegun) told.push('begin isolation level read committed')
    if (within.of !== of) {
      told.push(`select set_config('${SETTING}', ${client.escapeLiteral(of)}, true)`)
    }
    for (const agencyId of writers) {
      if (within.held.has(agencyId)) continue
      const key = `hashtextextended(${client.escapeLiteral(agencyId)}, ${WRITERS})`
      told.push(`select pg_advisory_xact_lock(${key})`)
    }
    if (told.length === 0) return
    within.isBegun = true
    await client.query(told.join('; '))
    within.of = of
    for (const agencyId of writers) within.held.add(agencyId)
  }

  streamQuery(): never {
    throw new Error('Streaming is not used')
  }

  async release(): Promise<void> {
    const client = await this.#taken?.catch(() => undefined)
    client?.off('error', this.#spoil)
    client?.release(this.#isSpoilt)
    this.#leave?.()
    this.#stopWriting()
  }

  #stopWriting(): void {
    this.#endWriting?.()
    this.#endWriting = undefined
  }

  #ask<Result>(question: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const answer = this.#last.then(async () => {
      try {
        this.#taken ??= this.#take()
        return await question(await this.#taken)
      } catch (error) {
        if (isUnanswered(error)) this.#spoil()
        throw toUnavailable(error)
      }
    })
    this.#last = answer.catch(() => undefined)
    return answer
  }

  async #take(): Promise<PoolClient> {
    this.#leave = await this.#clients.acquire()
    const client = await this.#pool.connect()
    client.on('error', this.#spoil)
    return client
  }
}

const WRITES: readonly string[] = ['INSERT', 'UPDATE', 'DELETE']

function toResult<Row>({ command, rowCount, rows }: Answer): QueryResult<Row> {
  return {
    rows: rows as Row[],
    ...(WRITES.includes(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
  }
}
