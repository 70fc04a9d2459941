import {
  OperatorNode,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  PrimitiveValueListNode,
  ValueNode,
  type BinaryOperationNode,
  type DataTypeNode,
  type DatabaseConnection,
  type Dialect,
  type LimitNode,
} from 'kysely'
import { Pool } from 'pg'

import type { FencingDriver } from '../fence.ts'
import { PostgresConnection, type Server } from './postgres-connection.ts'
import { createSemaphore } from './semaphore.ts'
import { createServerLines } from './server-lines.ts'
import type { Durability } from './sqlite-dialect.ts'
import { createTeller } from './tell-agency.ts'

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
/** Where the address leads elsewhere by now, no connection stays for longer with who was there before. */
const LONGEST_LIFE_SECONDS = 60
/** Longer another writer is not waited for, as with SQLite. */
const LONGEST_WAIT_MS = 10_000
/** A process that stopped in the middle of a transaction keeps others from writing no longer. */
const LONGEST_PAUSE_MS = 30_000
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

  /** Written out: of a number that it does not know the server expects a tenth of all rows, and plans each time anew. */
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit ')
    if (ValueNode.is(limit)) this.appendImmediateValue(limit.value)
    else this.visitNode(limit)
  }
}

function createDriver({
  url,
  connections = CONNECTIONS,
  durability,
  longestAnswerMs,
}: PostgresPlace): FencingDriver {
  const lines = createServerLines()
  const pool = new Pool({
    connectionString: url,
    max: connections,
    maxLifetimeSeconds: LONGEST_LIFE_SECONDS,
    connectionTimeoutMillis: OPENING_TIMEOUT_MS,
    ...(longestAnswerMs && { query_timeout: longestAnswerMs }),
    keepAlive: true,
    application_name: 'pantau',
    onConnect: async (client) => {
      const settings = { ...SETTINGS, ...(durability === 'kill' && { synchronous_commit: 'off' }) }
      const said = Object.entries(settings).map(([name, value]) => `set ${name} = '${value}'`)
      await lines.open(client, said.join('; '))
    },
  })
  // Of a connection that waits and is lost nobody needs to hear: the next query takes another. One that is lost as it
  // is taken or given up must end no process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const server: Server = {
    pool,
    clients: createSemaphore(connections),
    writers: createSemaphore(Math.max(1, Math.ceil(connections * FOR_READING))),
    reads: new Map(),
    teller: createTeller(),
    lines,
  }

  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new PostgresConnection(server)),
    beginTransaction: (connection) => of(connection).begin(),
    commitTransaction: (connection) => of(connection).end('commit'),
    commitHeld: (connection, lease, last) => of(connection).commitHeld(lease, last),
    rollbackTransaction: (connection) => of(connection).end('rollback'),
    releaseConnection: (connection) => of(connection).release(),
    destroy: () => pool.end(),
  }
}

function of(connection: DatabaseConnection): PostgresConnection {
  return connection as PostgresConnection
}
