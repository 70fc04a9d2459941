import type { Kysely } from 'kysely'

/** The options that each form's questions offered; the next reading of the forms fills them in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('form')
    .addColumn('option_lists', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute()
}
