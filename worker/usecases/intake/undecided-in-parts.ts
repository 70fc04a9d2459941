import { setImmediate as breathe } from 'node:timers/promises'

import type { Submission } from '../../../shared/model/submission.ts'
import type { Records } from '../../ports/store.ts'

/** In memory at once; the thread does nothing else while it reads them (G13). */
const AT_ONCE = 200

/**
 * Readable filings on which nobody decided, a part at a time, by their refs: those not yet looked at, or where
 * it is known what stands in *Tinjauan* all that do not stand there.
 */
export async function* undecidedInParts(
  { projections }: Pick<Records, 'projections'>,
  agencyId: string,
  standingRefs: ReadonlySet<string> | undefined,
): AsyncGenerator<Submission[]> {
  const want = { queued: standingRefs !== undefined, limit: AT_ONCE }
  for (let after: string | undefined = ''; after !== undefined;) {
    const refs = await projections.listUndecidedRefs(agencyId, { ...want, after })
    const absent = standingRefs ? refs.filter((ref) => !standingRefs.has(ref)) : refs
    if (absent.length > 0) yield await projections.findSubmissions(agencyId, absent)
    after = refs.at(-1)
    await breathe()
  }
}
