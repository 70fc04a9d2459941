import type { Kysely } from 'kysely'

/** Day, person and unit that a recap is narrowed to, as JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('recap_job')
    .addColumn('scope', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute()
}
