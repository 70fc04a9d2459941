import type { AccessRole } from '../../shared/workbook/read-access.ts'
import type { Caller } from '../ports/application.ts'
import { DomainError } from '../ports/domain-error.ts'
import type { Agency } from '../ports/store.ts'
import type { Context } from './context.ts'
import { loadStandingAccess } from './standing-access.ts'
import { workerText } from './worker-text.ts'

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
  const agency = await getAgency(context, agencyId)
  const held = await listRoles(context, agency, caller)
  if (held.length === 0 && !isInstaller(agency, caller)) {
    throw new DomainError('agency-unknown', workerText('id').agencyUnknown())
  }
  if (!held.some((role) => roles.includes(role))) {
    const { notAllowed, notOnAccess } = workerText(agency.language)
    const message =
      held.length === 0 ? notOnAccess(caller.email) : notAllowed(caller.email, roles.join(' / '))
    throw new DomainError('not-allowed', message)
  }
  return agency
}

/**
 * Roles of the caller by the tab *Akses* as it counts (`loadStandingAccess`). Until it first names
 * somebody as `hr`, the person who enrolled the agency is, so that nobody is locked out.
 */
export async function listRoles(
  context: Pick<Context, 'store'>,
  agency: Agency,
  caller: Caller,
): Promise<AccessRole[]> {
  const { entries } = await loadStandingAccess(context, agency)
  if (entries.length === 0) return isInstaller(agency, caller) ? ['hr'] : []
  const email = caller.email.toLowerCase()
  return entries.filter((entry) => entry.email === email).map(({ role }) => role)
}

export function isInstaller(agency: Agency, caller: Caller): boolean {
  return agency.installer === caller.email.toLowerCase()
}
