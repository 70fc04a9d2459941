import { sql, type Kysely } from 'kysely'

/**
 * Of each submission whether it awaits a decision, with an index of those alone: what waits is found
 * by what waits, not by all that was ever filed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('attribution')
    .addColumn('awaits', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await sql`update attribution set awaits = 1
    where subject_id <> ''
    and not exists (
      select 1 from ledger
      where ledger.agency_id = attribution.agency_id
      and ledger.kind = 'review' and ledger.key = attribution.ref
    )
    and not exists (
      select 1 from review_queue
      where review_queue.agency_id = attribution.agency_id
      and review_queue.ref = attribution.ref and review_queue.awaits_decision = 0
    )`.execute(db)
  await sql`create index attribution_awaits on attribution (agency_id, ref) where awaits = 1`.execute(
    db,
  )
}
