import type { Kysely } from 'kysely'

/**
 * What each spreadsheet was told of its ledger's head, so that one that is gone is missed; submissions
 * are found by their entry. Kept months bear marks that name their key, and are evaluated again for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('anchor')
    .addColumn('agency_id', 'text', (column) => column.primaryKey().references('agency.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('told_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('submission_by_entry')
    .on('submission')
    .columns(['agency_id', 'seq'])
    .execute()
  await db.deleteFrom('person_month' as never).execute()
}
