import type { MadeUpCode } from '../../../shared/contract/index.ts'
import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { issueEnrolmentCode } from '../enrolment/issue-enrolment-code.ts'
import { findMadeUp } from './find-made-up.ts'

/** A code for a made-up office, for HR of an agency; a person has one office at a time. Throws `DomainError`. */
export async function issueMadeUpCode(
  context: Context,
  { language }: Agency,
  caller: Caller,
): Promise<MadeUpCode> {
  if (await findMadeUp(context, caller)) {
    throw new DomainError('not-allowed', madeUpText(language).codeRefused)
  }
  const purpose = { agencyId: null, agencyCode: null, isMadeUp: true }
  const { code } = await issueEnrolmentCode(context, purpose)
  return { code }
}
