import { parseInstant } from '../../shared/model/instant.ts'
import type { Review, Withdrawal } from '../../shared/model/review.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredReview } from './stored-entries.ts'

/** A decision as its entry has it. Throws `StoredUnreadableError`. */
export function readReview(
  agencyId: string,
  entry: { readonly seq: number; readonly body: string; readonly recorded_at: string },
): Review | Withdrawal {
  const said = parseStored(StoredReview, entry.body, bodyAt(agencyId, entry.seq))
  return { ...said, readAt: parseInstant(entry.recorded_at) }
}
