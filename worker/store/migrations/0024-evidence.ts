import type { Kysely } from 'kysely'

/** How far what is kept has been held against the ledger, and by which entry an attribution is found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('evidence_check')
    .addColumn('agency_id', 'text', (column) => column.primaryKey().references('agency.id'))
    .addColumn('entry_seq', 'integer', (column) => column.notNull())
    .addColumn('entry_hash', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('seal_seq', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('attribution_by_body')
    .on('attribution')
    .columns(['agency_id', 'body_seq'])
    .execute()
}
