import type { Kysely } from 'kysely'

/** When Google was last asked who can change the spreadsheet; null: at the next sweep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('agency').addColumn('sharing', 'text').execute()
}
