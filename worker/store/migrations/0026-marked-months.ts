import type { Kysely } from 'kysely'

/** By which a person's month is known as the worker's own; months without a mark are evaluated again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.deleteFrom('person_month' as never).execute()
  await db.schema
    .alterTable('person_month')
    .addColumn('mark', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
