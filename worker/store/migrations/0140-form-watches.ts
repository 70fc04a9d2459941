import type { Kysely } from 'kysely'

/** How Google was last asked to tell of answers to the form; null where it is not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('form').addColumn('watch', 'text').execute()
}
