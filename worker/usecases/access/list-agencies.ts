import type { Agencies } from '../../../shared/contract/index.ts'
import type { AccessRole } from '../../../shared/model/grant.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { listRoles } from './authorise.ts'
import type { Context } from '../context.ts'

/** The agencies in which the caller has a role, by name; nothing of any other (G8). */
export async function listAgencies(context: Context, caller: Caller): Promise<Agencies> {
  const found: Agencies['agencies'] = []
  for (const agency of await context.store.agencies.list()) {
    const roles = await listRolesIfAny(context, agency, caller)
    if (roles.length === 0) continue
    const { id, name, spreadsheetId } = agency
    found.push({ agencyId: id, agencyName: name, spreadsheetId, roles: [...new Set(roles)] })
  }
  return { agencies: found.sort((a, b) => (a.agencyName < b.agencyName ? -1 : 1)) }
}

/** None also where the address belongs to another account. */
async function listRolesIfAny(
  context: Context,
  agency: Agency,
  caller: Caller,
): Promise<AccessRole[]> {
  try {
    return await listRoles(context, agency, caller)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-allowed') return []
    throw error
  }
}
