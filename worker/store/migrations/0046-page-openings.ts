import type { Kysely } from 'kysely'

/** On which day each person first opened their own page, and by which version of its key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('page_opening')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('key_version', 'text', (column) => column.notNull())
    .addColumn('opened_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('page_opening_pk', ['agency_id', 'employee_id'])
    .execute()
}
