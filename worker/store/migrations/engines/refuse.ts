import { sql, type Kysely } from 'kysely'

import { isPostgres } from './is-postgres.ts'

/** A change of rows that the engine itself refuses. */
interface Refusal {
  /** Of the trigger. */
  readonly name: string
  readonly table: string
  readonly change: 'update' | 'delete'
  /** Columns, separated by commas; absent: of any. */
  readonly of?: string
  /** SQL over `old` and `new`; absent: always. */
  readonly when?: string
  readonly words: string
}

export async function refuse(db: Kysely<unknown>, refusal: Refusal): Promise<void> {
  for (const text of isPostgres(db) ? inPostgres(refusal) : inSqlite(refusal)) {
    await sql.raw(text).execute(db)
  }
}

/** Takes a refusal away. */
export async function permit(
  db: Kysely<unknown>,
  { name, table }: Pick<Refusal, 'name' | 'table'>,
): Promise<void> {
  await sql.raw(`drop trigger ${name}${isPostgres(db) ? ` on ${table}` : ''}`).execute(db)
}

function inSqlite({ name, table, change, of, when, words }: Refusal): string[] {
  const condition = when === undefined ? '' : `when ${when} `
  return [
    `create trigger ${name} before ${changeOf(change, of)} on ${table} ${condition}begin select raise(abort, '${words}'); end`,
  ]
}

/** A trigger's own condition may not ask other tables there; its function may. */
function inPostgres({ name, table, change, of, when = 'true', words }: Refusal): string[] {
  return [
    `create or replace function refuse_${name}() returns trigger language plpgsql as $$
      begin
        if ${when} then raise exception '${words}' using errcode = 'restrict_violation'; end if;
        return ${change === 'delete' ? 'old' : 'new'};
      end $$`,
    `create trigger ${name} before ${changeOf(change, of)} on ${table}
      for each row execute function refuse_${name}()`,
  ]
}

function changeOf(change: Refusal['change'], of: string | undefined): string {
  return of === undefined ? change : `${change} of ${of}`
}
