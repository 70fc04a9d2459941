import type { Kysely } from 'kysely'

import { refuse } from './engines/refuse.ts'

/** What was sealed when a month was closed, a row a part; a seal is an entry of the ledger. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sealed_part')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('seal_seq', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sealed_part_pk', ['agency_id', 'seal_seq', 'name'])
    .addForeignKeyConstraint('sealed_part_of', ['agency_id', 'seal_seq'], 'ledger', [
      'agency_id',
      'seq',
    ])
    .execute()
  await refuse(db, {
    name: 'sealed_part_no_update',
    table: 'sealed_part',
    change: 'update',
    words: 'what was sealed does not change',
  })
}
