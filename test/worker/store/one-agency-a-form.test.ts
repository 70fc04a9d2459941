import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import * as firstTables from '../../../worker/store/migrations/0001-first-tables.ts'
import * as oneAgencyAForm from '../../../worker/store/migrations/0008-one-agency-a-form.ts'
import type { Database } from '../../../worker/store/schema.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'

/** The tables as they were before what later migrations added. */
type EarlyDatabase = Omit<Database, 'agency' | 'ledger'> & {
  submission: Record<'agency_id' | 'form_id' | 'response_id' | 'last_submitted_at', string> & {
    seq: number
  }
  ledger: Record<
    'agency_id' | 'kind' | 'key' | 'salt' | 'digest' | 'prev_hash' | 'hash' | 'recorded_at',
    string
  > & {
    seq: number
  }
  agency: Omit<
    Database['agency'],
    | 'locale'
    | 'today_digest'
    | 'today_written_at'
    | 'attribution_basis'
    | 'base_templates'
    | 'made_up'
  >
}
/** A row of that time. */
type FormThen = Omit<
  Database['form'],
  | 'email_collection'
  | 'listed_whole_at'
  | 'opening'
  | 'takes_answers'
  | 'option_lists'
  | 'linked_sheet_id'
  | 'described_at'
  | 'oldest_answer_at'
  | 'items'
  | 'sections'
> & { verifies_email: number }

let bare: Kysely<unknown>
let db: Kysely<EarlyDatabase>
beforeEach(async () => {
  bare = new Kysely({ dialect: createSqliteDialect(':memory:', 'kill') })
  db = bare.withTables<Pick<EarlyDatabase, keyof EarlyDatabase>>()
  await firstTables.up(bare)
})
afterEach(() => db.destroy())

describe('a store in which agencies read each other’s forms', () => {
  it('leaves each form to the agency that first recorded something filed there', async () => {
    await addAgency('early', '2021-01-01T00:00:00Z')
    await addAgency('late', '2021-02-01T00:00:00Z')
    await addForm('early', 'permit', 'filed')
    await addForm('late', 'permit', 'filed')
    await addFiling('late', 'filed', '2021-02-02T00:00:00Z')
    await addFiling('early', 'filed', '2021-03-01T00:00:00Z')
    await addForm('early', 'check-in', 'untouched')
    await addForm('late', 'check-in', 'untouched')
    await addForm('late', 'daily-report', 'own')

    await oneAgencyAForm.up(bare)

    expect(await listForms()).toEqual([
      'early check-in untouched',
      'late daily-report own',
      'late permit filed',
    ])
    await expect(addForm('early', 'permit', 'own')).rejects.toThrow('UNIQUE')
  })

  it('leaves one kind of a form that an agency had twice', async () => {
    await addAgency('early', '2021-01-01T00:00:00Z')
    await addForm('early', 'permit', 'same')
    await addForm('early', 'check-in', 'same')

    await oneAgencyAForm.up(bare)

    expect(await listForms()).toEqual(['early check-in same'])
  })
})

async function listForms(): Promise<string[]> {
  const rows = await db.selectFrom('form').selectAll().execute()
  return rows.map(({ agency_id, kind, form_id }) => `${agency_id} ${kind} ${form_id}`).toSorted()
}

async function addAgency(id: string, enrolledAt: string): Promise<void> {
  const empty = { secret: '', name: '', language: 'id', installer: '', last_swept_at: null }
  const rest = { diagnostics_digest: '', review_problems: '[]' }
  await db
    .insertInto('agency')
    .values({ id, spreadsheet_id: id, enrolled_at: enrolledAt, ...empty, ...rest })
    .execute()
}

async function addForm(agencyId: string, kind: string, formId: string): Promise<void> {
  const read = { cursor: null, last_read_at: null, last_error: '', verifies_email: 0 }
  const shown = { title: '', responder_uri: '', bindings: '{}', missing_questions: '[]' }
  await bare
    .withTables<{ form: FormThen }>()
    .insertInto('form')
    .values({ agency_id: agencyId, kind, form_id: formId, ...shown, ...read })
    .execute()
}

async function addFiling(agencyId: string, formId: string, recordedAt: string): Promise<void> {
  const chained = { salt: '', digest: '', prev_hash: '', hash: '' }
  const entry = { agency_id: agencyId, seq: 1, kind: 'submission', key: '' }
  await db
    .insertInto('ledger')
    .values({ ...entry, ...chained, recorded_at: recordedAt })
    .execute()
  const version = { form_id: formId, response_id: 'r', last_submitted_at: recordedAt }
  await db
    .insertInto('submission')
    .values({ agency_id: agencyId, seq: 1, ...version })
    .execute()
}
