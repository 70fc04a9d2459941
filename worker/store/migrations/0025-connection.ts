import type { Kysely } from 'kysely'

/** When an agency's connection was ended; null while it stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('agency').addColumn('disconnected_at', 'text').execute()
}
