import type { Kysely } from 'kysely'

/** The service account that an agency's files are shared with; null: the first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('agency').addColumn('account', 'text').execute()
}
