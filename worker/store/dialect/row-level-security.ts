import { sql, type Kysely } from 'kysely'

import { StoreRefusedError } from '../../ports/store-errors.ts'
import type { Database } from '../schema.ts'
import { EVERY } from './agency-scope.ts'

/** What says for which agency a connection asks. */
export const SETTING = 'pantau.agency'

/** Another text of it has another name: tables that have this one are left alone. */
const POLICY = 'of_agency'
const ASKED = sql.raw(`coalesce(current_setting('${SETTING}', true), '')`)

/**
 * By the owner of the tables, after each migration: whoever works with them sees the rows of the agency that it
 * asks for and no others, whatever it forgets to say; `account` may read and write them, and owns nothing. Others may
 * be at work meanwhile: what is closed stays as it is, and the rest is closed at once.
 */
export async function enableRowLevelSecurity(db: Kysely<Database>, account: string): Promise<void> {
  await db.transaction().execute(async (handle) => {
    for (const table of await listTables(handle, account)) {
      if (!table.isProtected || !table.isGranted) await protect(handle, table, account)
    }
    await sql`grant select on kysely_migration to ${sql.ref(account)}`.execute(handle)
    await keepFromMaking(handle)
  })
}

/** What everybody may do in a new database: a table of one's own could stand in the place of another. */
async function keepFromMaking(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string; schema: string }>`
    select current_database() as name, current_schema as schema`.execute(db)
  const [{ name, schema } = { name: '', schema: '' }] = rows
  await sql`revoke create on schema ${sql.ref(schema)} from public`.execute(db)
  await sql`revoke temporary on database ${sql.ref(name)} from public`.execute(db)
}

async function protect(
  db: Kysely<Database>,
  { name, column, policies }: Table,
  account: string,
): Promise<void> {
  const table = sql.table(name)
  await sql`alter table ${table} enable row level security`.execute(db)
  await sql`alter table ${table} force row level security`.execute(db)
  for (const policy of policies) await sql`drop policy ${sql.ref(policy)} on ${table}`.execute(db)
  const own = column === null ? sql`${ASKED} = ''` : sql`${sql.ref(column)} = ${ASKED}`
  await sql`create policy ${sql.ref(POLICY)} on ${table}
    using (${own} or ${ASKED} = ${sql.lit(EVERY)})`.execute(db)
  await sql`grant select, insert, update, delete on ${table} to ${sql.ref(account)}`.execute(db)
}

/**
 * Throws `StoreRefusedError` where the account that the worker asks with is one that no row is kept from, owns a
 * table, may act as one that is or does (`set role`), or finds one open.
 */
export async function assertRowLevelSecurity(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ passes: boolean; owns: boolean }>`
    select bool_or(rolsuper or rolbypassrls) as passes, bool_or(exists (
      select from pg_class where relowner = pg_roles.oid
      and relnamespace = current_schema::regnamespace
    )) as owns from pg_roles where pg_has_role(oid, 'member')`.execute(db)
  if (rows[0]?.passes !== false) {
    throw new StoreRefusedError(
      'its account passes row-level security, which keeps agencies apart, or may act as one that does; name one that is no superuser and owns nothing',
    )
  }
  if (rows[0].owns) {
    throw new StoreRefusedError(
      'its account owns tables there, or may act as their owner; name one that does not, and the owner in DATABASE_OWNER_URL',
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
  readonly policies: readonly string[]
  /** By its own policy and no other: where there are several each lets somebody in. */
  readonly isProtected: boolean
  readonly isGranted: boolean
}

/** All but those in which migrations are noted; `isGranted` to that account, or the one that asks. */
async function listTables(db: Kysely<Database>, account?: string): Promise<Table[]> {
  const whose = account === undefined ? sql`current_user` : sql`${account}::name`
  const { rows } = await sql<Table>`
    select relname as name, case when relname = 'agency' then 'id' else (
      select attname from pg_attribute where attrelid = pg_class.oid and attname = 'agency_id'
    ) end as column, policies, relrowsecurity and relforcerowsecurity
      and policies = array[${sql.lit(POLICY)}] as "isProtected",
    (select bool_and(has_table_privilege(${whose}, pg_class.oid, privilege))
      from unnest(array['select', 'insert', 'update', 'delete']) as privilege) as "isGranted"
    from pg_class, lateral (
      select array(select polname::text from pg_policy where polrelid = pg_class.oid) as policies
    ) as its
    where relkind = 'r' and relnamespace = current_schema::regnamespace
    and relname not like 'kysely%' order by relname`.execute(db)
  return rows
}
