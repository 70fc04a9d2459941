import type { Kysely } from 'kysely'

/** Whether another worker waits for the lease. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('lease')
    .addColumn('contended', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
