import type { Kysely } from 'kysely'

/**
 * Before what a person's month says stand its days in codes, eight bytes each, and what notes tell of them.
 * Months of before are dropped and made again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropTable('person_month').execute()
  await schema
    .createTable('person_month')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('until_date', 'text', (column) => column.notNull())
    .addColumn('leans_on', 'text', (column) => column.notNull())
    .addColumn('counted', 'text', (column) => column.notNull())
    .addColumn('year_absences', 'integer')
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('notes', 'text')
    .addColumn('stale', 'integer', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('body_mark', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_month_pk', ['agency_id', 'month', 'employee_id'])
    .execute()
  await schema
    .createIndex('person_month_by_employee')
    .on('person_month')
    .columns(['agency_id', 'employee_id', 'until_date'])
    .execute()
  await schema
    .createIndex('person_month_stale')
    .on('person_month')
    .columns(['agency_id', 'month'])
    .where('stale' as never, '=', 1)
    .execute()
}
