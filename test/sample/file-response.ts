import { parseInstant } from '../../shared/model/instant.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
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
  const code = live.codes.get(response.employeeId)
  if (!code) throw new Error(`No personal code of ${response.employeeId}`)
  const editOf = response.editOf && filed.get(response.editOf)?.responseId
  const answers = {
    employeeId: [response.typedId ?? response.employeeId],
    personalCode: [code],
    ...response.answers,
  }
  const submitted = ws.forms.submitResponse(form.publishedId, {
    answers: Object.fromEntries(
      Object.entries(answers).map(([key, values]) => [questionIdOf(form, key), values]),
    ),
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

function questionIdOf(
  form: { questionIds: Readonly<Record<string, string>> },
  key: string,
): string {
  const questionId = form.questionIds[key]
  if (!questionId) throw new Error(`The form has no question "${key}"`)
  return questionId
}
