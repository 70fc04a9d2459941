import type { MadeUpCode } from '../../../shared/contract/index.ts'
import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import { MADE_UP_AGENCY_CODE } from '../../../shared/model/made-up-agency.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { findMadeUp } from '../access/find-made-up.ts'
import { issueEnrolmentCode } from '../enrolment/issue-enrolment-code.ts'

/** A code for a made-up office, for HR of a real agency; a person has one office at a time. Throws `DomainError`. */
export async function issueMadeUpCode(
  context: Context,
  { language, isMadeUp }: Agency,
  caller: Caller,
): Promise<MadeUpCode> {
  // Or whoever tries one could let others in, and they others.
  if (isMadeUp) throw new DomainError('not-allowed', madeUpText(language).codeOfReal)
  if (await findMadeUp(context, caller)) {
    throw new DomainError('not-allowed', madeUpText(language).codeRefused)
  }
  const purpose = { agencyId: null, agencyCode: MADE_UP_AGENCY_CODE, isMadeUp: true }
  const { code } = await issueEnrolmentCode(context, purpose)
  return { code }
}
