import type { Kysely } from 'kysely'

import { parseInstant } from '../../shared/model/instant.ts'
import type { Review } from '../../shared/model/review.ts'
import { isWithdrawal, standingReviews } from '../../shared/model/standing-reviews.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { LedgerRecords } from '../ports/ledger-records.ts'
import { append, appendAll, appendSealed, getTip } from './append-entry.ts'
import { beginsWith } from './begins-with.ts'
import { inParts } from './in-parts.ts'
import { type Kept, findLast, openBodies } from './opened-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { readReview } from './read-review.ts'
import { refreshAwaits } from './refresh-awaits.ts'
import type { Database } from './schema.ts'
import { PLAIN_COLUMNS, SEALED_COLUMNS, plainBody, selectEntries } from './select-entries.ts'
import { StoredPresenceReview } from './stored-entries.ts'

/** What superiors decided, and which days they looked at. */
export function createLedgerReviews(
  kept: Kept,
): Pick<
  LedgerRecords,
  | 'recordReview'
  | 'withdrawReview'
  | 'findNewReviews'
  | 'latestReviews'
  | 'recordLateReviewRows'
  | 'listLateReviewRows'
  | 'recordPresenceReviews'
  | 'listPresenceReviews'
> {
  const { db } = kept
  return {
    async recordReview(agencyId, review) {
      const [body] = await toNewBodies(kept, agencyId, [review])
      if (body === undefined) return false
      const entry = { kind: 'review', key: review.submissionRef, body } as const
      await appendSealed(kept, agencyId, [entry], review.readAt)
      await refreshAwaits(db, agencyId, [review.submissionRef])
      return true
    },

    async withdrawReview(agencyId, { readAt, ...withdrawal }) {
      const { submissionRef: key } = withdrawal
      const entry = { kind: 'review', key, body: canonicalJson(withdrawal) } as const
      await appendSealed(kept, agencyId, [entry], readAt)
      await refreshAwaits(db, agencyId, [key])
    },

    async findNewReviews(agencyId, reviews) {
      const found: Review[] = []
      for (const part of inParts(reviews)) {
        const bodies = await toNewBodies(kept, agencyId, part)
        found.push(...part.filter((_, index) => bodies[index] !== undefined))
      }
      return found
    },

    async latestReviews(agencyId, through) {
      const query = selectReviews(db, agencyId)
        .where('ledger.seq', '<=', through ?? Number.MAX_SAFE_INTEGER)
        .orderBy('ledger.seq')
      const recorded = (await openBodies(kept, agencyId, query)).map((row) =>
        readReview(agencyId, row),
      )
      const spoken = byRef(recorded.filter(({ by }) => by !== undefined))
      const all = [...byRef(recorded)].toSorted(([left], [right]) => (left < right ? -1 : 1))
      return [
        ...[...spoken.values()].flatMap(standingReviews),
        ...all.flatMap(([, its]) => standingReviews(its).slice(-1)),
      ]
    },

    async recordLateReviewRows(agencyId, refs, at) {
      const known = await findLateRows(db, agencyId, refs)
      const entries = refs
        .filter((ref) => !known.has(ref))
        .map((key) => ({ kind: 'review-row' as const, key, body: canonicalJson({ ref: key }) }))
      if (entries.length > 0) await appendAll(db, agencyId, await getTip(db, agencyId), entries, at)
    },

    async listLateReviewRows(agencyId, { through, refs } = {}) {
      const all = lateRowsOf(db, agencyId, through)
      const asked = refs ? inParts(refs).map((part) => all.where('key', 'in', part)) : [all]
      const rows = []
      for (const query of asked) rows.push(...(await query.execute()))
      return rows.map(({ key, recorded_at }) => ({
        submissionRef: key,
        since: parseInstant(recorded_at),
      }))
    },

    async recordPresenceReviews(agencyId, reviews) {
      let recorded = 0
      for (const { readAt, ...review } of reviews) {
        const entry = {
          kind: 'presence-review',
          key: `${review.date} ${review.unitCode}`,
          body: canonicalJson({ ...review, source: 'editors' }),
        } as const
        if (await findLast(kept, agencyId, entry)) continue
        await append(db, agencyId, await getTip(db, agencyId), entry, readAt)
        recorded += 1
      }
      return recorded
    },

    async listPresenceReviews(agencyId, { datePrefix = '', through = Number.MAX_SAFE_INTEGER }) {
      const rows = await selectEntries(db, agencyId)
        .select([...PLAIN_COLUMNS, 'recorded_at'])
        .where('kind', '=', 'presence-review')
        .where(beginsWith('key', datePrefix))
        .where('ledger.seq', '<=', through)
        .orderBy('ledger.seq')
        .execute()
      return rows.map((row) => {
        const { unitCode, date, examined } = parseStored(
          StoredPresenceReview,
          plainBody(row),
          bodyAt(agencyId, row.seq),
        )
        return { unitCode, date, examined, readAt: parseInstant(row.recorded_at) }
      })
    },
  }
}

/** Those of these of which it was recorded. */
async function findLateRows(
  db: Kysely<Database>,
  agencyId: string,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const part of inParts(refs)) {
    const rows = await db
      .selectFrom('ledger')
      .select('key')
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'review-row')
      .where('key', 'in', part)
      .execute()
    for (const { key } of rows) found.add(key)
  }
  return found
}

function lateRowsOf(db: Kysely<Database>, agencyId: string, through = Number.MAX_SAFE_INTEGER) {
  return db
    .selectFrom('ledger')
    .select(['key', 'recorded_at'])
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'review-row')
    .where('seq', '<=', through)
    .orderBy('key')
}

/** What is to be recorded of each; undefined where nothing is new. No more than one statement takes. */
async function toNewBodies(
  kept: Kept,
  agencyId: string,
  reviews: readonly Review[],
): Promise<(string | undefined)[]> {
  const refs = reviews.map(({ submissionRef }) => submissionRef)
  // Asked to order by sequence alone, SQLite walks the whole ledger.
  const query = selectReviews(kept.db, agencyId)
    .where('key', 'in', refs)
    .orderBy('key')
    .orderBy('ledger.seq')
  const recorded = Map.groupBy(await openBodies(kept, agencyId, query), ({ key }) => key)
  return reviews.map((given) => {
    const { readAt: _, undecidedAt, ...review } = given
    const its = recorded.get(review.submissionRef) ?? []
    const last = its.at(-1)
    const standing = last && readReview(agencyId, last)
    const since = standing && !isWithdrawal(standing) ? standing.undecidedAt : undecidedAt
    const body = canonicalJson({ ...review, ...(since && { undecidedAt: since }) })
    const inCell = its.findLast((row) => readReview(agencyId, row).by === undefined)
    const same = review.by ? last : inCell
    return same?.body === body ? undefined : body
  })
}

function byRef<One extends Pick<Review, 'submissionRef'>>(reviews: readonly One[]) {
  return Map.groupBy(reviews, ({ submissionRef }) => submissionRef)
}

function selectReviews(db: Kysely<Database>, agencyId: string) {
  return selectEntries(db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS, 'recorded_at'])
    .where('kind', '=', 'review')
}
