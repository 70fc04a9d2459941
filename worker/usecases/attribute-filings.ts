import type { Author } from '../../shared/authority/authority-act.ts'
import { mailboxOf } from '../../shared/model/mailbox.ts'
import { ownIdentity, type OwnIdentity } from '../../shared/authority/own-identity.ts'
import type { AttributionRequest } from '../../shared/contract/index.ts'
import { directoryOf } from '../../shared/intake/employee-directory.ts'
import { assignOwner } from '../../shared/intake/identify-owner.ts'
import { submissionKey } from '../../shared/intake/submission-key.ts'
import { presentNumber } from '../../shared/model/identities-in-force.ts'
import type { Configuration } from '../../shared/model/facts.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { OwnedSubmission } from '../ports/attribution-records.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { Agency } from '../ports/store.ts'
import { actOf } from './attribute-arrived.ts'
import { instantNow, type Context } from './context.ts'
import { followLedger } from './follow-ledger.ts'
import { loadAuthority } from './load-authority.ts'
import { nameQuestions } from './load-agency-facts.ts'
import { workerText } from './worker-text.ts'

/**
 * Says, by the word of somebody whose role is `hr`, whose filings are that prove nobody's, or that are a
 * wrong person's: an entry of the ledger each, with author, reason and whose it was. Nobody says so of
 * what is, or becomes, their own. Throws `DomainError`: `filing-unknown`, `person-unknown`,
 * `invalid-request` for a message that the person might not have written down, `not-allowed`; then
 * nothing is recorded.
 */
export async function attributeFilings(
  context: Context,
  agency: Agency,
  { refs, employeeId, reason, by }: AttributionRequest & { readonly by: Author },
): Promise<void> {
  const { store } = context
  const text = workerText(agency.language)
  const { configuration } = await followLedger(context, agency)
  const employee = directoryOf(configuration).byId.get(employeeId)
  if (!employee) throw new DomainError('person-unknown', text.personNotListed(employeeId))
  const forms = await store.forms.list(agency.id)
  const filings = await store.projections.readSubmissions(agency.id, [...new Set(refs)])
  if (filings.length < new Set(refs).size) {
    throw new DomainError('filing-unknown', text.filingUnknown())
  }
  const decided = filings.map(({ raw }) => {
    const owner = assignOwner(nameQuestions(raw, forms), employee, { configuration })
    if (owner) return { raw, owner }
    throw new DomainError('invalid-request', text.notTheScribe(employee.name))
  })
  const own = ownIdentity(await loadAuthority(context, agency), by)
  if (isConcerned(own, [...filings, ...decided], configuration)) {
    throw new DomainError('not-allowed', text.ownFiling())
  }

  const at = instantNow(context)
  const recorded = await store.transaction(async ({ attributions, hints }) => {
    const raws = decided.map(({ raw }) => raw)
    const standing = await attributions.find(agency.id, raws)
    const acts = decided.flatMap(({ raw, owner }) => {
      const replaces = standing.get(submissionKey(raw)) ?? null
      const proof = { kind: 'hr', by, reason } as const
      return isSame(owner, replaces) ? [] : [actOf(raw, { owner, proof }, { at, replaces })]
    })
    // Tinjauan and Diagnostik follow with the next reading.
    await hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
    return attributions.record(agency.id, acts)
  })
  context.log({ event: 'attributed-by-hr', agencyId: agency.id, submissions: recorded })
}

/** Whether one of them is the account's own, before or after, or was filed under its address. */
function isConcerned(
  { mailboxes, employeeIds }: OwnIdentity,
  filings: readonly OwnedSubmission[],
  configuration: Pick<Configuration, 'employees' | 'numbers'>,
): boolean {
  const { byId } = directoryOf(configuration)
  const isOwn = (email: string | undefined) =>
    Boolean(email) && mailboxes.has(mailboxOf(email ?? ''))
  return filings.some(
    ({ raw, owner }) =>
      isOwn(raw.verifiedEmail) ||
      (owner &&
        [owner.employeeId, owner.subjectId].some(
          (id) => employeeIds.has(id) || isOwn(byId.get(presentNumber(id, configuration))?.email),
        )),
  )
}

function isSame(left: Owner, right: Owner | null): boolean {
  return left.employeeId === right?.employeeId && left.subjectId === right.subjectId
}
