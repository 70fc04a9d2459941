import { sql, type Kysely } from 'kysely'

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
  await refuse(
    db,
    'agency_made_up_no_update',
    'update of id, made_up on agency when new.made_up <> old.made_up or new.id <> old.id',
    'an agency is made up from the beginning or never',
  )
  await refuse(
    db,
    'agency_no_delete',
    'delete on agency when old.made_up = 0',
    'an agency is not deleted',
  )
  await sql.raw('drop trigger ledger_no_delete').execute(db)
  await refuse(
    db,
    'ledger_no_delete',
    `delete on ledger when not exists
      (select 1 from agency where id = old.agency_id and made_up = 1)`,
    'ledger is append-only',
  )
}

async function refuse(
  db: Kysely<unknown>,
  name: string,
  change: string,
  words: string,
): Promise<void> {
  const trigger = `create trigger ${name} before ${change} begin select raise(abort, '${words}'); end`
  await sql.raw(trigger).execute(db)
}
