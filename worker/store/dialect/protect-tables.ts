import { sql, type Kysely } from 'kysely'

import { StoreRefusedError } from '../../ports/store-damaged-error.ts'
import type { Database } from '../schema.ts'
import { EVERY } from './agency-scope.ts'

/** What says for which agency a connection asks. */
export const SETTING = 'pantau.agency'

const POLICY = 'of_agency'
const ASKED = sql.raw(`coalesce(current_setting('${SETTING}', true), '')`)

/**
 * By the owner of the tables, after each migration: whoever works with them sees the rows of the agency that it
 * asks for and no others, whatever it forgets to say; `account` may read and write them, and owns nothing.
 */
export async function protectTables(db: Kysely<Database>, account: string): Promise<void> {
  for (const { name, column } of await listTables(db)) {
    const table = sql.table(name)
    await sql`alter table ${table} enable row level security`.execute(db)
    await sql`alter table ${table} force row level security`.execute(db)
    await sql`drop policy if exists ${sql.ref(POLICY)} on ${table}`.execute(db)
    const own = column === null ? sql`${ASKED} = ''` : sql`${sql.ref(column)} = ${ASKED}`
    await sql`create policy ${sql.ref(POLICY)} on ${table}
      using (${own} or ${ASKED} = ${sql.lit(EVERY)})`.execute(db)
    await sql`grant select, insert, update, delete on ${table} to ${sql.ref(account)}`.execute(db)
  }
  await sql`grant select on kysely_migration to ${sql.ref(account)}`.execute(db)
}

/**
 * Throws `StoreRefusedError` where the account that the worker asks with is one that no row is kept from, owns a
 * table, or finds one open.
 */
export async function assertProtected(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ passes: boolean; owns: boolean }>`
    select rolsuper or rolbypassrls as passes, exists (
      select from pg_class where relowner = pg_roles.oid
      and relnamespace = current_schema::regnamespace
    ) as owns from pg_roles where rolname = current_user`.execute(db)
  if (rows[0]?.passes !== false) {
    throw new StoreRefusedError(
      'its account passes row-level security, which keeps agencies apart; name one that is no superuser and owns nothing',
    )
  }
  if (rows[0].owns) {
    throw new StoreRefusedError(
      'its account owns tables there; name one that owns nothing, and the owner in DATABASE_OWNER_URL',
    )
  }
  const open = (await listTables(db)).find(({ isProtected }) => !isProtected)
  if (!open) return
  throw new StoreRefusedError(
    `table ${open.name} is open to every agency; start once with the owner’s address in DATABASE_OWNER_URL`,
  )
}

interface Table {
  readonly name: string
  /** Whose id says of which agency a row is; null where it is of none. */
  readonly column: string | null
  readonly isProtected: boolean
}

/** All but those in which migrations are noted. */
async function listTables(db: Kysely<Database>): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select relname as name, case when relname = 'agency' then 'id' else (
      select attname from pg_attribute where attrelid = pg_class.oid and attname = 'agency_id'
    ) end as column, relrowsecurity and relforcerowsecurity and exists (
      select from pg_policy where polrelid = pg_class.oid
    ) as "isProtected"
    from pg_class where relkind = 'r' and relnamespace = current_schema::regnamespace
    and relname not like 'kysely%' order by relname`.execute(db)
  return rows
}
