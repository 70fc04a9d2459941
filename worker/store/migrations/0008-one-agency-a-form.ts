import { sql, type Kysely } from 'kysely'

/**
 * A form belongs to one agency, a code to what it was issued for. Where several agencies read one
 * form, it stays with the one that first recorded something filed there, else with the one that was
 * enrolled first; the others are without it until they are set up again. Codes not used yet are for
 * new agencies.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('submission_by_form')
    .on('submission')
    .columns(['form_id', 'agency_id', 'seq'])
    .execute()
  await sql
    .raw(
      `delete from form where agency_id <> (
        select other.agency_id from form as other
        join agency on agency.id = other.agency_id
        where other.form_id = form.form_id
        order by coalesce((
          select min(ledger.recorded_at) from submission
          join ledger on ledger.agency_id = submission.agency_id and ledger.seq = submission.seq
          where submission.form_id = other.form_id and submission.agency_id = other.agency_id
        ), '9999'), agency.enrolled_at, agency.id
        limit 1
      )`,
    )
    .execute(db)
  await sql
    .raw(
      `delete from form where kind <> (
        select min(other.kind) from form as other where other.form_id = form.form_id
      )`,
    )
    .execute(db)
  await db.schema.createIndex('form_by_form_id').on('form').column('form_id').unique().execute()
  await db.schema
    .alterTable('enrolment_code')
    .addColumn('for_agency_id', 'text', (column) => column.references('agency.id'))
    .execute()
  await db.schema.alterTable('enrolment_code').addColumn('for_agency_code', 'text').execute()
}
