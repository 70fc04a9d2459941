import type { Kysely } from 'kysely'

/** Where Google copies a form's answers to, and when the form was last looked at; at once where never. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('form')
    .addColumn('linked_sheet_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.alterTable('form').addColumn('described_at', 'text').execute()
}
