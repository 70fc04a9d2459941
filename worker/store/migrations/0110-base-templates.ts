import type { Kysely } from 'kysely'

/** Of the regulations that hold in every agency, which were written to its spreadsheet, or stood there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('agency')
    .addColumn('base_templates', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
