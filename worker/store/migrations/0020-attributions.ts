import { sql, type Kysely } from 'kysely'

/**
 * Whose a submission is becomes an entry of the ledger; versions that have none yet, at first all of them,
 * stand in a table of their own. `attribution_basis` says against what they were last
 * tried; empty, what holds by the tabs is recorded first. Projections are made anew, with the owner.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('unowned')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('unowned_pk', ['agency_id', 'seq'])
    .execute()
  await sql.raw('insert into unowned select agency_id, seq from submission').execute(db)
  await schema
    .alterTable('attribution')
    .addColumn('owner_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await schema
    .alterTable('attribution')
    .addColumn('owner_subject_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await schema
    .alterTable('agency')
    .addColumn('attribution_basis', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await db.deleteFrom('projection' as never).execute()
}
