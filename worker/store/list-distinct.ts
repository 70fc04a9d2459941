import { sql, type Kysely } from 'kysely'

import type { Database } from './schema.ts'

/**
 * What stands in a column of texts, each once and in order, empty ones left out: by one look into the index of agency
 * and column for each, however many rows have it.
 */
export async function listDistinct<Table extends keyof Database>(
  db: Kysely<Database>,
  agencyId: string,
  { table, column }: { readonly table: Table; readonly column: keyof Database[Table] & string },
): Promise<string[]> {
  const [from, at] = [sql.table(table), sql.ref(column)]
  const next = sql`select min(${at}) from ${from} where agency_id = ${agencyId} and ${at} >`
  const { rows } = await sql<{ value: string }>`with recursive standing (value) as (
    select (${next} '') union all select (${next} standing.value) from standing where value is not null
  ) select value from standing where value is not null`.execute(db)
  return rows.map(({ value }) => value)
}
