import { listHeld, type Authority } from '../../../shared/authority/authority.ts'
import { grantKey, type AuthorityRole, type Grant } from '../../../shared/model/grant.ts'
import type { AccessRole } from '../../../shared/model/grant.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { authorityText } from './authority-text.ts'
import { instantNow, type Context } from '../context.ts'
import { assertConnected } from './disconnect-agency.ts'
import { loadAbsentHolders } from './load-absent-holders.ts'
import { logActs } from './follow-access-tab.ts'
import { loadAuthority, readAuthority } from '../ledger/load-authority.ts'
import { workerText } from '../worker-text.ts'

/** The agency of that id. Throws `DomainError` `agency-unknown`. */
export async function getAgency(context: Context, agencyId: string): Promise<Agency> {
  const agency = await context.store.agencies.find(agencyId)
  if (!agency) throw new DomainError('agency-unknown', workerText('id').agencyUnknown())
  return agency
}

/**
 * The agency, if the caller has one of the roles there. Throws `DomainError`: `agency-unknown` also for
 * an agency in which the caller has no role at all, so that ids of others tell nothing (G8);
 * `not-allowed` for the wrong role.
 */
export async function authorise(
  context: Context,
  caller: Caller,
  agencyId: string,
  roles: readonly AccessRole[],
): Promise<Agency> {
  const [agency, head] = await Promise.all([
    getAgency(context, agencyId),
    context.store.ledger.findHead(agencyId),
  ])
  const held = await listGrants(context, agency, caller, head)
  if (held.length === 0) {
    throw new DomainError('agency-unknown', workerText('id').agencyUnknown())
  }
  if (!held.some(({ role }) => isOneOf(role, roles))) {
    const { notAllowed, notOnAccess } = workerText(agency.language)
    const isInstallerOnly = held.every(isInstaller)
    const message = isInstallerOnly
      ? notOnAccess(caller.email)
      : notAllowed(caller.email, roles.join(' / '))
    throw new DomainError('not-allowed', message)
  }
  return agency
}

/** Roles of the caller that hold. Throws as `listGrants` does. */
export async function listRoles(
  context: Context,
  agency: Agency,
  caller: Caller,
): Promise<AccessRole[]> {
  const grants = await listGrants(context, agency, caller)
  return grants.flatMap(({ role }) => (role === 'installer' ? [] : [role]))
}

/**
 * What the caller may do there, whatever address it was granted to: an account keeps its roles when its
 * address changes. Roles lapse while *Pegawai* says of their holder that they have left, but the last `hr`. The
 * first sign-in under an address that has a role binds the address to the account.
 * Throws `DomainError`: `not-allowed` where the address belongs to another account, or every role lapsed,
 * `agency-disconnected` where who holds something there asks of an agency whose connection was ended.
 */
export async function listGrants(
  context: Context,
  agency: Agency,
  caller: Caller,
  head?: LedgerHead,
): Promise<readonly Grant[]> {
  const authority = await loadAuthority(context, agency, head)
  const own = await listOwn(context, agency, caller, authority)
  if (own.every(isInstaller)) return own
  const absent = await loadAbsentHolders(context, agency, authority, head)
  const lapsed = new Set(absent.flatMap((one) => (one.lapses ? [grantKey(one.grant)] : [])))
  const grants = own.filter((grant) => !lapsed.has(grantKey(grant)))
  if (!grants.every(isInstaller)) return grants
  throw new DomainError('not-allowed', workerText(agency.language).hasLeft())
}

/** Whether the agency concerns the caller, who holds something there, also what lapsed. Throws as `listGrants` else does. */
export async function isConcerned(
  context: Context,
  agency: Agency,
  caller: Caller,
): Promise<boolean> {
  const authority = await loadAuthority(context, agency)
  return (await listOwn(context, agency, caller, authority)).length > 0
}

async function listOwn(
  context: Context,
  agency: Agency,
  caller: Caller,
  authority: Authority,
): Promise<readonly Grant[]> {
  const email = caller.email.toLowerCase()
  const { accountOf } = authority
  const account = accountOf.get(email)
  if (account !== undefined && account !== caller.sub) {
    const message = authorityText(agency.language).accountChanged(caller.email)
    throw new DomainError('not-allowed', message)
  }
  const grants = listHeld(authority).filter(
    (grant) => grant.email === email || accountOf.get(grant.email) === caller.sub,
  )
  const isToBind = account === undefined && grants.some((grant) => grant.email === email)
  if (grants.length > 0) await assertConnected(context, agency)
  if (isToBind) await bind(context, agency, { email, sub: caller.sub })
  return grants
}

async function bind(context: Context, agency: Agency, account: Caller): Promise<void> {
  const act = { act: 'bound', ...account, at: instantNow(context) } as const
  const isNew = await context.store.transaction(async (records) => {
    const { accountOf } = await readAuthority(records, agency.id)
    if (accountOf.has(account.email)) return false
    await records.authority.record(agency.id, [act])
    return true
  })
  if (isNew) logActs(context, agency, [act])
}

function isOneOf(role: AuthorityRole, roles: readonly AccessRole[]): boolean {
  return role !== 'installer' && roles.includes(role)
}

function isInstaller({ role }: Grant): boolean {
  return role === 'installer'
}
