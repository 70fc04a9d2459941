import { sql, type Kysely } from 'kysely'

import { byItsKey, bytesOfHex, leaveKeyName } from './engines/columns.ts'
import { refuse } from './engines/refuse.ts'

const ROWS_AT_ONCE = 200
/** Those that refer to others first. */
const MOVED = ['sealed_part', 'submission', 'ledger_body', 'ledger'] as const
/** In bytes that are sealed: form, number of keys, their ids. */
const FORMS = { text: 0, deflated: 1 } as const
const MARK = '~'
const DEFLATED = 'z.'

/**
 * Hashes and what is sealed stand as bytes, bodies as bytes that may be packed, and no entry says the hash of the
 * one before again. The ledger says what it said; facts and months are made from it when it is next followed. At
 * the end the file is written anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of MOVED) await leaveKeyName(db, { table, key: `${table}_pk` })
  await moveLedger(db)
  await moveBodies(db)
  await moveParts(db)
  await moveIndexes(db)
  for (const table of MOVED) {
    await db.schema.dropTable(table).execute()
    await db.schema.alterTable(`new_${table}`).renameTo(table).execute()
  }
  await guard(db)
  await makeFacts(db)
  await makeMonths(db)
  await sql`insert into unsealed select '', 0 where exists (select 1 from ledger)
    and not exists (select 1 from unsealed where agency_id = '')`.execute(db)
}

async function moveLedger(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('new_ledger')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('digest', 'blob', (column) => column.notNull())
    .addColumn('hash', 'blob', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_pk', ['agency_id', 'seq'])
    .execute()
  await sql`insert into new_ledger select agency_id, seq, kind, key, salt,
    ${bytesOfHex(db, 'digest')}, ${bytesOfHex(db, 'hash')},
    recorded_at from ledger order by agency_id, seq`.execute(db)
}

interface BodyRow {
  readonly agency_id: string
  readonly seq: number
  readonly body: string
  readonly sealed: string | null
  readonly located: string | null
  readonly located_on: string | null
}

async function moveBodies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('new_ledger_body')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('body', 'blob', (column) => column.notNull())
    .addColumn('sealed', 'blob')
    .addColumn('located', 'blob')
    .addColumn('located_on', 'text')
    .addPrimaryKeyConstraint('ledger_body_pk', ['agency_id', 'seq'])
    .addForeignKeyConstraint('ledger_body_of', ['agency_id', 'seq'], 'new_ledger', [
      'agency_id',
      'seq',
    ])
    .modifyEnd(byItsKey(db))
    .execute()
  for (let [agency, seq] = ['', 0]; ;) {
    const { rows } = await sql<BodyRow>`select agency_id, seq, body, sealed, located, located_on
      from ledger_body where (agency_id, seq) > (${agency}, ${seq})
      order by agency_id, seq limit ${ROWS_AT_ONCE}`.execute(db)
    const last = rows.at(-1)
    if (!last) return
    const values = rows.map(
      (row) => sql`(${row.agency_id}, ${row.seq}, ${Buffer.from(row.body, 'utf8')},
        ${bytesOf(row.sealed)}, ${bytesOf(row.located)}, ${row.located_on})`,
    )
    await sql`insert into new_ledger_body values ${sql.join(values)}`.execute(db)
    ;[agency, seq] = [last.agency_id, last.seq]
  }
}

interface PartRow {
  readonly agency_id: string
  readonly seal_seq: number
  readonly name: string
  readonly body: string
}

async function moveParts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('new_sealed_part')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('seal_seq', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('body', 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('sealed_part_pk', ['agency_id', 'seal_seq', 'name'])
    .addForeignKeyConstraint('sealed_part_of', ['agency_id', 'seal_seq'], 'new_ledger', [
      'agency_id',
      'seq',
    ])
    .execute()
  const { rows: keys } =
    await sql<PartRow>`select agency_id, seal_seq, name from sealed_part`.execute(db)
  for (const { agency_id, seal_seq, name } of keys) {
    const { rows } = await sql<PartRow>`select body from sealed_part where agency_id = ${agency_id}
      and seal_seq = ${seal_seq} and name = ${name}`.execute(db)
    const body = bytesOf(rows[0]?.body ?? '')
    await sql`insert into new_sealed_part values (${agency_id}, ${seal_seq}, ${name}, ${body})`.execute(
      db,
    )
  }
}

async function moveIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('new_submission')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('response_id', 'text', (column) => column.notNull())
    .addColumn('last_submitted_at', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('submission_pk', [
      'agency_id',
      'form_id',
      'response_id',
      'last_submitted_at',
    ])
    .addForeignKeyConstraint('submission_of', ['agency_id', 'seq'], 'new_ledger', [
      'agency_id',
      'seq',
    ])
    .execute()
  await sql`insert into new_submission select * from submission`.execute(db)
}

/** Indexes and triggers as they were before. */
async function guard(db: Kysely<unknown>): Promise<void> {
  const indexes = [
    ['ledger_by_key', 'ledger', ['agency_id', 'kind', 'key', 'seq']],
    ['ledger_by_kind', 'ledger', ['agency_id', 'kind', 'seq']],
    ['submission_by_form', 'submission', ['form_id', 'agency_id', 'seq']],
    ['submission_by_entry', 'submission', ['agency_id', 'seq']],
  ] as const
  for (const [name, table, columns] of indexes) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute()
  }
  await db.schema
    .createIndex('ledger_body_located')
    .on('ledger_body')
    .columns(['agency_id', 'located_on'])
    .where('located_on' as never, 'is not', null)
    .execute()
  const kept = 'agency_id, seq, kind, key, digest, hash, recorded_at'
  const ledger = never('ledger')
  await refuse(db, { ...ledger, of: kept })
  await refuse(db, { ...ledger, name: 'ledger_no_new_salt', of: 'salt', when: `new.salt <> ''` })
  await refuse(db, { ...ledger, name: 'ledger_no_delete', change: 'delete' })
  await refuse(db, never('ledger_body'))
  await refuse(db, never('submission'))
  await refuse(db, never('sealed_part', 'what was sealed does not change'))
}

