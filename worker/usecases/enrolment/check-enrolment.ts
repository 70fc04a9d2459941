import type { EnrolmentCheck, EnrolmentCheckRequest } from '../../../shared/contract/index.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency, EnrolmentPurpose } from '../../ports/store.ts'
import { listRoles } from '../access/authorise.ts'
import { instantNow, type Context } from '../context.ts'
import { hashEnrolmentCode } from './issue-enrolment-code.ts'
import { workerText } from '../worker-text.ts'

/** Why somebody may enrol a spreadsheet. */
export interface EnrolmentStanding {
  /** The agency that has the spreadsheet. */
  readonly known: Agency | undefined
  /** The code that has to be used up; undefined where the caller is HR there. */
  readonly code: (EnrolmentPurpose & { readonly hash: string }) | undefined
}

/**
 * Whether the caller may enrol the spreadsheet, asking Google nothing and using no code up. Throws
 * `DomainError` `enrolment-code-invalid`.
 */
export async function checkEnrolment(
  context: Context,
  caller: Caller,
  request: EnrolmentCheckRequest,
): Promise<EnrolmentCheck> {
  const { known, code } = await getEnrolmentStanding(context, caller, request)
  if (code) assertAgencyCode(code, request.agencyCode ?? '', request.language ?? 'id')
  return { agencyName: known?.name ?? null }
}

/**
 * Who is `hr` in the spreadsheet by what was last read may enrol it again, unless its connection was
 * ended. Anyone else needs a code
 * that was issued for its agency, or, where no agency has it, for a new one (G8). One answer for
 * every other code, so that none tells of another agency.
 */
export async function getEnrolmentStanding(
  context: Context,
  caller: Caller,
  request: Pick<EnrolmentCheckRequest, 'spreadsheetId' | 'code' | 'language'>,
): Promise<EnrolmentStanding> {
  const known = await context.store.agencies.findBySpreadsheet(request.spreadsheetId)
  const isConnected = known !== undefined && known.disconnectedAt === null
  if (isConnected && (await listRoles(context, known, caller)).includes('hr')) {
    return { known, code: undefined }
  }
  // Not the agency's own language: it would tell that there is one (G8).
  const text = workerText(request.language ?? 'id')
  if (!request.code) throw new DomainError('enrolment-code-invalid', text.codeNeeded())
  const hash = hashEnrolmentCode(request.code)
  const purpose = await context.store.enrolmentCodes.findPurpose(hash, instantNow(context))
  if (!purpose || purpose.agencyId !== (known?.id ?? null)) {
    throw new DomainError('enrolment-code-invalid', text.codeInvalid())
  }
  return { known, code: { ...purpose, hash } }
}

/** Throws where the code was issued for a new agency of another code. */
export function assertAgencyCode(
  purpose: EnrolmentPurpose,
  agencyCode: string,
  language: Language,
): void {
  const { agencyCode: wanted } = purpose
  if (wanted === null || wanted.toLowerCase() === agencyCode.trim().toLowerCase()) return
  throw new DomainError('enrolment-code-invalid', workerText(language).codeForAnother(wanted))
}
