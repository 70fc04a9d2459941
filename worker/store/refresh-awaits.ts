import type { Kysely } from 'kysely'

import { standingReviews } from '../../shared/model/standing-reviews.ts'
import { inParts } from './in-parts.ts'
import { readReview } from './read-review.ts'
import type { Database } from './schema.ts'
import { plainBody, SEALED_COLUMNS, selectEntries } from './select-entries.ts'

/**
 * Finds of these anew whether they await a decision: readable, no decision on them stands, and they were
 * not looked at and found to need none. To be called by whatever decides.
 */
export async function refreshAwaits(
  db: Kysely<Database>,
  agencyId: string,
  refs: readonly string[],
): Promise<void> {
  for (const part of inParts(refs)) {
    const settled = await listSettled(db, agencyId, part)
    const these = db.updateTable('fact').where('agency_id', '=', agencyId).where('ref', 'in', part)
    await these.set({ awaits: 0 }).where('awaits', '=', 1).execute()
    const waiting = part.filter((ref) => !settled.has(ref))
    if (waiting.length === 0) continue
    await these
      .set({ awaits: 1 })
      .where('ref', 'in', waiting)
      .where('problem', 'is', null)
      .execute()
  }
}

/** Those of these on which somebody decided, or of which it was found that nobody needs to. */
export async function listSettled(
  db: Kysely<Database>,
  agencyId: string,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const settled = new Set(await listPassed(db, agencyId, refs))
  const reviews = Map.groupBy(await reviewsOf(db, agencyId, refs), ({ key }) => key)
  for (const [ref, its] of reviews) {
    if (
      standingReviews(its.map((row) => readReview(agencyId, { ...row, body: plainBody(row) })))
        .length > 0
    )
      settled.add(ref)
  }
  return settled
}

/**
 * Every review of these up to that entry with its note still sealed, in their order: as the index gives them. Asked to order by sequence alone, SQLite
 * walks the whole ledger.
 */
export function reviewsOf(
  db: Kysely<Database>,
  agencyId: string,
  refs: readonly string[],
  through = Number.MAX_SAFE_INTEGER,
) {
  return selectEntries(db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS, 'recorded_at'])
    .where('kind', '=', 'review')
    .where('key', 'in', refs)
    .where('ledger.seq', '<=', through)
    .orderBy('key')
    .orderBy('ledger.seq')
    .execute()
}

async function listPassed(
  db: Kysely<Database>,
  agencyId: string,
  refs: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('review_queue')
    .select('ref')
    .where('agency_id', '=', agencyId)
    .where('ref', 'in', refs)
    .where('awaits_decision', '=', 0)
    .execute()
  return rows.map(({ ref }) => ref)
}
