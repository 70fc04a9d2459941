import { CompiledQuery, type Kysely, type Selectable } from 'kysely'

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

/** Built once: tens of thousands of facts are put by the same words. */
let statement: string | undefined

/** Puts a fact in the place of what its response said before. */
export function putFact(db: Kysely<Database>, row: Row): CompiledQuery {
  statement ??= db
    .insertInto('fact')
    .values(Object.fromEntries(COLUMNS.map((column) => [column, row[column]])) as unknown as Row)
    .onConflict((conflict) =>
      conflict
        .columns(KEY)
        .doUpdateSet((excluded) =>
          Object.fromEntries(VALUES.map((column) => [column, excluded.ref(`excluded.${column}`)])),
        ),
    )
    .compile().sql
  return CompiledQuery.raw(
    statement,
    COLUMNS.map((column) => row[column]),
  )
}
