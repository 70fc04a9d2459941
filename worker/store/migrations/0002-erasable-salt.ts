import { sql, type Kysely } from 'kysely'

const KEPT = 'agency_id, seq, kind, key, digest, prev_hash, hash, recorded_at'

/**
 * The salt of an entry may be erased, and nothing else of it changed: without salt a digest tells
 * nothing of a body that was purged (G10), and the chain does not rest on it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop trigger ledger_no_update').execute(db)
  await refuse(db, 'ledger_no_update', `update of ${KEPT}`, '')
  await refuse(db, 'ledger_no_new_salt', 'update of salt', `when new.salt <> ''`)
}

async function refuse(
  db: Kysely<unknown>,
  name: string,
  change: string,
  condition: string,
): Promise<void> {
  await sql
    .raw(
      `create trigger ${name} before ${change} on ledger ${condition} begin
        select raise(abort, 'ledger is append-only');
      end`,
    )
    .execute(db)
}
