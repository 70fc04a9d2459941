import type { Kysely } from 'kysely'

/** Which agency oversees which, and what a job of *Rekap Kabupaten* found of each when it began. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('oversight')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('member_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('granted_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('oversight_pk', ['agency_id', 'member_id'])
    .execute()
  await db.schema.alterTable('recap_job').addColumn('overseen', 'text').execute()
}
