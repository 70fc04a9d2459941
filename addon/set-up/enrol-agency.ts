import type { EnrolmentRequest } from '../../shared/contract/enrolment-requests.ts'
import { Enrolment, type EnrolledForms } from '../../shared/contract/enrolment.ts'
import { FORM_KINDS } from '../../shared/model/submission.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import {
  findEnrolledAgency,
  findLinkedForm,
  saveEnrolledAgency,
  type EnrolledAgency,
} from '../document-state.ts'
import { FailureForPeople } from '../failure-for-people.ts'
import type { SetUpContext } from './set-up-context.ts'

/**
 * Makes the spreadsheet and its forms known to the worker. Once enrolled, it asks again only where
 * there is a new code or a form is another than the worker was told; whoever is HR needs no code for that.
 */
export function enrolAgency(context: SetUpContext): EnrolledAgency {
  const { input, text } = context
  const enrolled = findEnrolledAgency()
  const forms = readForms(text)
  if (enrolled && !input.code?.trim() && enrolled.forms === JSON.stringify(forms)) return enrolled
  return requestEnrolment(context, forms)
}

/** What the worker answered is remembered. */
export function requestEnrolment(
  { spreadsheet, input, client }: SetUpContext,
  forms: EnrolledForms,
): EnrolledAgency {
  const code = input.code?.trim()
  const body: EnrolmentRequest = {
    spreadsheetId: spreadsheet.getId(),
    forms,
    ...(code && { code }),
  }
  const enrolment = client.call(Enrolment, { method: 'post', path: '/v1/enrolments', body })
  const agency = { ...enrolment, forms: JSON.stringify(forms) }
  saveEnrolledAgency(agency)
  return agency
}

function readForms(text: AddonText): EnrolledForms {
  const forms = FORM_KINDS.map((kind) => [kind, findLinkedForm(kind)] as const)
  if (forms.some(([, form]) => !form)) throw new FailureForPeople(text.formsMissing)
  return Object.fromEntries(forms) as EnrolledForms
}
