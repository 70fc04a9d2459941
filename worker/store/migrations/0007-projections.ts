import type { Kysely } from 'kysely'

/**
 * What is kept of the ledger so that it need not be read whole: whose each submission is, and each
 * person's month as evaluated. All of it can be made again from the ledger (G4).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('projection')
    .addColumn('agency_id', 'text', (column) => column.primaryKey().references('agency.id'))
    .addColumn('through_seq', 'integer', (column) => column.notNull())
    .addColumn('basis', 'text', (column) => column.notNull())
    .addColumn('tabs_through_seq', 'integer', (column) => column.notNull())
    .execute()

  await schema
    .createTable('attribution')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('response_id', 'text', (column) => column.notNull())
    .addColumn('form_kind', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('last_submitted_at', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'integer', (column) => column.notNull())
    .addColumn('body_seq', 'integer', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull())
    .addColumn('until_date', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addPrimaryKeyConstraint('attribution_pk', ['agency_id', 'form_id', 'response_id'])
    .execute()
  await schema
    .createIndex('attribution_by_subject')
    .on('attribution')
    .columns(['agency_id', 'subject_id', 'until_date'])
    .execute()
  await schema
    .createIndex('attribution_by_ref')
    .on('attribution')
    .columns(['agency_id', 'ref'])
    .execute()
  await schema
    .createIndex('attribution_by_unit')
    .on('attribution')
    .columns(['agency_id', 'unit_code'])
    .execute()

  await schema
    .createTable('person_month')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_month_pk', ['agency_id', 'month', 'employee_id'])
    .execute()
  await schema
    .createIndex('person_month_by_employee')
    .on('person_month')
    .columns(['agency_id', 'employee_id'])
    .execute()
}
