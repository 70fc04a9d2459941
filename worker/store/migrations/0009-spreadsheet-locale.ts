import type { Kysely } from 'kysely'

/** The locale of an agency's spreadsheet as last read; empty where it was not read yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('agency')
    .addColumn('locale', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
