import type { Kysely } from 'kysely'

/** Who was reminded on which day, at most once; and who wants no reminders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminder')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('on_date', 'text', (column) => column.notNull())
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('claimed_by', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_pk', ['agency_id', 'employee_id', 'on_date'])
    .execute()
  await db.schema
    .createTable('reminder_refusal')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('refused_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_refusal_pk', ['agency_id', 'employee_id'])
    .execute()
}
