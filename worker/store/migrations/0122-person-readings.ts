import type { Kysely } from 'kysely'

/** Who looked at what of whom through the worker, a row a day; an empty person: at everybody's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person_reading')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('on_date', 'text', (column) => column.notNull())
    .addColumn('reader', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_reading_pk', [
      'agency_id',
      'employee_id',
      'on_date',
      'reader',
      'kind',
    ])
    .execute()
}
