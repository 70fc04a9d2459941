import { CompiledQuery, type Kysely, type Selectable } from 'kysely'

import { isPostgres } from '../dialect/engine-differences.ts'
import type { Database } from '../schema.ts'

type Row = Selectable<Database['fact']>

const KEY = ['agency_id', 'form_id', 'response_id'] as const satisfies readonly (keyof Row)[]
const VALUES = [
  'form_kind',
  'ref',
  'created_at',
  'last_submitted_at',
  'first_seq',
  'version_seq',
  'body_seq',
  'filer_id',
  'subject_id',
  'unit_code',
  'from_date',
  'until_date',
  'plain',
  'sensitive',
  'located',
  'problem',
  'claim',
  'claimed_id',
  'awaits',
] as const satisfies readonly Exclude<keyof Row, (typeof KEY)[number]>[]
const COLUMNS = [...KEY, ...VALUES]

/** So many at once: what a statement costs beside its rows is paid once for them. */
const ROWS_AT_ONCE = 50

/** By the engine and how many rows they put; built once: tens of thousands of facts are put by the same words. */
const statements = new Map<string, string>()

/** Puts facts in the place of what their responses said before. */
export async function putFactRows(db: Kysely<Database>, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length;) {
    const count = Math.min(rows.length - start, ROWS_AT_ONCE)
    const values = rows
      .slice(start, start + count)
      .flatMap((row) => COLUMNS.map((column) => row[column]))
    await db.executeQuery(CompiledQuery.raw(statementOf(db, rows[start]!, count), values))
    start += count
  }
}

function statementOf(db: Kysely<Database>, row: Row, count: number): string {
  const which = `${isPostgres(db) ? 'postgres' : 'sqlite'} ${count}`
  const known = statements.get(which)
  if (known !== undefined) return known
  const statement = db
    .insertInto('fact')
    .values(Array.from({ length: count }, () => inColumns(row)))
    .onConflict((conflict) =>
      conflict
        .columns(KEY)
        .doUpdateSet((excluded) =>
          Object.fromEntries(VALUES.map((column) => [column, excluded.ref(`excluded.${column}`)])),
        ),
    )
    .compile().sql
  statements.set(which, statement)
  return statement
}

function inColumns(row: Row): Row {
  return Object.fromEntries(COLUMNS.map((column) => [column, row[column]])) as unknown as Row
}
