import { Client } from 'pg'

import { StoreRefusedError } from '../../ports/store-errors.ts'
import { toUnavailable } from './unavailable.ts'

const OPENING_TIMEOUT_MS = 10_000
const LONGEST_ANSWER_MS = 60_000
/** Why a database is not asked through such a pooler, and what helps. */
export const MIXED_UP =
  'a pooler between hands out its connections by transaction or statement, which mixes up for which agency is asked; let it hand them out by session (PgBouncer: pool_mode = session), or name the server itself'
/** A pooler that gives one after the other gives each again after a while. */
const LOOKS = 3

/**
 * Throws `StoreRefusedError` where a connection is not one of the server's for as long as it lasts: what is said to
 * it, for which agency it asks, would be said to whoever a pooler gives it next.
 */
export async function assertOwnConnections(url: string): Promise<void> {
  const clients = [0, 1].map(
    () =>
      new Client({
        connectionString: url,
        connectionTimeoutMillis: OPENING_TIMEOUT_MS,
        query_timeout: LONGEST_ANSWER_MS,
      }),
  ) as [Client, Client]
  for (const client of clients) client.on('error', () => undefined)
  try {
    for (const client of clients) await client.connect()
    if (await areOwn(clients)) return
  } catch (error) {
    throw toUnavailable(error)
  } finally {
    await Promise.allSettled(clients.map((client) => client.end()))
  }
  throw new StoreRefusedError(MIXED_UP)
}

/** Whether one keeps its process of the server while another takes one, keeps it for a transaction and lets go of it. */
async function areOwn([one, other]: readonly [Client, Client]): Promise<boolean> {
  const process = await processOf(one)
  for (let look = 0; look < LOOKS; look += 1) {
    await other.query('begin')
    if ((await processOf(other)) === process || (await processOf(one)) !== process) return false
    await other.query('commit')
    if ((await processOf(one)) !== process) return false
  }
  return true
}

async function processOf(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ process: number }>('select pg_backend_pid() as process')
  return rows[0]?.process
}
