import type { Kysely } from 'kysely'

import { permit, refuse } from './engines/refuse.ts'

/**
 * An agency may be made up, to try things out: that is said when it is enrolled and never later, and it alone
 * can be taken out of the store with its ledger.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['agency', 'enrolment_code']) {
    await db.schema
      .alterTable(table)
      .addColumn('made_up', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  }
  await refuse(db, {
    name: 'agency_made_up_no_update',
    table: 'agency',
    change: 'update',
    of: 'id, made_up',
    when: 'new.made_up <> old.made_up or new.id <> old.id',
    words: 'an agency is made up from the beginning or never',
  })
  await refuse(db, {
    name: 'agency_no_delete',
    table: 'agency',
    change: 'delete',
    when: 'old.made_up = 0',
    words: 'an agency is not deleted',
  })
  await permit(db, { name: 'ledger_no_delete', table: 'ledger' })
  await refuse(db, {
    name: 'ledger_no_delete',
    table: 'ledger',
    change: 'delete',
    when: 'not exists (select 1 from agency where id = old.agency_id and made_up = 1)',
    words: 'ledger is append-only',
  })
}
