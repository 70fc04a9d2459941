import type { Kysely } from 'kysely'

/** What *Hari Ini* showed when it was last written, and when; the next sweep writes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('agency')
    .addColumn('today_digest', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('agency').addColumn('today_written_at', 'text').execute()
}
