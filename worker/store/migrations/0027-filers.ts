import { sql, type Kysely } from 'kysely'

import { jsonText } from './engines/columns.ts'

/** Who has filings is listed, so that a change of *Pegawai* need not read the ledger whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('filer')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('filer_pk', ['agency_id', 'employee_id'])
    .execute()
  for (const key of ['employeeId', 'subjectId']) {
    await sql`insert into filer
      select ledger.agency_id, ${jsonText(db, 'body', key)}
      from ledger join ledger_body using (agency_id, seq)
      where ledger.kind = 'attribution' on conflict do nothing`.execute(db)
  }
}
