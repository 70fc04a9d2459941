import { sql, type Kysely } from 'kysely'

/**
 * Where what is sensitive is sealed, and with what. Which agencies have something from before stands in
 * `unsealed` until it is sealed too. Facts and months are made from the ledger when it is next followed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('sealing_key')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('wrapped', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sealing_key_pk', ['agency_id', 'id'])
    .execute()
  await schema
    .createIndex('sealing_key_by_scope')
    .on('sealing_key')
    .columns(['agency_id', 'scope'])
    .unique()
    .execute()
  for (const column of ['sealed', 'located', 'located_on']) {
    await schema.alterTable('ledger_body').addColumn(column, 'text').execute()
  }
  await schema.alterTable('ledger_body').dropColumn('body_digest').execute()
  await schema
    .createIndex('ledger_body_located')
    .on('ledger_body')
    .columns(['agency_id', 'located_on'])
    .where('located_on' as never, 'is not', null)
    .execute()
  for (const table of ['fact', 'projection', 'person_month']) {
    await db.deleteFrom(table as never).execute()
  }
  await schema.alterTable('fact').addColumn('located', 'text').execute()
  await schema
    .createTable('unsealed')
    .addColumn('agency_id', 'text', (column) => column.primaryKey())
    .addColumn('through_seq', 'integer', (column) => column.notNull())
    .execute()
  await sql
    .raw(
      `insert into unsealed select id, 0 from agency
        union all select '', 0 where exists (select 1 from agency)`,
    )
    .execute(db)
}
