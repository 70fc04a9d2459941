import { epochMsOf } from '../../shared/model/instant.ts'
import { scopeOf } from '../usecases/sweep/accept-hint.ts'
import { instantNow, type Context } from '../usecases/context.ts'
import { sweepAgency } from '../usecases/sweep/sweep-agency.ts'
import type { Lane } from './lane.ts'
import type { Replica } from './replica.ts'

const FIRST_BACKOFF_MS = 1000
const MAX_FAILURES = 6

interface Pause {
  readonly failures: number
  readonly untilMs: number
}

/**
 * Looks for hints that wait and offers each agency's to the lane: one reading, however many there are.
 * Hints stay until their reading went well; after some failures they are left to the sweep, which makes
 * certain. Where another worker is at the agency they come back soon. Those of agencies that are another replica's
 * are left to that one, whichever took them in.
 */
export function createHintFollower(
  context: Context,
  lane: Lane,
  takes: Replica['takes'] = () => true,
): () => Promise<void> {
  const pauses = new Map<string, Pause>()

  function nowMs(): number {
    return epochMsOf(instantNow(context))
  }

  async function follow(agencyId: string): Promise<void> {
    const hints = (await context.store.hints.list()).filter((hint) => hint.agencyId === agencyId)
    const report = await sweepAgency(context, agencyId, scopeOf(hints))
    const failures = pauses.get(agencyId)?.failures ?? 0
    if (report.busy) {
      pauses.set(agencyId, { failures, untilMs: nowMs() + FIRST_BACKOFF_MS })
      return
    }
    const isDone = report.error === undefined && report.forms.every(({ error }) => !error)
    if (isDone || failures + 1 >= MAX_FAILURES) {
      pauses.delete(agencyId)
      for (const hint of hints) await context.store.hints.remove(hint)
    } else {
      const backoffMs = FIRST_BACKOFF_MS * 2 ** (failures + 1)
      pauses.set(agencyId, { failures: failures + 1, untilMs: nowMs() + backoffMs })
    }
  }

  return async () => {
    const agencyIds = new Set((await context.store.hints.list()).map(({ agencyId }) => agencyId))
    for (const agencyId of agencyIds) {
      if (!takes(agencyId)) continue
      const pause = pauses.get(agencyId)
      if (!pause || pause.untilMs <= nowMs()) lane.offer(agencyId, () => follow(agencyId))
    }
  }
}
