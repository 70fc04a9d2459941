import { ownIdentity } from '../../../shared/authority/own-identity.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import type { ReviewAuthor } from '../../../shared/model/review.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { PageAddress } from '../../ports/own-page.ts'
import type { Agency } from '../../ports/store.ts'
import { listGrants } from '../access/authorise.ts'
import { hasLeft, listHeadedUnits } from '../access/headed-units.ts'
import { instantNow, type Context } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { findPersonByKey } from '../access/find-person-by-key.ts'
import { leadsOthers } from '../../../shared/own-page/leads-others.ts'
import { workerText } from '../worker-text.ts'

/** Whom a desk is to be shown to: by their account, or by the key of their own page. */
export type Visitor =
  | { readonly kind: 'caller'; readonly caller: Caller }
  | { readonly kind: 'page'; readonly address: PageAddress }

/** Who sits at a desk. */
export interface DeskPerson {
  /** As decisions name them. */
  readonly author: ReviewAuthor
  readonly isHr: boolean
  /** Whether they have a desk now; who has none any more takes back nothing that they decided. */
  readonly isSeated: boolean
  /** Codes, in lower case, of the units that the ledger says they head. */
  readonly headOf: ReadonlySet<string>
  /** Who they are by *Pegawai* as it holds; what the chain gives this person lies on their desk. */
  isMe(id: EmployeeId): boolean
  /** Who they are, were, or may become: of these they decide nothing. */
  isOwn(id: EmployeeId): boolean
}

/** Throws as `listGrants` does, and `DomainError` `agency-unknown` where the key of the page holds no more. */
export async function seat(
  context: Context,
  agency: Agency,
  { visitor, configuration }: { readonly visitor: Visitor; readonly configuration: Configuration },
): Promise<DeskPerson> {
  const { employees } = configuration
  const idsAt = (mailboxes: ReadonlySet<string>): Set<EmployeeId> =>
    new Set(
      employees.flatMap(({ id, email }) => (email && mailboxes.has(mailboxOf(email)) ? [id] : [])),
    )
  if (visitor.kind === 'page') {
    const owner = await findPersonByKey(context, visitor.address)
    // As of an agency that there is not: what opens nothing is answered alike.
    if (!owner) throw new DomainError('agency-unknown', workerText('id').agencyUnknown())
    const { id: employeeId } = owner.employee
    const addresses = employees.flatMap(({ id, email }) =>
      id === employeeId && email ? [mailboxOf(email)] : [],
    )
    // Who left reads their page for a while, and decides nothing.
    const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
    const isSeated = leadsOthers(employeeId, configuration, date)
    // Two numbers with one address may be one person.
    const own = idsAt(new Set(addresses)).add(employeeId)
    return {
      author: { employeeId, keyVersion: owner.key.version },
      isHr: false,
      isSeated,
      headOf: new Set(),
      isMe: (id) => id === employeeId && isSeated,
      isOwn: (id) => own.has(id),
    }
  }
  const { caller } = visitor
  const grants = await listGrants(context, agency, caller)
  const { employeeIds, mailboxes } = ownIdentity(await loadAuthority(context, agency), caller)
  const present = idsAt(mailboxes)
  // A role that nobody took back yet is no desk for who has left.
  const isThere = !(await hasLeft(context, agency, caller, configuration))
  const isHead = isThere && grants.some(({ role }) => role === 'hr' || role === 'kepala-unit')
  return {
    author: { email: caller.email.toLowerCase(), sub: caller.sub },
    isHr: isThere && grants.some(({ role }) => role === 'hr'),
    isSeated: isHead,
    headOf: await listHeadedUnits(context, agency, caller, configuration),
    isMe: (id) => isHead && present.has(id),
    isOwn: (id) => present.has(id) || employeeIds.has(id),
  }
}
