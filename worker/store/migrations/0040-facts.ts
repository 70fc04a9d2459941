import type { Kysely } from 'kysely'

/**
 * What each form response says, read once, in place of a table that told whose it is: facts by person and
 * date, and those in quarantine. They are made from the ledger when it is next followed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropTable('attribution').execute()
  await schema
    .createTable('fact')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('response_id', 'text', (column) => column.notNull())
    .addColumn('form_kind', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_submitted_at', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'integer', (column) => column.notNull())
    .addColumn('body_seq', 'integer', (column) => column.notNull())
    .addColumn('filer_id', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull())
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('until_date', 'text', (column) => column.notNull())
    .addColumn('plain', 'text', (column) => column.notNull())
    .addColumn('sensitive', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('claim', 'text')
    .addColumn('awaits', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('fact_pk', ['agency_id', 'form_id', 'response_id'])
    .execute()
  const indexes: readonly (readonly [string, string])[] = [
    ['fact_by_subject', 'subject_id'],
    ['fact_by_ref', 'ref'],
    ['fact_by_body', 'body_seq'],
  ]
  for (const [name, column] of indexes) {
    const columns = ['agency_id', column, ...(column === 'subject_id' ? ['until_date'] : [])]
    await schema.createIndex(name).on('fact').columns(columns).execute()
  }
  await schema
    .createIndex('fact_by_unit')
    .on('fact')
    .columns(['agency_id', 'unit_code', 'until_date'])
    .where('unit_code' as never, '>', '')
    .execute()
  await schema
    .createIndex('fact_waiting')
    .on('fact')
    .columns(['agency_id', 'first_seq'])
    .where('problem' as never, 'is not', null)
    .execute()
  await schema
    .createIndex('fact_awaits')
    .on('fact')
    .columns(['agency_id', 'ref'])
    .where('awaits' as never, '=', 1)
    .execute()
  await db.deleteFrom('projection' as never).execute()
}
