import type { Kysely } from 'kysely'

/** For whose word a submission waits is found by its person; facts are made anew, with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('fact')
    .addColumn('claimed_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema
    .createIndex('fact_claimed')
    .on('fact')
    .columns(['agency_id', 'claimed_id'])
    .where('claimed_id' as never, '>', '')
    .execute()
  await db.deleteFrom('projection' as never).execute()
}
