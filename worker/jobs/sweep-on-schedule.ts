import { epochMsOf } from '../../shared/model/instant.ts'
import { instantNow, type Context } from '../usecases/context.ts'
import { FULL_SWEEP, sweepAgency } from '../usecases/sweep-agency.ts'
import type { Lane } from './lane.ts'

/** Where another worker is at the agency it is looked at again so soon. */
const BUSY_MS = 5000

/**
 * Offers each agency to the lane an interval after its last sweep began, at first at once. One whose
 * sweep takes longer than the interval keeps no other from its own (G13).
 */
export function createSweeper(
  context: Context,
  lane: Lane,
  options: { readonly intervalMs: number },
): () => Promise<void> {
  const dueAtMs = new Map<string, number>()

  function nowMs(): number {
    return epochMsOf(instantNow(context))
  }

  async function sweep(agencyId: string): Promise<void> {
    dueAtMs.set(agencyId, nowMs() + options.intervalMs)
    const { busy } = await sweepAgency(context, agencyId, FULL_SWEEP)
    if (busy) dueAtMs.set(agencyId, nowMs() + BUSY_MS)
  }

  return async () => {
    for (const { id } of await context.store.agencies.list()) {
      if ((dueAtMs.get(id) ?? 0) <= nowMs()) lane.offer(id, () => sweep(id))
    }
  }
}
