import { parseInstant } from '../../shared/model/instant.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
import { leadThrough } from './lead-through.ts'
import type { Product } from './product.ts'
import type { SampleResponse } from './sample-agency.ts'
import type { LiveAgency } from './set-up-agency.ts'

/** What was filed, by the response's name in the sample. */
export interface FiledResponse {
  readonly responseId: string
  readonly ref: string
}

/** A person fills a form in; `filed` remembers it, so that it can be edited and decided on. */
export function fileResponse(
  { ws }: Product,
  live: LiveAgency,
  response: SampleResponse,
  filed: Map<string, FiledResponse>,
): FiledResponse {
  const form = live.forms[response.form]
  const editOf = response.editOf && filed.get(response.editOf)?.responseId
  const { account, ...who } = identify(live, response)
  const answers = { ...who, ...leadThrough(response.form, response.answers) }
  const submitted = ws.forms.submitResponse(form.publishedId, {
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, values]) => [questionIdOf(form, key), values]),
    ),
    ...(account && { account }),
    ...(editOf && { editOf }),
  })
  const lastSubmittedAt = parseInstant(submitted.lastSubmittedTime)
  const { responseId } = submitted
  const one = {
    responseId,
    ref: submissionRef({ formId: form.formId, responseId, lastSubmittedAt }),
  }
  filed.set(response.id, one)
  return one
}

/** Answers that say who files, or the address with which somebody is signed in. */
function identify(
  live: LiveAgency,
  { employeeId, typedId }: SampleResponse,
): { account?: string; employeeId?: string[]; personalCode?: string[] } {
  const email = live.emails.get(employeeId)
  if (email) return { account: typedId ? `pribadi.${email.split('@')[0]}@surel.example` : email }
  const code = live.codes.get(employeeId)
  if (!code) throw new Error(`No personal code of ${employeeId}`)
  return { employeeId: [typedId ?? employeeId], personalCode: [code] }
}

function questionIdOf(
  form: { questionIds: Readonly<Record<string, string>> },
  key: string,
): string {
  const questionId = form.questionIds[key]
  if (!questionId) throw new Error(`The form has no question "${key}"`)
  return questionId
}
