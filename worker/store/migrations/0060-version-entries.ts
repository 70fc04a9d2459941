import type { Kysely } from 'kysely'

/**
 * Facts tell which entry brought their version, so that what the ledger said at an earlier entry is found by
 * person and date, and what was edited since by itself. They are made from the ledger when it is next followed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .alterTable('fact')
    .addColumn('version_seq', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema
    .createIndex('fact_edited')
    .on('fact')
    .columns(['agency_id', 'first_seq', 'version_seq'])
    .where((is) => is('version_seq' as never, '>', is.ref('first_seq' as never)))
    .execute()
  await db.deleteFrom('projection' as never).execute()
}
