import type { Kysely } from 'kysely'

import { permit, refuse } from './engines/refuse.ts'

const KEPT = 'agency_id, seq, kind, key, digest, prev_hash, hash, recorded_at'

/**
 * The salt of an entry may be erased, and nothing else of it changed: without salt a digest tells
 * nothing of a body that was purged (G10), and the chain does not rest on it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const those = { table: 'ledger', change: 'update', words: 'ledger is append-only' } as const
  await permit(db, { name: 'ledger_no_update', table: 'ledger' })
  await refuse(db, { ...those, name: 'ledger_no_update', of: KEPT })
  await refuse(db, { ...those, name: 'ledger_no_new_salt', of: 'salt', when: `new.salt <> ''` })
}
