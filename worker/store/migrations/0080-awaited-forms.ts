import type { Kysely } from 'kysely'

/** A kept month says for which forms it waits. Months of before are dropped and made again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.deleteFrom('person_month' as never).execute()
  await db.schema
    .alterTable('person_month')
    .addColumn('awaits_forms', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
