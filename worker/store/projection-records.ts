import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'

import type { Review } from '../../shared/model/review.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { OwnedSubmission } from '../ports/attribution-records.ts'
import type { ProjectionRecords, SubmissionsOf } from '../ports/projection-records.ts'
import type { Database } from './schema.ts'
import type { Marker } from './evidence-key.ts'
import { inParts } from './in-parts.ts'
import { createProjectedAttributions, toOwner } from './projected-attributions.ts'
import { createPersonMonthRecords } from './person-month-records.ts'
import { selectEntries } from './select-entries.ts'

export function createProjectionRecords(db: Kysely<Database>, mark: Marker): ProjectionRecords {
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

    async clear(agencyId) {
      await db.deleteFrom('attribution').where('agency_id', '=', agencyId).execute()
      await db.deleteFrom('person_month').where('agency_id', '=', agencyId).execute()
    },

    ...createProjectedAttributions(db),

    async listUndecidedRefs(agencyId, { queued }) {
      const undecided = db
        .selectFrom('attribution')
        .leftJoin('ledger', (join) =>
          join
            .onRef('ledger.agency_id', '=', 'attribution.agency_id')
            .on('ledger.kind', '=', 'review')
            .onRef('ledger.key', '=', 'attribution.ref'),
        )
        .select('ref')
        .where('attribution.agency_id', '=', agencyId)
        .where('subject_id', '!=', '')
        .where('ledger.seq', 'is', null)
        .orderBy('ref')
      const wanted = undecided.where((is) => {
        const looked = is
          .selectFrom('review_queue')
          .select('review_queue.ref')
          .whereRef('review_queue.agency_id', '=', 'attribution.agency_id')
          .whereRef('review_queue.ref', '=', 'attribution.ref')
        return is.not(is.exists(queued ? looked.where('awaits_decision', '=', 0) : looked))
      })
      return (await wanted.execute()).map(({ ref }) => ref)
    },

    async findUnqueued(agencyId, refs) {
      const found: string[] = []
      for (const part of inParts(refs)) {
        const rows = await db
          .selectFrom('attribution')
          .leftJoin('review_queue', (join) =>
            join
              .onRef('review_queue.agency_id', '=', 'attribution.agency_id')
              .onRef('review_queue.ref', '=', 'attribution.ref'),
          )
          .select('attribution.ref')
          .where('attribution.agency_id', '=', agencyId)
          .where('attribution.ref', 'in', part)
          .where('subject_id', '!=', '')
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
        found.push(...rows.map(toOwned))
      }
      return found
    },

    async listSubmissionsOf(agencyId, of) {
      const bodies: OwnedRow[] = []
      for (const part of inParts(of.subjectIds)) {
        const found = bodiesOf(db, agencyId).where('subject_id', 'in', part)
        bodies.push(...(await found.where((is) => isWithin(is, of)).execute()))
      }
      const plans = bodiesOf(db, agencyId).where('unit_code', '>', '')
      bodies.push(...(await plans.where('until_date', '>=', of.since ?? '').execute()))
      return bodies.map(toOwned)
    },

    async listReviewsOf(agencyId, of) {
      return latestReviews(db, agencyId, await listRefsOf(db, agencyId, of))
    },

    async listSpokenReviews(agencyId, refs) {
      return latestReviews(db, agencyId, refs, ({ by }) => by !== undefined)
    },

    ...createPersonMonthRecords(db, mark),
  }
}

function bodiesOf(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom('attribution')
    .innerJoin('ledger_body', (join) =>
      join
        .onRef('ledger_body.agency_id', '=', 'attribution.agency_id')
        .onRef('ledger_body.seq', '=', 'attribution.body_seq'),
    )
    .select(['body', 'owner_id', 'owner_subject_id'])
    .where('attribution.agency_id', '=', agencyId)
}

async function listRefsOf(
  db: Kysely<Database>,
  agencyId: string,
  of: SubmissionsOf,
): Promise<string[]> {
  const refs = db.selectFrom('attribution').select('ref').where('agency_id', '=', agencyId)
  const rows: { ref: string }[] = await refs
    .where('unit_code', '>', '')
    .where('until_date', '>=', of.since ?? '')
    .execute()
  for (const part of inParts(of.subjectIds)) {
    const found = refs.where('subject_id', 'in', part)
    rows.push(...(await found.where((is) => isWithin(is, of)).execute()))
  }
  return rows.map(({ ref }) => ref)
}

async function latestReviews(
  db: Kysely<Database>,
  agencyId: string,
  refs: readonly string[],
  isWanted: (review: Review) => boolean = () => true,
): Promise<Review[]> {
  const latest = new Map<string, Review>()
  for (const part of inParts(refs)) {
    for (const { key, body, recorded_at } of await reviewsOf(db, agencyId, part)) {
      const review = { ...(JSON.parse(body) as object), readAt: recorded_at } as Review
      if (isWanted(review)) latest.set(key, review)
    }
  }
  return [...latest.values()]
}

/**
 * Every review of these, the latest of each last: as the index gives them. Asked to order by sequence
 * alone, SQLite walks the whole ledger.
 */
function reviewsOf(db: Kysely<Database>, agencyId: string, refs: readonly string[]) {
  return selectEntries(db, agencyId)
    .select(['key', 'body', 'recorded_at'])
    .where('kind', '=', 'review')
    .where('key', 'in', refs)
    .orderBy('key')
    .orderBy('ledger.seq')
    .execute()
}

function isWithin(
  is: ExpressionBuilder<Database, 'attribution'>,
  { checkInsSince, since, forms }: SubmissionsOf,
) {
  const isWanted = since
    ? is('until_date', '>=', since)
    : is.or([
        is('form_kind', 'not in', ['check-in', 'alternate-channel']),
        is('until_date', '>=', checkInsSince),
      ])
  return is.and([
    is('unit_code', '=', ''),
    isWanted,
    ...(forms ? [is('form_kind', 'in', forms)] : []),
  ])
}

/** A purge keeps the submission inside, with the entry whose place it took. */
function toRaw(body: string): RawSubmission {
  const value = JSON.parse(body) as RawSubmission | { readonly raw: RawSubmission }
  return 'raw' in value ? value.raw : value
}

type OwnedRow = { readonly body: string } & Pick<
  Selectable<Database['attribution']>,
  'owner_id' | 'owner_subject_id'
>

function toOwned({ body, ...row }: OwnedRow): OwnedSubmission {
  return { raw: toRaw(body), owner: toOwner(row) ?? undefined }
}
