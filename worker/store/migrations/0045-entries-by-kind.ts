import type { Kysely } from 'kysely'

/** Entries of one kind, in their order, are found without reading those of all others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('ledger_by_kind')
    .on('ledger')
    .columns(['agency_id', 'kind', 'seq'])
    .execute()
}
