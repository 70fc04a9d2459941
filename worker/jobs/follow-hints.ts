import { epochMsOf } from '../../shared/model/instant.ts'
import type { PendingHint } from '../ports/store.ts'
import { scopeOf } from '../usecases/accept-hint.ts'
import { instantNow, type Context } from '../usecases/context.ts'
import { sweepAgency } from '../usecases/sweep-agency.ts'

const FIRST_BACKOFF_MS = 1000
const MAX_FAILURES = 6

interface Failures {
  readonly count: number
  readonly retryAtMs: number
}

/**
 * Follows the hints that wait: one reading an agency, however many there are. Hints stay until their
 * reading went well; after some failures they are left to the sweep, which makes certain.
 */
export function createHintFollower(context: Context): () => Promise<void> {
  const failures = new Map<string, Failures>()

  async function follow(agencyId: string, hints: readonly PendingHint[]): Promise<void> {
    const nowMs = epochMsOf(instantNow(context))
    const before = failures.get(agencyId)
    if (before && before.retryAtMs > nowMs) return

    const report = await sweepAgency(context, agencyId, scopeOf(hints))
    const isDone = report.error === undefined && report.forms.every(({ error }) => !error)
    const count = isDone ? 0 : (before?.count ?? 0) + 1
    if (isDone || count >= MAX_FAILURES) {
      failures.delete(agencyId)
      for (const hint of hints) await context.store.hints.remove(hint)
    } else {
      failures.set(agencyId, { count, retryAtMs: nowMs + FIRST_BACKOFF_MS * 2 ** count })
    }
  }

  return async () => {
    const byAgency = Map.groupBy(await context.store.hints.list(), ({ agencyId }) => agencyId)
    await Promise.all([...byAgency].map(([agencyId, hints]) => follow(agencyId, hints)))
  }
}
