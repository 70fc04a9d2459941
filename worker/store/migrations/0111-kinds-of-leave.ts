import type { Kysely } from 'kysely'

/** A kept month says the kinds of leave. Months of before are dropped and made again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.deleteFrom('person_month' as never).execute()
}
