import type { Kysely } from 'kysely'

/** Of what was put before a reviewer: whether a decision is awaited, or it was only looked at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('review_queue')
    .addColumn('awaits_decision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
}
