import type { Kysely } from 'kysely'

/** Audiences of identity tokens that were refused for it: what an operator may have to allow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('refused_audience')
    .addColumn('audience', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .execute()
}
