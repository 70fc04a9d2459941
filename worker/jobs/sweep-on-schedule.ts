import { epochMsOf } from '../../shared/model/instant.ts'
import type { Agency } from '../ports/store.ts'
import { instantNow, type Context } from '../usecases/context.ts'
import { lookAtKey } from '../usecases/evidence/look-at-key.ts'
import { FULL_SWEEP, sweepAgency } from '../usecases/sweep/sweep-agency.ts'
import { findSweepPace } from '../usecases/intake/sweep-pace.ts'
import { tendDisconnected } from '../usecases/upkeep/tend-disconnected.ts'
import type { Lane } from './lane.ts'
import type { Replica } from './replica.ts'

/** Where another worker is at the agency it is looked at again so soon. */
const BUSY_MS = 5000

/**
 * Offers each agency to the lane an interval (`findSweepPace`) after its last sweep began, at first at
 * once. One whose sweep takes longer than the interval keeps no other from its own (G13). Of one that
 * is disconnected nothing is asked of Google. The key of kept months is looked at as often.
 */
export function createSweeper(
  context: Context,
  lane: Lane,
  takes: Replica['takes'] = () => true,
): () => Promise<void> {
  const dueAtMs = new Map<string, number>()
  let keyDueAtMs = 0

  function nowMs(): number {
    return epochMsOf(instantNow(context))
  }

  async function sweep(agency: Agency): Promise<void> {
    const { id } = agency
    const { intervalSeconds } = await findSweepPace(context, agency)
    dueAtMs.set(id, nowMs() + intervalSeconds * 1000)
    if (agency.disconnectedAt) return tendDisconnected(context, agency)
    const { busy } = await sweepAgency(context, id, FULL_SWEEP)
    if (busy) dueAtMs.set(id, nowMs() + BUSY_MS)
  }

  return async () => {
    if (keyDueAtMs <= nowMs()) {
      keyDueAtMs = nowMs() + (await findSweepPace(context)).intervalSeconds * 1000
      lookAtKey(context)
    }
    for (const agency of await context.store.agencies.listAll()) {
      const isDue = (dueAtMs.get(agency.id) ?? 0) <= nowMs()
      if (isDue && takes(agency.id)) lane.offer(agency.id, () => sweep(agency))
    }
  }
}
