import { getRecap } from '../../../shared/recaps/recaps.ts'
import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import { authoriseRecap, type RecapDemand } from './authorise-recap.ts'
import { getAgency, listRoles } from '../access/authorise.ts'
import type { Context } from '../context.ts'

/**
 * The agency, if the caller may look at this person's days: `hr` and `pembaca` at everyone's, others as
 * `authoriseRecap` allows them a personal recap. Throws `DomainError` as `authorise` does.
 */
export async function authoriseExplanation(
  context: Context,
  caller: Caller,
  agencyId: string,
  employeeId: string,
): Promise<Agency> {
  const agency = await getAgency(context, agencyId)
  if (await isReader(context, agency, caller)) return agency
  return authoriseRecap(context, caller, agencyId, { kinds: ['personal-report'], employeeId })
}

/**
 * The agency, if the caller may have this recap as a file: as `authoriseRecap`, and a `pembaca` the
 * agency's recaps of a month, but not what is about one person, for repairing, or of other agencies.
 */
export async function authoriseExport(
  context: Context,
  caller: Caller,
  agencyId: string,
  demand: RecapDemand,
): Promise<Agency> {
  const agency = await getAgency(context, agencyId)
  const isForReaders = demand.kinds.every((kind) => getRecap(kind).readers === 'pembaca')
  if (isForReaders && (await isReader(context, agency, caller))) return agency
  return authoriseRecap(context, caller, agencyId, demand)
}

async function isReader(context: Context, agency: Agency, caller: Caller): Promise<boolean> {
  return (await listRoles(context, agency, caller)).includes('pembaca')
}
