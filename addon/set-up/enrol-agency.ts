import { Enrolment, type EnrolmentRequest } from '../../shared/contract/enrolment.ts'
import type { FormKind } from '../../shared/model/submission.ts'
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
 * there is a new code or a form was made anew; whoever is HR needs no code for that.
 */
export function enrolAgency({ spreadsheet, input, client, text }: SetUpContext): EnrolledAgency {
  const enrolled = findEnrolledAgency()
  const formIds = readFormIds(text)
  const newCode = input.code?.trim()
  const sameForms = enrolled?.formIds.join() === Object.values(formIds).join()
  if (enrolled && !newCode && sameForms) return enrolled

  const request: EnrolmentRequest = {
    spreadsheetId: spreadsheet.getId(),
    formIds,
    ...(newCode && { code: newCode }),
  }
  const enrolment = client.call(Enrolment, {
    method: 'post',
    path: '/v1/enrolments',
    body: request,
  })
  const agency = { ...enrolment, formIds: Object.values(formIds) }
  saveEnrolledAgency(agency)
  return agency
}

function readFormIds(text: AddonText): EnrolmentRequest['formIds'] {
  const idOf = (kind: FormKind): string => {
    const linked = findLinkedForm(kind)
    if (!linked) throw new FailureForPeople(text.formsMissing)
    return linked.formId
  }
  return {
    'check-in': idOf('check-in'),
    'daily-report': idOf('daily-report'),
    'weekly-plan': idOf('weekly-plan'),
    permit: idOf('permit'),
    'alternate-channel': idOf('alternate-channel'),
  }
}
