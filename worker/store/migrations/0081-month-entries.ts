import type { Kysely } from 'kysely'

/** A kept month says over which entry of the ledger it was evaluated. Months of before are dropped and made again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.deleteFrom('person_month' as never).execute()
  await db.schema
    .alterTable('person_month')
    .addColumn('through_seq', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
