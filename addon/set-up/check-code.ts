import { EnrolmentCheck, type EnrolmentCheckRequest } from '../../shared/contract/enrolment.ts'
import { isAgencyCode } from '../../shared/workbook/cells/agency-code-cell.ts'
import { FailureForPeople } from '../failure-for-people.ts'
import type { SetUpContext } from './set-up-context.ts'
import { readSettings } from './settings-tab.ts'

/**
 * Asks the worker whether this person may enrol this spreadsheet, before anything is made in it. The
 * code is not used up. Answers, for people, why they may.
 */
export function checkCode({ spreadsheet, input, language, client, text }: SetUpContext): string {
  const typed = input.settings?.['agencyCode']?.trim()
  if (typed && !isAgencyCode(typed)) throw new FailureForPeople(text.agencyCodeInvalid(typed))
  const agencyCode = typed || readSettings(spreadsheet)['agencyCode']
  const code = input.code?.trim()
  const body: EnrolmentCheckRequest = {
    spreadsheetId: spreadsheet.getId(),
    language,
    ...(code && { code }),
    ...(agencyCode && { agencyCode }),
  }
  const { agencyName } = client.call(EnrolmentCheck, {
    method: 'post',
    path: '/v1/enrolment-checks',
    body,
  })
  return agencyName === null ? text.stepDone.code : text.stepDone.registered(agencyName)
}
