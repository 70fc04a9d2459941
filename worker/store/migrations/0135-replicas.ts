import type { Kysely } from 'kysely'

/** Workers that share the store; each counts its beats, by which the others know that it is there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('replica')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('beats', 'integer', (column) => column.notNull())
    .execute()
}
