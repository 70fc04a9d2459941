import { sql, type Kysely } from 'kysely'

import { permit, refuse } from './engines/refuse.ts'

/**
 * Whose a submission is names its entry instead of saying its key again, and versions are found by their key in
 * the ledger: the table that found them is gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropTable('submission').execute()
  await schema.alterTable('ledger').addColumn('about_seq', 'integer').execute()
  await permit(db, { name: 'ledger_no_update', table: 'ledger' })
  await sql
    .raw(
      `update ledger set key = '', about_seq = found.seq from (
        select agency_id, key, min(seq) as seq from ledger where kind = 'submission' group by agency_id, key
      ) as found
      where ledger.kind = 'attribution' and found.agency_id = ledger.agency_id and found.key = ledger.key`,
    )
    .execute(db)
  await refuse(db, {
    name: 'ledger_no_update',
    table: 'ledger',
    change: 'update',
    of: 'agency_id, seq, kind, key, about_seq, digest, hash, recorded_at',
    words: 'ledger is append-only',
  })
  await schema
    .createIndex('ledger_by_about')
    .on('ledger')
    .columns(['agency_id', 'about_seq', 'seq'])
    .where('about_seq' as never, 'is not', null)
    .execute()
  await sql`insert into unsealed select '', 0 where exists (select 1 from ledger)
    and not exists (select 1 from unsealed where agency_id = '')`.execute(db)
}
