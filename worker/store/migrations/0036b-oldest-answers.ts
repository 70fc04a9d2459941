import type { Kysely } from 'kysely'

/** When the oldest answer was submitted that Google Forms still has; null until all are listed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('form').addColumn('oldest_answer_at', 'text').execute()
}
