import type { Kysely } from 'kysely'

/** From when on calls of a minute may go; empty: from its beginning. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('api_budget')
    .addColumn('opens_at', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
