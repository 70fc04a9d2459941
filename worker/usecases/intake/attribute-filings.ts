import type { Author } from '../../../shared/authority/authority-act.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import { ownIdentity, type OwnIdentity } from '../../../shared/authority/own-identity.ts'
import type { AttributionRequest } from '../../../shared/contract/index.ts'
import { claimedPeople } from '../../../shared/intake/claimed-people.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import {
  assignOwner,
  findClaimed,
  type IdentityContext,
} from '../../../shared/intake/identify-owner.ts'
import type { IntakeContext } from '../../../shared/intake/interpret-submission.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { presentNumber } from '../../../shared/model/identities-in-force.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { isDenied, NOBODYS, type Owner } from '../../../shared/model/owner.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { AttributionAct, OwnedSubmission } from '../../ports/attribution-records.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { actOnLedger } from '../access/act-on-ledger.ts'
import { actOf } from './attribute-arrived.ts'
import { authorise } from '../access/authorise.ts'
import { assertThere } from '../access/headed-units.ts'
import { isOwnPerson } from '../access/own-person.ts'
import { instantNow, type Context } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { intakeOf, nameQuestions } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/**
 * Says, by the word of somebody whose role is `hr`, whose filings are that prove nobody's, or that are a
 * wrong person's, or with `null` that what names nobody of the staff list is nobody's: an entry of the ledger each, with author, reason and whose it was. Nobody says so of
 * what is, or becomes, their own. Throws `DomainError`: `filing-unknown`, `person-unknown`,
 * `invalid-request` for a message that the person might not have written down and for what names somebody, `not-allowed`; then
 * nothing is recorded. What names the account, or an earlier version of which was its own, is its own.
 */
export async function attributeFilings(
  context: Context,
  agency: Agency,
  { refs, employeeId, reason, by }: AttributionRequest & { readonly by: Author },
): Promise<void> {
  const { store } = context
  const text = workerText(agency.language)
  const recorded = await actOnLedger(context, agency, async () => {
    await authorise(context, by, agency.id, ['hr'])
    const { configuration } = await followLedger(context, agency)
    await assertThere(context, agency, by, configuration)
    const employee = employeeId === null ? null : directoryOf(configuration).byId.get(employeeId)
    if (employee === undefined) {
      throw new DomainError('person-unknown', text.personNotListed(employeeId ?? ''))
    }
    const forms = await store.forms.list(agency.id)
    const read = await store.projections.readSubmissions(agency.id, [...new Set(refs)])
    if (read.length < new Set(refs).size) {
      throw new DomainError('filing-unknown', text.filingUnknown())
    }
    const raws = read.map(({ raw }) => nameQuestions(raw, forms))
    const standing = await store.attributions.find(agency.id, raws)
    const filings = raws.map((raw) => ({ raw, owner: standing.get(submissionKey(raw)) }))
    const decided = filings.map(({ raw, owner: replaces = null }) => {
      const owner = employee
        ? assignOwner(raw, employee, { configuration })
        : nobodyOf(raw, replaces, { configuration })
      if (owner) return { raw, owner, replaces }
      const why = employee ? text.notTheScribe(employee.name) : text.namesSomebody()
      throw new DomainError('invalid-request', why)
    })
    const own = ownIdentity(await loadAuthority(context, agency), by)
    const versions = (await store.attributions.listVersions(agency.id, raws)).map(
      ({ raw, owner }) => ({ raw: nameQuestions(raw, forms), owner }),
    )
    const concerned = [...filings, ...decided, ...versions]
    if (isConcerned(own, concerned, intakeOf(configuration))) {
      throw new DomainError('not-allowed', text.ownFiling())
    }

    const at = instantNow(context)
    const proof = { kind: 'hr', by, reason } as const
    const acts = decided.flatMap(({ raw, owner, replaces }) =>
      isSame(owner, replaces) ? [] : [actOf(raw, { owner, proof }, { at, replaces })],
    )
    const emptied = await findEmptied(context, agency, configuration, acts)
    return async ({ attributions, authority, hints }) => {
      if (emptied.length > 0) {
        await authority.record(agency.id, [{ act: 'identity-emptied', employeeIds: emptied, at }])
      }
      // Tinjauan and Diagnostik follow with the next reading.
      await hints.add({ agencyId: agency.id, changed: 'sheet', formId: '' }, at)
      return attributions.record(agency.id, acts)
    }
  })
  context.log({ event: 'attributed-by-hr', agencyId: agency.id, submissions: recorded })
}

/** People whose row was deleted and of whom nothing is left once these are others'. */
async function findEmptied(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  configuration: Pick<Configuration, 'deleted' | 'numbers'>,
  acts: readonly AttributionAct[],
): Promise<EmployeeId[]> {
  const deleted = new Set(configuration.deleted)
  const moved = new Set(acts.map(submissionKey))
  const losing = new Set(
    acts
      .flatMap(({ replaces }) => (replaces ? [replaces.employeeId, replaces.subjectId] : []))
      .map((id) => presentNumber(id, configuration))
      .filter((id) => deleted.has(id)),
  )
  const emptied: EmployeeId[] = []
  for (const subjectId of losing) {
    const page = { subjectId, since: '' as const, limit: moved.size + 1 }
    const theirs = await store.projections.listFilings(agency.id, page)
    if (theirs.every((filing) => moved.has(submissionKey(filing)))) emptied.push(subjectId)
  }
  return emptied
}

/** Whether one of them is the account's own, before or after, or says it is, or was filed under its address. */
function isConcerned(
  own: OwnIdentity,
  filings: readonly OwnedSubmission[],
  intake: IntakeContext,
): boolean {
  return filings.some(({ raw, owner }) => {
    const claimed = claimedPeople(raw, intake, [...own.employeeIds])
    const owners = owner ? [owner.employeeId, owner.subjectId] : []
    const people = [...owners, ...claimed.by, ...claimed.about]
    return (
      own.mailboxes.has(mailboxOf(raw.verifiedEmail ?? '')) ||
      people.some((id) => isOwnPerson(own, id, intake.configuration))
    )
  })
}

/** Whom a filing names says themselves that it is not theirs; what is somebody's may only be moved. */
function nobodyOf(
  raw: RawSubmission,
  standing: Owner | null,
  context: IdentityContext,
): Owner | undefined {
  const isSomebodys = (standing && !isDenied(standing)) || findClaimed(raw, context)
  return isSomebodys ? undefined : NOBODYS
}

function isSame(left: Owner, right: Owner | null): boolean {
  return left.employeeId === right?.employeeId && left.subjectId === right.subjectId
}
