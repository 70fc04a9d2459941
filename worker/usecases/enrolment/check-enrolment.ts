import {
  EnrolledForms,
  type EnrolmentCheck,
  type EnrolmentCheckRequest,
} from '../../../shared/contract/index.ts'
import { madeUpText } from '../../../shared/made-up/made-up-text.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { EnrolmentPurpose } from '../../ports/work-records.ts'
import { listRoles } from '../access/authorise.ts'
import { findMadeUp } from '../access/find-made-up.ts'
import { agencyMoved } from '../access/former-file.ts'
import { instantNow, type Context } from '../context.ts'
import { hashEnrolmentCode } from './issue-enrolment-code.ts'
import { workerText } from '../worker-text.ts'

/** Why somebody may enrol a spreadsheet. */
export interface EnrolmentStanding {
  /** The agency that has the spreadsheet, or is about to move there. */
  readonly known: Agency | undefined
  /** The code that has to be used up; undefined where the caller is HR there. */
  readonly code: (EnrolmentPurpose & { readonly hash: string }) | undefined
}

/**
 * Whether the caller may enrol the spreadsheet, asking Google nothing and using no code up. Throws
 * `DomainError` `enrolment-code-invalid`, `agency-moved`, and `move-refused`.
 */
export async function checkEnrolment(
  context: Context,
  caller: Caller,
  request: EnrolmentCheckRequest,
): Promise<EnrolmentCheck> {
  const { known, code } = await getEnrolmentStanding(context, caller, request)
  if (code) assertAgencyCode(code, request.agencyCode ?? '', request.language ?? 'id')
  if (!known) return { agencyName: null, isMove: false }
  const [forms, isMoving] = [await listTold(context, known), isMove(known, request)]
  if (isMoving && !forms) {
    throw new DomainError('move-refused', workerText(known.language).setUpBeforeMoving())
  }
  return { agencyName: known.name, isMove: isMoving, ...(forms && { forms }) }
}

/** Whether the agency goes on in that spreadsheet in place of its own. */
export function isMove(
  { spreadsheetId }: Agency,
  request: Pick<EnrolmentCheckRequest, 'spreadsheetId'>,
): boolean {
  return spreadsheetId !== request.spreadsheetId
}

/**
 * Who is `hr` in the spreadsheet by what was last read may enrol it again, unless its connection was
 * ended. Anyone else needs a code that was issued for its agency, or, where no agency has it or had it,
 * for a new one (G8). With a code for an agency in which the caller is `hr`, a spreadsheet that no other
 * has or had becomes that one's. One answer for every other code, so that none tells of another agency.
 */
export async function getEnrolmentStanding(
  context: Context,
  caller: Caller,
  request: Pick<EnrolmentCheckRequest, 'spreadsheetId' | 'code' | 'language'>,
): Promise<EnrolmentStanding> {
  const { agencies, enrolmentCodes } = context.store
  const known = await agencies.findBySpreadsheet(request.spreadsheetId)
  const isConnected = known !== undefined && known.disconnectedAt === null
  if (isConnected && (await listRoles(context, known, caller)).includes('hr')) {
    return { known, code: undefined }
  }
  // Not the agency's own language: it would tell that there is one (G8).
  const text = workerText(request.language ?? 'id')
  const hash = hashEnrolmentCode(request.code ?? '')
  const purpose = await enrolmentCodes.findPurpose(hash, instantNow(context))
  const code = purpose && { ...purpose, hash }
  const former = known ? undefined : await agencies.findByFormer(request.spreadsheetId)
  if (code && code.agencyId === ((known ?? former)?.id ?? null)) {
    if (code.isMadeUp && (await findMadeUp(context, caller))) {
      throw new DomainError('not-allowed', madeUpText(request.language ?? 'id').codeRefused)
    }
    if (!former) return { known, code }
    if (await isHr(context, former, caller)) return { known: former, code }
  } else if (code?.agencyId && !known && !former) {
    const moving = await agencies.find(code.agencyId)
    if (moving && (await isHr(context, moving, caller))) return { known: moving, code }
  }
  if (former && (await isHr(context, former, caller))) throw agencyMoved(former)
  throw new DomainError(
    'enrolment-code-invalid',
    request.code ? text.codeInvalid() : text.codeNeeded(),
  )
}

/** False also where the agency would say why not: a code tells nothing of an agency. */
async function isHr(context: Context, agency: Agency, caller: Caller): Promise<boolean> {
  try {
    return (await listRoles(context, agency, caller)).includes('hr')
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

/** The agency's forms as set-up knows them; undefined where it did not tell of each yet. */
async function listTold(context: Context, { id }: Agency): Promise<EnrolmentCheck['forms']> {
  const forms = await context.store.forms.list(id)
  const told = forms.filter(({ items }) => Object.keys(items).length > 0)
  const { data } = EnrolledForms.safeParse(
    Object.fromEntries(
      told.map(({ kind, formId, items, sections }) => {
        const branches = Object.keys(sections).length > 0
        return [kind, { formId, items, ...(branches && { sections }) }]
      }),
    ),
  )
  return data
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
