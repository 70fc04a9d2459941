import type { Kysely } from 'kysely'

/** How often the key of each person was renewed, and everybody's, of which the ledger has the entries. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person_key')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('renewals', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_key_pk', ['agency_id', 'employee_id'])
    .execute()
}
