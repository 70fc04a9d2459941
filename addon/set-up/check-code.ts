import type { EnrolmentCheckRequest } from '../../shared/contract/enrolment-requests.ts'
import { EnrolmentCheck } from '../../shared/contract/enrolment.ts'
import { isAgencyCode } from '../../shared/workbook/cells/agency-code-cell.ts'
import { findEnrolledAgency } from '../document-state.ts'
import { FailureForPeople } from '../failure-for-people.ts'
import { moveHere, takeOverForms } from './move-here.ts'
import type { SetUpContext } from './set-up-context.ts'
import { readSettings } from './settings-tab.ts'

/**
 * Asks the worker whether this person may enrol this spreadsheet, before anything is made in it. The
 * code is not used up, unless an agency moves here: that is done at once, so that all that follows finds
 * a spreadsheet that is enrolled. What the worker answered.
 */
export function checkCode(context: SetUpContext): EnrolmentCheck {
  const { spreadsheet, input, language, client, text } = context
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
  const check = client.call(EnrolmentCheck, {
    method: 'post',
    path: '/v1/enrolment-checks',
    body,
  })
  const { isMove, forms } = check
  if (isMove && forms) moveHere(context, forms)
  // A move that was cut off before this spreadsheet knew of it.
  else if (forms && !findEnrolledAgency()) takeOverForms(forms)
  return check
}
