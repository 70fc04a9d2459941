import { sql, type Kysely } from 'kysely'

/**
 * When each form was last listed whole, who may open it, whether it takes answers, and what it
 * collects of addresses (more than whether Google verifies them). Nothing is known of the first
 * two: the next sweep looks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.alterTable('form').addColumn('listed_whole_at', 'text').execute()
  await schema.alterTable('form').addColumn('opening', 'text').execute()
  await schema
    .alterTable('form')
    .addColumn('takes_answers', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await schema
    .alterTable('form')
    .addColumn('email_collection', 'text', (column) => column.notNull().defaultTo('none'))
    .execute()
  await sql`update form set email_collection = 'verified' where verifies_email = 1`.execute(db)
  await schema.alterTable('form').dropColumn('verifies_email').execute()
}
