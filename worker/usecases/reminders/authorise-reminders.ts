import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import { authorise, listGrants } from '../access/authorise.ts'
import { listHeadedUnits } from '../access/headed-units.ts'
import type { Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import type { Whom } from './remind-day.ts'

/** Whom the caller may remind: everybody as `hr`, else the people of the units that they head. Throws as `authorise`. */
export async function authoriseReminders(
  context: Context,
  caller: Caller,
  agencyId: string,
): Promise<{ readonly agency: Agency; readonly whom: Whom; readonly by: string }> {
  const agency = await authorise(context, caller, agencyId, ['hr', 'kepala-unit'])
  const grants = await listGrants(context, agency, caller)
  const { configuration } = await loadConfiguration(context, agency)
  const codes = [...(await listHeadedUnits(context, agency, caller, configuration))]
  const isHr = grants.some(({ role }) => role === 'hr')
  const whom: Whom = isHr ? { kind: 'all' } : { kind: 'units', codes }
  return { agency, whom, by: caller.email.toLowerCase() }
}
