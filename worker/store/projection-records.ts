import { sql, type ExpressionBuilder, type Kysely, type Selectable } from 'kysely'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Review } from '../../shared/model/review.ts'
import type { FormKind, RawSubmission } from '../../shared/model/submission.ts'
import type { OwnedSubmission } from '../ports/attribution-records.ts'
import type { Attribution, ProjectionRecords, SubmissionsOf } from '../ports/projection-records.ts'
import type { Database } from './schema.ts'
import { inParts } from './in-parts.ts'
import { createPersonMonthRecords } from './person-month-records.ts'
import { selectEntries } from './select-entries.ts'

export function createProjectionRecords(db: Kysely<Database>): ProjectionRecords {
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

    async findAttributions(agencyId, keys) {
      const rows: Attribution[] = []
      for (const [formId, its] of Map.groupBy(keys, (key) => key.formId)) {
        for (const part of inParts(its.map(({ responseId }) => responseId))) {
          rows.push(
            ...(
              await attributionsOf(db, agencyId)
                .where('form_id', '=', formId)
                .where('response_id', 'in', part)
                .execute()
            ).map(toAttribution),
          )
        }
      }
      return rows
    },

    async findAttributionsByRef(agencyId, refs) {
      const rows: Attribution[] = []
      for (const part of inParts(refs)) {
        const found = await attributionsOf(db, agencyId).where('ref', 'in', part).execute()
        rows.push(...found.map(toAttribution))
      }
      return rows
    },

    async listAttributionsBetween(agencyId, { after, through }) {
      const rows = await attributionsOf(db, agencyId)
        .where('body_seq', '>', after)
        .where('body_seq', '<=', through)
        .execute()
      return rows.map(toAttribution)
    },

    async dropAttributions(agencyId, keys) {
      for (const { formId, responseId } of keys) {
        await db
          .deleteFrom('attribution')
          .where('agency_id', '=', agencyId)
          .where('form_id', '=', formId)
          .where('response_id', '=', responseId)
          .execute()
      }
    },

    async putAttributions(agencyId, attributions) {
      for (const part of inParts(attributions)) {
        await db
          .insertInto('attribution')
          .values(part.map((attribution) => toRow(agencyId, attribution)))
          .onConflict((conflict) =>
            conflict.columns(['agency_id', 'form_id', 'response_id']).doUpdateSet((excluded) => ({
              ref: excluded.ref('excluded.ref'),
              last_submitted_at: excluded.ref('excluded.last_submitted_at'),
              first_seq: excluded.ref('excluded.first_seq'),
              body_seq: excluded.ref('excluded.body_seq'),
              subject_id: excluded.ref('excluded.subject_id'),
              unit_code: excluded.ref('excluded.unit_code'),
              until_date: excluded.ref('excluded.until_date'),
              problem: excluded.ref('excluded.problem'),
              owner_id: excluded.ref('excluded.owner_id'),
              owner_subject_id: excluded.ref('excluded.owner_subject_id'),
            })),
          )
          .execute()
      }
    },

    async listQuarantined(agencyId) {
      const rows = await db
        .selectFrom('attribution')
        .select('problem')
        .where('agency_id', '=', agencyId)
        .where('subject_id', '=', '')
        .orderBy('first_seq')
        .execute()
      return rows.flatMap(({ problem }) =>
        problem === null ? [] : [JSON.parse(problem) as Problem],
      )
    },

    async listFilings(agencyId, { subjectId, since, limit }) {
      const rows = await attributionsOf(db, agencyId)
        .where((is) => {
          const isUnread = is.and([
            is('subject_id', '=', ''),
            is('owner_subject_id', '=', subjectId),
          ])
          return subjectId === '' ? isUnread : is.or([is('subject_id', '=', subjectId), isUnread])
        })
        .where('until_date', '>=', since)
        .orderBy('last_submitted_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toAttribution)
    },

    async listSubjects(agencyId) {
      const next = sql`select min(subject_id) from attribution
        where agency_id = ${agencyId} and subject_id >`
      const { rows } = await sql<{ id: string }>`with recursive subject (id) as (
        select (${next} '') union all select (${next} subject.id) from subject where id is not null
      ) select id from subject where id is not null`.execute(db)
      return rows.map(({ id }) => id)
    },

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
      const refs = await listRefsOf(db, agencyId, of)
      const latest = new Map<string, Review>()
      for (const part of inParts(refs)) {
        for (const { key, body, recorded_at } of await reviewsOf(db, agencyId, part)) {
          latest.set(key, { ...(JSON.parse(body) as object), readAt: recorded_at } as Review)
        }
      }
      return [...latest.values()]
    },

    ...createPersonMonthRecords(db),
  }
}

function attributionsOf(db: Kysely<Database>, agencyId: string) {
  return db.selectFrom('attribution').selectAll().where('agency_id', '=', agencyId)
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
  { checkInsSince, since }: SubmissionsOf,
) {
  const isWanted = since
    ? is('until_date', '>=', since)
    : is.or([
        is('form_kind', 'not in', ['check-in', 'alternate-channel']),
        is('until_date', '>=', checkInsSince),
      ])
  return is.and([is('unit_code', '=', ''), isWanted])
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

function toOwner({ owner_id, owner_subject_id }: Omit<OwnedRow, 'body'>): Owner | null {
  return owner_id === '' ? null : { employeeId: owner_id, subjectId: owner_subject_id }
}

function toAttribution(row: Selectable<Database['attribution']>): Attribution {
  return {
    formId: row.form_id,
    responseId: row.response_id,
    formKind: row.form_kind as FormKind,
    ref: row.ref,
    lastSubmittedAt: row.last_submitted_at as Instant,
    firstSequence: row.first_seq,
    bodySequence: row.body_seq,
    owner: toOwner(row),
    subjectId: row.subject_id,
    unitCode: row.unit_code,
    untilDate: row.until_date as CivilDate,
    problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
  }
}

function toRow(agencyId: string, attribution: Attribution): Database['attribution'] {
  return {
    agency_id: agencyId,
    form_id: attribution.formId,
    response_id: attribution.responseId,
    form_kind: attribution.formKind,
    ref: attribution.ref,
    last_submitted_at: attribution.lastSubmittedAt,
    first_seq: attribution.firstSequence,
    body_seq: attribution.bodySequence,
    subject_id: attribution.subjectId,
    unit_code: attribution.unitCode,
    until_date: attribution.untilDate,
    problem: attribution.problem && JSON.stringify(attribution.problem),
    owner_id: attribution.owner?.employeeId ?? '',
    owner_subject_id: attribution.owner?.subjectId ?? '',
  }
}
