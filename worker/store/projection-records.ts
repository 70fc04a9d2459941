import { sql, type Kysely, type Selectable } from 'kysely'

import type { Instant } from '../../shared/model/instant.ts'
import { isSameAuthor, type Review } from '../../shared/model/review.ts'
import { standingReviews } from '../../shared/model/standing-reviews.ts'
import type { FormKind, RawSubmission } from '../../shared/model/submission.ts'
import type { OwnedSubmission } from '../ports/attribution-records.ts'
import type { ProjectionRecords } from '../ports/projection-records.ts'
import type { Database } from './schema.ts'
import type { Marker } from './evidence-key.ts'
import { getTip } from './append-entry.ts'
import { inParts } from './in-parts.ts'
import { createFactRecords } from './facts/fact-records.ts'
import { toOwner } from './facts/fact-rows.ts'
import { createPersonMonthRecords } from './person-month-records.ts'
import { readReview } from './read-review.ts'
import { reviewsOf } from './refresh-awaits.ts'
import type { Sealing } from './sealing/sealing.ts'
import { plainBody, PLAIN_COLUMNS, SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { bodyAt, checkStored, parseStored } from './parse-stored.ts'
import { StoredPurge, StoredRaw, StoredSaid } from './stored-entries.ts'

/** How far back somebody's own decisions are looked for: weeks of an agency of many people. */
const ENTRIES_OF_LATE = 5000

export function createProjectionRecords(
  db: Kysely<Database>,
  marker: Marker,
  sealing: Sealing,
): ProjectionRecords {
  return {
    async find(agencyId) {
      const row = await db
        .selectFrom('projection')
        .selectAll()
        .where('agency_id', '=', agencyId)
        .executeTakeFirst()
      return (
        row && {
          throughSequence: row.through_seq,
          basis: row.basis,
          tabsThroughSequence: row.tabs_through_seq,
        }
      )
    },

    async advance(agencyId, before, { throughSequence, basis, tabsThroughSequence }) {
      const state = {
        through_seq: throughSequence,
        basis,
        tabs_through_seq: tabsThroughSequence,
      }
      if (!before) {
        const row = { agency_id: agencyId, ...state }
        const inserted = await db
          .insertInto('projection')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        return inserted.numInsertedOrUpdatedRows === 1n
      }
      const updated = await db
        .updateTable('projection')
        .set(state)
        .where('agency_id', '=', agencyId)
        .where('through_seq', '=', before.throughSequence)
        .where('basis', '=', before.basis)
        .where('tabs_through_seq', '=', before.tabsThroughSequence)
        .executeTakeFirst()
      return updated.numUpdatedRows === 1n
    },

    async forget(agencyId) {
      await db.deleteFrom('projection').where('agency_id', '=', agencyId).execute()
    },

    async clearFacts(agencyId, limit) {
      const { numAffectedRows } = await sql`delete from fact where agency_id = ${agencyId}
        and (form_id, response_id) in (
          select form_id, response_id from fact where agency_id = ${agencyId} limit ${limit})`.execute(
        db,
      )
      return Number(numAffectedRows ?? 0n)
    },

    ...createFactRecords(db, sealing),

    async listUndecided(agencyId, refs) {
      const undecided = undecidedOf(db, agencyId).select([
        'ref',
        'form_kind',
        'subject_id',
        'unit_code',
        'last_submitted_at',
        'filer_id',
      ])
      const wanted = refs
        ? inParts(refs).map((part) => undecided.where('ref', 'in', part))
        : [undecided]
      const rows = []
      for (const query of wanted) rows.push(...(await query.execute()))
      return rows.map((row) => ({
        ref: row.ref,
        formKind: row.form_kind as FormKind,
        subjectId: row.subject_id,
        unitCode: row.unit_code,
        lastSubmittedAt: row.last_submitted_at as Instant,
        filerId: row.filer_id,
      }))
    },

    async listUndecidedRefs(agencyId, { queued, after, limit }) {
      const undecided = undecidedOf(db, agencyId)
        .select('ref')
        .where('ref', '>', after)
        .orderBy('ref')
        .limit(limit)
      const wanted = queued
        ? undecided
        : undecided.where((is) =>
            is.not(
              is.exists(
                is
                  .selectFrom('review_queue')
                  .select('review_queue.ref')
                  .whereRef('review_queue.agency_id', '=', 'fact.agency_id')
                  .whereRef('review_queue.ref', '=', 'fact.ref'),
              ),
            ),
          )
      return (await wanted.execute()).map(({ ref }) => ref)
    },

    async findUnqueued(agencyId, refs) {
      const found: string[] = []
      for (const part of inParts(refs)) {
        const rows = await db
          .selectFrom('fact')
          .leftJoin('review_queue', (join) =>
            join
              .onRef('review_queue.agency_id', '=', 'fact.agency_id')
              .onRef('review_queue.ref', '=', 'fact.ref'),
          )
          .select('fact.ref')
          .where('fact.agency_id', '=', agencyId)
          .where('fact.ref', 'in', part)
          .where('problem', 'is', null)
          .where('review_queue.ref', 'is', null)
          .execute()
        found.push(...rows.map(({ ref }) => ref))
      }
      return found
    },

    async readSubmissions(agencyId, refs) {
      const found: OwnedSubmission[] = []
      for (const part of inParts(refs)) {
        const rows = await bodiesOf(db, agencyId).where('ref', 'in', part).execute()
        const opened = await sealing.openValues(agencyId, rows)
        found.push(...opened.flatMap((row) => toOwned(agencyId, row)))
      }
      return found
    },

    listReviewsOn: (agencyId, refs, through) =>
      countableReviews(db, sealing, agencyId, { refs, ...(through !== undefined && { through }) }),

    async listReviewsBy(agencyId, author, limit) {
      const { sequence } = await getTip(db, agencyId)
      const recent = await selectEntries(db, agencyId)
        .select(PLAIN_COLUMNS)
        .where('kind', '=', 'review')
        .where('ledger.seq', '>', sequence - ENTRIES_OF_LATE)
        .orderBy('ledger.seq', 'desc')
        .execute()
      const own = recent.filter((row) => {
        const { by } = parseStored(StoredSaid, plainBody(row), bodyAt(agencyId, row.seq))
        return by !== undefined && isSameAuthor(by, author)
      })
      const refs = [...new Set(own.map(({ key }) => key))]
      const standing = await latestReviews(db, sealing, agencyId, { refs })
      const byRef = new Map(standing.map((review) => [review.submissionRef, review]))
      return refs.flatMap((ref) => byRef.get(ref) ?? []).slice(0, limit)
    },

    async listSpokenReviews(agencyId, refs) {
      return latestReviews(db, sealing, agencyId, { refs }, ({ by }) => by !== undefined)
    },

    ...createPersonMonthRecords(db, marker, sealing),
  }
}

/** By the index of those that wait. */
function undecidedOf(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom('fact')
    .where('fact.agency_id', '=', agencyId)
    .where('awaits', '=', sql.lit(1))
}

function bodiesOf(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom('fact')
    .innerJoin('ledger_body', (join) =>
      join
        .onRef('ledger_body.agency_id', '=', 'fact.agency_id')
        .onRef('ledger_body.seq', '=', 'fact.body_seq'),
    )
    .innerJoin('ledger', (join) =>
      join
        .onRef('ledger.agency_id', '=', 'ledger_body.agency_id')
        .onRef('ledger.seq', '=', 'ledger_body.seq'),
    )
    .select([...SEALED_COLUMNS, 'ledger_body.seq', 'filer_id', 'subject_id'])
    .where('fact.agency_id', '=', agencyId)
}

interface ReviewsAsked {
  readonly refs: readonly string[]
  readonly through?: number
}

/** Of each the verified words that stand, and the last decision: one of a cell may not count. */
async function countableReviews(
  db: Kysely<Database>,
  sealing: Sealing,
  agencyId: string,
  asked: ReviewsAsked,
): Promise<Review[]> {
  const standing = await listStandingReviews(db, sealing, agencyId, asked)
  return standing.flatMap((its) => its.filter(({ by }, at) => by || at === its.length - 1))
}

async function latestReviews(
  db: Kysely<Database>,
  sealing: Sealing,
  agencyId: string,
  asked: ReviewsAsked,
  isWanted: (review: Review) => boolean = () => true,
): Promise<Review[]> {
  const standing = await listStandingReviews(db, sealing, agencyId, asked)
  return standing.flatMap((its) => its.findLast(isWanted) ?? [])
}

/** Of each of these submissions what was decided of it and stands, in its order. */
async function listStandingReviews(
  db: Kysely<Database>,
  sealing: Sealing,
  agencyId: string,
  { refs, through }: ReviewsAsked,
): Promise<Review[][]> {
  const standing: Review[][] = []
  for (const part of inParts(refs)) {
    const rows = await sealing.openRows(agencyId, await reviewsOf(db, agencyId, part, through))
    const entries = rows.flatMap((row) => (row.body === null ? [] : [{ ...row, body: row.body }]))
    const byRef = Map.groupBy(entries, ({ key }) => key)
    standing.push(
      ...[...byRef.values()].map((its) =>
        standingReviews(its.map((row) => readReview(agencyId, row))),
      ),
    )
  }
  return standing
}

/** A purge keeps the submission inside, with the entry whose place it took. */
function toRaw({ kind, value }: OwnedRow, where: string): RawSubmission {
  return kind === 'purge'
    ? checkStored(StoredPurge, value, where).raw
    : checkStored(StoredRaw, value, where)
}

type OwnedRow = {
  readonly kind: string
  readonly seq: number
  readonly value: unknown
} & Pick<Selectable<Database['fact']>, 'filer_id' | 'subject_id'>

function toOwned(agencyId: string, row: OwnedRow): OwnedSubmission[] {
  if (row.value === null) return []
  return [{ raw: toRaw(row, bodyAt(agencyId, row.seq)), owner: toOwner(row) ?? undefined }]
}
