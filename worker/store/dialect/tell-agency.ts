import type { PoolClient, QueryConfig, QueryResult } from 'pg'

import { StoreUnavailableError } from '../../ports/store-errors.ts'
import { MIXED_UP } from './own-connections.ts'
import { preparedQuery } from './prepared-statements.ts'
import { SETTING } from './row-level-security.ts'

/**
 * Says to connections for which agency they ask outside of transactions. A connection keeps what it was told as long
 * as its process of the server is the same. Once one answers from another, nothing more is asked of any: a pooler is
 * set otherwise than at the start.
 */
export interface Teller {
  /** What says it, where the connection does not know yet. Throws `StoreUnavailableError`. */
  tell(client: PoolClient, of: string): QueryConfig[]
  /** What was said, and what asked with it, was answered. Throws `StoreUnavailableError`. */
  noteAnswer(client: PoolClient, of: string, answer: QueryResult): void
}

const TELL = `select set_config('${SETTING}', $1, false), pg_backend_pid() as process`

export function createTeller(): Teller {
  const told = new WeakMap<PoolClient, { of: string | undefined; readonly process: number }>()
  let isMixedUp = false

  return {
    tell(client, of) {
      if (isMixedUp) throw new StoreUnavailableError(MIXED_UP)
      const known = told.get(client)
      if (known?.of === of) return []
      // If it is refused, the server takes it back.
      if (known) known.of = undefined
      return [preparedQuery(TELL, [of])]
    },
    noteAnswer(client, of, { rows }) {
      const { process = 0 } = rows[0] as { process?: number }
      const known = told.get(client)
      told.set(client, { of, process })
      isMixedUp ||= known !== undefined && known.process !== process
      if (isMixedUp) throw new StoreUnavailableError(MIXED_UP)
    },
  }
}
