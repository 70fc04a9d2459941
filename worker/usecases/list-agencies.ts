import type { Agencies } from '../../shared/contract/index.ts'
import type { Caller } from '../ports/application.ts'
import { listRoles } from './authorise.ts'
import type { Context } from './context.ts'

/** The agencies in which the caller has a role, by name; nothing of any other (G8). */
export async function listAgencies(context: Context, caller: Caller): Promise<Agencies> {
  const found: Agencies['agencies'] = []
  for (const agency of await context.store.agencies.list()) {
    const roles = await listRoles(context, agency, caller)
    if (roles.length === 0) continue
    const { id, name, spreadsheetId } = agency
    found.push({ agencyId: id, agencyName: name, spreadsheetId, roles: [...new Set(roles)] })
  }
  return { agencies: found.sort((a, b) => (a.agencyName < b.agencyName ? -1 : 1)) }
}
