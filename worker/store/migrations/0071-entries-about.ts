import { sql, type Kysely } from 'kysely'

/**
 * Whose a submission is names its entry instead of saying its key again, and versions are found by their key in
 * the ledger: the table that found them is gone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropTable('submission').execute()
  await schema.alterTable('ledger').addColumn('about_seq', 'integer').execute()
  await sql.raw('drop trigger ledger_no_update').execute(db)
  await sql
    .raw(
      `update ledger set key = '', about_seq = found.seq from (
        select agency_id, key, min(seq) as seq from ledger where kind = 'submission' group by agency_id, key
      ) as found
      where ledger.kind = 'attribution' and found.agency_id = ledger.agency_id and found.key = ledger.key`,
    )
    .execute(db)
  const kept = 'agency_id, seq, kind, key, about_seq, digest, hash, recorded_at'
  await sql
    .raw(
      `create trigger ledger_no_update before update of ${kept} on ledger begin
        select raise(abort, 'ledger is append-only');
      end`,
    )
    .execute(db)
  await schema
    .createIndex('ledger_by_about')
    .on('ledger')
    .columns(['agency_id', 'about_seq', 'seq'])
    .where('about_seq' as never, 'is not', null)
    .execute()
  await sql`insert into unsealed select '', 0 where exists (select 1 from ledger)
    and not exists (select 1 from unsealed where agency_id = '')`.execute(db)
}
