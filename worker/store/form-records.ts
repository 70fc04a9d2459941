import type { Kysely, Selectable } from 'kysely'
import type * as z from 'zod'

import type { Instant } from '../../shared/model/instant.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { EmailCollection } from '../ports/google-workspace.ts'
import type { AgencyForm, FormRecords } from '../ports/form-records.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { beginsWith } from './begins-with.ts'
import type { Database } from './schema.ts'
import { parseStored } from './parse-stored.ts'
import { StoredItems, StoredKeys, StoredOpening, StoredWatch } from './stored-columns.ts'
import { StoredBindings, StoredOptionLists } from './stored-pieces.ts'

export function createFormRecords(db: Kysely<Database>): FormRecords {
  return {
    async list(agencyId) {
      const rows = await db
        .selectFrom('form')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .orderBy('kind')
        .execute()
      return rows.map(toForm)
    },
    async findOwner(formId) {
      const row =
        (await db
          .selectFrom('form')
          .select('agency_id')
          .where('form_id', '=', formId)
          .executeTakeFirst()) ??
        (await db
          .selectFrom('agency')
          .select('id as agency_id')
          .where((is) =>
            is.exists(filedIn(db, formId).where('ledger.agency_id', '=', is.ref('agency.id'))),
          )
          .executeTakeFirst())
      return row?.agency_id
    },
    async dropUnused(agencyId) {
      const forms = await db
        .selectFrom('form')
        .select('form_id')
        .where('agency_id', '=', agencyId)
        .execute()
      for (const { form_id } of forms) {
        const used = await filedIn(db, form_id).where('agency_id', '=', agencyId).executeTakeFirst()
        if (used) continue
        await db
          .deleteFrom('form')
          .where('agency_id', '=', agencyId)
          .where('form_id', '=', form_id)
          .execute()
      }
    },
    async put(form) {
      const { agency_id, kind, ...rest } = toRow(form)
      await db
        .insertInto('form')
        .values({ agency_id, kind, ...rest })
        .onConflict((conflict) => conflict.columns(['agency_id', 'kind']).doUpdateSet(rest))
        .execute()
    },
    async update(agencyId, kind, changes) {
      const { title, responderUri, emailCollection, bindings, missingQuestions, optionLists } =
        changes
      const { cursor, lastReadAt, lastError, listedWholeAt, opening, takesAnswers } = changes
      const { linkedSheetId, describedAt, oldestAnswerAt, items, sections, watch } = changes
      await db
        .updateTable('form')
        .set({
          ...(title !== undefined && { title }),
          ...(responderUri !== undefined && { responder_uri: responderUri }),
          ...(emailCollection !== undefined && { email_collection: emailCollection }),
          ...(bindings !== undefined && { bindings: canonicalJson(bindings) }),
          ...(missingQuestions !== undefined && {
            missing_questions: JSON.stringify(missingQuestions),
          }),
          ...(optionLists !== undefined && { option_lists: JSON.stringify(optionLists) }),
          ...(cursor !== undefined && { cursor }),
          ...(lastReadAt !== undefined && { last_read_at: lastReadAt }),
          ...(lastError !== undefined && { last_error: lastError }),
          ...(listedWholeAt !== undefined && { listed_whole_at: listedWholeAt }),
          ...(opening !== undefined && { opening: toJson(opening) }),
          ...(takesAnswers !== undefined && { takes_answers: Number(takesAnswers) }),
          ...(linkedSheetId !== undefined && { linked_sheet_id: linkedSheetId }),
          ...(describedAt !== undefined && { described_at: describedAt }),
          ...(oldestAnswerAt !== undefined && { oldest_answer_at: oldestAnswerAt }),
          ...(items !== undefined && { items: canonicalJson(items) }),
          ...(sections !== undefined && { sections: canonicalJson(sections) }),
          ...(watch !== undefined && { watch: toJson(watch) }),
        })
        .where('agency_id', '=', agencyId)
        .where('kind', '=', kind)
        .execute()
    },
  }
}

/** What was filed in that form; of an agency, as few as are asked for. */
function filedIn(db: Kysely<Database>, formId: string) {
  return db
    .selectFrom('ledger')
    .select('ledger.seq')
    .where('ledger.kind', '=', 'submission')
    .where(beginsWith('ledger.key', `${formId}/`))
    .limit(1)
}

function toRow(form: AgencyForm): Database['form'] {
  return {
    agency_id: form.agencyId,
    kind: form.kind,
    form_id: form.formId,
    title: form.title,
    responder_uri: form.responderUri,
    email_collection: form.emailCollection,
    bindings: canonicalJson(form.bindings),
    missing_questions: JSON.stringify(form.missingQuestions),
    option_lists: JSON.stringify(form.optionLists),
    cursor: form.cursor,
    last_read_at: form.lastReadAt,
    last_error: form.lastError,
    listed_whole_at: form.listedWholeAt,
    opening: toJson(form.opening),
    takes_answers: Number(form.takesAnswers),
    linked_sheet_id: form.linkedSheetId,
    described_at: form.describedAt,
    oldest_answer_at: form.oldestAnswerAt,
    items: canonicalJson(form.items),
    sections: canonicalJson(form.sections),
    watch: toJson(form.watch),
  }
}

function toForm(row: Selectable<Database['form']>): AgencyForm {
  const read = <T>(schema: z.ZodType<T>, text: string): T =>
    parseStored(schema, text, `form ${row.agency_id} ${row.kind}`)
  return {
    agencyId: row.agency_id,
    kind: row.kind as FormKind,
    formId: row.form_id,
    title: row.title,
    responderUri: row.responder_uri,
    emailCollection: row.email_collection as EmailCollection,
    bindings: read(StoredBindings, row.bindings),
    missingQuestions: read(StoredKeys, row.missing_questions),
    optionLists: read(StoredOptionLists, row.option_lists),
    cursor: row.cursor as Instant | null,
    lastReadAt: row.last_read_at as Instant | null,
    lastError: row.last_error,
    listedWholeAt: row.listed_whole_at as Instant | null,
    opening: row.opening === null ? null : read(StoredOpening, row.opening),
    takesAnswers: row.takes_answers === 1,
    linkedSheetId: row.linked_sheet_id,
    describedAt: row.described_at as Instant | null,
    oldestAnswerAt: row.oldest_answer_at as Instant | null,
    items: read(StoredItems, row.items),
    sections: read(StoredItems, row.sections),
    watch: row.watch === null ? null : read(StoredWatch, row.watch),
  }
}

function toJson(look: object | null): string | null {
  return look && canonicalJson(look)
}
