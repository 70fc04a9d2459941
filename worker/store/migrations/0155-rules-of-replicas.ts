import type { Kysely } from 'kysely'

/** By which rules each worker that shares the store evaluates; empty for those that do not say. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('replica')
    .addColumn('rules_version', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
}
