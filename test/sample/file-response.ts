import type { CivilDate } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
import { leadThrough } from './lead-through.ts'
import type { Product } from './product.ts'
import type { SampleResponse } from './sample-agency.ts'
import type { LiveAgency } from './set-up-agency.ts'
import { todayOf } from './tickets.ts'

/** What was filed, by the response's name in the sample. */
export interface FiledResponse {
  readonly responseId: string
  readonly ref: string
  /** The day of its ticket, which an edit bears too. */
  readonly filedOn: CivilDate
}

/** A person fills a form in; `filed` remembers it, so that it can be edited and decided on. */
export function fileResponse(
  product: Pick<Product, 'ws'>,
  live: LiveAgency,
  response: SampleResponse,
  filed: Map<string, FiledResponse>,
): FiledResponse {
  const { ws } = product
  const form = live.forms[response.form]
  const edited = filed.get(response.editOf ?? '')
  const editOf = edited?.responseId
  const filedOn = edited?.filedOn ?? todayOf(product, live.zone)
  const { account, ...who } = identify(live, response, filedOn)
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
    filedOn,
  }
  filed.set(response.id, one)
  return one
}

/** Answers that say who files, or the address with which somebody is signed in. */
function identify(
  live: LiveAgency,
  { employeeId, typedId, form }: SampleResponse,
  filedOn: CivilDate,
): { account?: string; employeeId?: string[]; ticket?: string[] } {
  const email = live.emails.get(employeeId)
  if (email) return { account: typedId ? `pribadi.${email.split('@')[0]}@surel.example` : email }
  return {
    employeeId: [typedId ?? employeeId],
    ticket: [live.ticketOf(employeeId, form, filedOn)],
  }
}

function questionIdOf(
  form: { questionIds: Readonly<Record<string, string>> },
  key: string,
): string {
  const questionId = form.questionIds[key]
  if (!questionId) throw new Error(`The form has no question "${key}"`)
  return questionId
}