/** No row of that table changes. */
function never(table: string, words = `${table} is append-only`) {
  return { name: `${table}_no_update`, table, change: 'update', words } as const
}

/** What is sealed of them stands as bytes, too. */
async function makeFacts(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropTable('fact').execute()
  await db.deleteFrom('projection' as never).execute()
  await schema
    .createTable('fact')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('form_id', 'text', (column) => column.notNull())
    .addColumn('response_id', 'text', (column) => column.notNull())
    .addColumn('form_kind', 'text', (column) => column.notNull())
    .addColumn('ref', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('last_submitted_at', 'text', (column) => column.notNull())
    .addColumn('first_seq', 'integer', (column) => column.notNull())
    .addColumn('version_seq', 'integer', (column) => column.notNull())
    .addColumn('body_seq', 'integer', (column) => column.notNull())
    .addColumn('filer_id', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('unit_code', 'text', (column) => column.notNull())
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('until_date', 'text', (column) => column.notNull())
    .addColumn('plain', 'text', (column) => column.notNull())
    .addColumn('sensitive', 'blob')
    .addColumn('located', 'blob')
    .addColumn('problem', 'blob')
    .addColumn('claim', 'text')
    .addColumn('claimed_id', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('awaits', 'integer', (column) => column.notNull().defaultTo(0))
    .addPrimaryKeyConstraint('fact_pk', ['agency_id', 'form_id', 'response_id'])
    .execute()
  const always = [
    ['fact_by_subject', ['agency_id', 'subject_id', 'until_date']],
    ['fact_by_ref', ['agency_id', 'ref']],
    ['fact_by_body', ['agency_id', 'body_seq']],
  ] as const
  for (const [name, columns] of always) {
    await schema
      .createIndex(name)
      .on('fact')
      .columns([...columns])
      .execute()
  }
  const sometimes = [
    ['fact_by_unit', 'agency_id, unit_code, until_date', `unit_code > ''`],
    ['fact_waiting', 'agency_id, first_seq', 'problem is not null'],
    ['fact_awaits', 'agency_id, ref', 'awaits = 1'],
    ['fact_claimed', 'agency_id, claimed_id', `claimed_id > ''`],
    ['fact_edited', 'agency_id, first_seq, version_seq', 'version_seq > first_seq'],
  ] as const
  for (const [name, columns, when] of sometimes) {
    await sql.raw(`create index ${name} on fact (${columns}) where ${when}`).execute(db)
  }
}

async function makeMonths(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema.dropTable('person_month').execute()
  await schema
    .createTable('person_month')
    .addColumn('agency_id', 'text', (column) => column.notNull().references('agency.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('employee_id', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('valid_until', 'text', (column) => column.notNull())
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('until_date', 'text', (column) => column.notNull())
    .addColumn('leans_on', 'text', (column) => column.notNull())
    .addColumn('counted', 'text', (column) => column.notNull())
    .addColumn('year_absences', 'integer')
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('notes', 'blob')
    .addColumn('stale', 'integer', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('body', 'blob', (column) => column.notNull())
    .addColumn('body_mark', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('person_month_pk', ['agency_id', 'month', 'employee_id'])
    .execute()
  await schema
    .createIndex('person_month_by_employee')
    .on('person_month')
    .columns(['agency_id', 'employee_id', 'until_date'])
    .execute()
  await schema
    .createIndex('person_month_stale')
    .on('person_month')
    .columns(['agency_id', 'month'])
    .where('stale' as never, '=', 1)
    .execute()
}

/** A text that is sealed or was not yet, as bytes. */
function bytesOf(text: string | null): Buffer | null {
  if (text === null || !text.startsWith(MARK))
    return text === null ? null : Buffer.from(text, 'utf8')
  const end = text.indexOf('.')
  const ids = text.slice(MARK.length, end).split('+')
  const isDeflated = text.startsWith(DEFLATED, end + 1)
  const start = end + 1 + (isDeflated ? DEFLATED.length : 0)
  return Buffer.concat([
    Buffer.of(isDeflated ? FORMS.deflated : FORMS.text, ids.length),
    ...ids.map((id) => Buffer.from(id, 'base64url')),
    Buffer.from(text.slice(start), 'base64url'),
  ])
}
