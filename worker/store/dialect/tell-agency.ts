import type { PoolClient } from 'pg'

import { StoreUnavailableError } from '../../ports/store-errors.ts'
import { MIXED_UP } from './own-connections.ts'
import { SETTING } from './row-level-security.ts'

/** Says to a connection for which agency it asks outside of transactions, where it does not know yet. */
export type TellAgency = (client: PoolClient, of: string) => Promise<void>

/**
 * A connection keeps what it was told as long as its process of the server is the same. Once one answers from
 * another, nothing more is asked of any: a pooler is set otherwise than at the start. Throws `StoreUnavailableError`.
 */
export function createTeller(): TellAgency {
  const told = new WeakMap<PoolClient, { of: string | undefined; readonly process: number }>()
  let isMixedUp = false

  return async (client, of) => {
    const known = told.get(client)
    if (!isMixedUp) {
      if (known?.of === of) return
      if (known) known.of = undefined
      const { rows } = await client.query<{ process: number }>(
        `select set_config('${SETTING}', $1, false), pg_backend_pid() as process`,
        [of],
      )
      const { process = 0 } = rows[0] ?? {}
      told.set(client, { of, process })
      isMixedUp = known !== undefined && known.process !== process
    }
    if (isMixedUp) throw new StoreUnavailableError(MIXED_UP)
  }
}
