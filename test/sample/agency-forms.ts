import { FORM_KINDS } from '../../shared/model/submission.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import { describeForm, describeQuestion } from '../workspace/describe.ts'
import { spreadsheetOf } from '../workspace/forms/form-record.ts'
import type { Workspace } from '../workspace/workspace.ts'

export interface AgencyForm {
  readonly formId: string
  readonly publishedId: string
  /** Google's questionId by the product's key. */
  readonly questionIds: Readonly<Record<string, string>>
}

export type AgencyForms = Readonly<Record<FormKind, AgencyForm>>

/** The five forms that set-up made for the spreadsheet. Throws where one is missing. */
export function readAgencyForms(ws: Workspace, spreadsheetId: string): AgencyForms {
  const made = ws.forms.listForms().filter((form) => spreadsheetOf(form) === spreadsheetId)
  const entries = FORM_KINDS.map((kind) => {
    const form = made.find(({ title }) => describeForm(title) === kind)
    if (!form) throw new Error(`The spreadsheet has no form "${kind}"`)
    const questionIds: Record<string, string> = {}
    for (const { title, questionItem } of form.items) {
      const questionId = questionItem?.question?.questionId
      const key = describeQuestion(form.title, title ?? '')
      if (questionId && key) questionIds[key] = questionId
    }
    return [kind, { formId: form.formId, publishedId: form.publishedId, questionIds }] as const
  })
  return Object.fromEntries(entries) as Record<FormKind, AgencyForm>
}
