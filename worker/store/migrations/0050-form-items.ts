import type { Kysely } from 'kysely'

/** Google's ids of a form's items and sections by stable key, as set-up told them; empty until it does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['items', 'sections']) {
    await db.schema
      .alterTable('form')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo('{}'))
      .execute()
  }
}
