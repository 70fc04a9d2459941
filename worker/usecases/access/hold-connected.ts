import type { Agency } from '../../ports/store.ts'
import { getAgency } from './authorise.ts'
import type { Context } from '../context.ts'
import { assertConnected } from './disconnect-agency.ts'

/**
 * Runs `work` under the agency's lease, for whatever asks Google something of it. Throws `DomainError`
 * `agency-disconnected` also where the connection was ended while the lease was waited for, and
 * `agency-busy` where it does not come free.
 */
export async function holdConnected<Result>(
  context: Context,
  agency: Agency,
  work: () => Promise<Result>,
): Promise<Result> {
  await assertConnected(context, agency)
  return context.leases.hold(agency, async () => {
    await assertConnected(context, await getAgency(context, agency.id))
    return work()
  })
}
