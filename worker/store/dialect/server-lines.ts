import { DatabaseError, type ClientBase, type Pool, type PoolClient } from 'pg'

import { StoreUnavailableError } from '../../ports/store-errors.ts'

/** Which server answers: its cluster, and how often a standby took another's place there. */
interface Line {
  readonly cluster: string
  readonly number: number
}

/**
 * Which of several servers that stand in for one another the connections of a process lead to: to the latest alone.
 * A server whose place a standby took may still answer, by connections from before or by the same address later;
 * what it acknowledges then is in no other.
 */
export interface ServerLines {
  /** What is said to a new connection, with what asks it. Throws `StoreUnavailableError`. */
  open(client: ClientBase, settings: string): Promise<void>
  /** One that leads to the latest. */
  take(pool: Pool): Promise<PoolClient>
  /** Throws `StoreUnavailableError` where another server has taken the place of the one it leads to. */
  assertPresent(client: PoolClient): PoolClient
}

const FOLLOWS = 'select pg_is_in_recovery() as follows'
/** The first figures of a log's name. */
const LINE = `${FOLLOWS}, (select system_identifier::text from pg_control_system()) as cluster,
  case when not pg_is_in_recovery()
  then left(pg_walfile_name(pg_current_wal_lsn()), 8) end as number`

export function createServerLines(): ServerLines {
  const lines = new WeakMap<ClientBase, Line>()
  let present: Line | undefined

  function isPast(client: PoolClient): boolean {
    const line = lines.get(client)
    return line !== undefined && line !== present
  }

  return {
    async open(client, settings) {
      const { follows, cluster, number } = await ask(client, settings)
      if (follows) throw new StoreUnavailableError('it follows another server and takes no writes')
      if (cluster === undefined || number === undefined) return
      const line = { cluster, number: parseInt(number, 16) }
      if (present?.cluster === cluster && line.number < present.number) {
        throw new StoreUnavailableError(
          'it is the former server, whose place another has taken: end it, and let the address lead to the other',
        )
      }
      if (present?.cluster !== cluster || present.number !== line.number) present = line
      lines.set(client, present)
    },
    async take(pool) {
      let client = await pool.connect()
      for (; isPast(client); client = await pool.connect()) client.release(true)
      return client
    },
    assertPresent(client) {
      if (!isPast(client)) return client
      throw new StoreUnavailableError('another server has taken the place of that one')
    },
  }
}

interface Told {
  readonly follows?: boolean
  readonly cluster?: string
  readonly number?: string
}

/** Where a provider does not tell of lines, they are not told apart. */
async function ask(client: ClientBase, settings: string): Promise<Told> {
  try {
    return await askLast(client, `${settings}; ${LINE}`)
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return askLast(client, `${settings}; ${FOLLOWS}`)
  }
}

/** Several questions in one text are answered by a list. */
async function askLast(client: ClientBase, questions: string): Promise<Told> {
  const answers: unknown = await client.query(questions)
  const last = (answers as readonly { readonly rows: readonly Told[] }[]).at(-1)
  return last?.rows[0] ?? {}
}
