import type { Kysely, Selectable } from 'kysely'
import * as z from 'zod'

import { canonicalJson } from '../ports/canonical-json.ts'
import type { EvidenceFault } from '../ports/evidence-records.ts'
import { listLastBasis, recordBasis } from './last-basis.ts'
import type { Database } from './schema.ts'
import { parseStored } from './parse-stored.ts'
import { StoredBindings, StoredOptionLists, Text } from './stored-pieces.ts'

type FormRow = Selectable<Database['form']>

/** By what the answers to a form are read. */
const FormBasis = z.object({
  kind: Text,
  formId: Text,
  bindings: StoredBindings,
  optionLists: StoredOptionLists,
})
type FormBasis = z.output<typeof FormBasis>

const KEY = 'form/'

/**
 * Puts forms back as the ledger has them; one that it does not have yet is recorded as it stands. Those of an
 * agency that is not connected were let go.
 */
export async function holdForms(
  db: Kysely<Database>,
  agencyId: string,
  at: string,
): Promise<EvidenceFault[]> {
  const [{ disconnected_at }, recorded, rows] = await Promise.all([
    db
      .selectFrom('agency')
      .select('disconnected_at')
      .where('id', '=', agencyId)
      .executeTakeFirstOrThrow(),
    listLastBasis(db, agencyId),
    listRows(db, agencyId),
  ])
  if (disconnected_at !== null) return []
  const ofForms = [...recorded].filter(([key]) => key.startsWith(KEY))
  const differing = ofForms.filter(([key, body]) => {
    const row = rows.find(({ kind }) => `${KEY}${kind}` === key)
    return !row || canonicalJson(basisOf(row)) !== body
  })
  const wanted = differing.map(([key, body]) =>
    parseStored(FormBasis, body, `ledger_body ${agencyId} basis ${key}`),
  )
  // All of them first: two that were exchanged stand in each other's way.
  for (const { kind } of wanted) {
    await db.deleteFrom('form').where('agency_id', '=', agencyId).where('kind', '=', kind).execute()
  }
  for (const basis of wanted) {
    const row = rows.find(({ kind, form_id }) => kind === basis.kind && form_id === basis.formId)
    await db
      .insertInto('form')
      .values({
        ...(row ?? unreadRow(agencyId, basis)),
        bindings: canonicalJson(basis.bindings),
        option_lists: JSON.stringify(basis.optionLists),
      })
      .execute()
  }
  const present = wanted.length === 0 ? rows : await listRows(db, agencyId)
  await recordDiffering(db, agencyId, { recorded, rows: present, at })
  return wanted.map(({ kind }) => ({ what: 'basis', which: `form ${kind}`, remade: true }))
}

/** Records forms that are read otherwise than the ledger has it. */
export async function recordForms(
  db: Kysely<Database>,
  agencyId: string,
  at: string,
): Promise<void> {
  const recorded = await listLastBasis(db, agencyId)
  await recordDiffering(db, agencyId, { recorded, rows: await listRows(db, agencyId), at })
}

async function recordDiffering(
  db: Kysely<Database>,
  agencyId: string,
  {
    recorded,
    rows,
    at,
  }: {
    readonly recorded: ReadonlyMap<string, string>
    readonly rows: readonly FormRow[]
    readonly at: string
  },
): Promise<void> {
  for (const row of rows) {
    const [key, basis] = [`${KEY}${row.kind}`, basisOf(row)]
    if (recorded.get(key) === canonicalJson(basis)) continue
    await recordBasis(db, agencyId, { key, basis, at })
  }
}

function listRows(db: Kysely<Database>, agencyId: string): Promise<FormRow[]> {
  return db
    .selectFrom('form')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .orderBy('kind')
    .execute()
}

/** As the row has it, right or wrong: it is only held against what is recorded. */
function basisOf({ kind, form_id, bindings, option_lists }: FormRow) {
  return {
    kind,
    formId: form_id,
    bindings: JSON.parse(bindings) as unknown,
    optionLists: JSON.parse(option_lists) as unknown,
  }
}

/** The rest is read of Google by the sweep that follows, from the first response on. */
function unreadRow(agencyId: string, { kind, formId }: FormBasis): FormRow {
  return {
    agency_id: agencyId,
    kind,
    form_id: formId,
    title: '',
    responder_uri: '',
    email_collection: 'none',
    bindings: '{}',
    missing_questions: '[]',
    option_lists: '[]',
    cursor: null,
    last_read_at: null,
    last_error: '',
    listed_whole_at: null,
    opening: null,
    takes_answers: 1,
    linked_sheet_id: '',
    described_at: null,
    oldest_answer_at: null,
    items: '{}',
    sections: '{}',
    watch: null,
  }
}
