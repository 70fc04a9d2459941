import { sql, type Insertable, type Kysely, type Selectable } from 'kysely'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { Attribution, ProjectionRecords } from '../ports/projection-records.ts'
import { inParts } from './in-parts.ts'
import { refreshAwaits } from './refresh-awaits.ts'
import type { Database } from './schema.ts'

type ProjectedAttributions = Pick<
  ProjectionRecords,
  | 'findAttributions'
  | 'findAttributionsByRef'
  | 'listAttributionsBetween'
  | 'dropAttributions'
  | 'putAttributions'
  | 'listQuarantined'
  | 'listFilings'
  | 'listSubjects'
>

/** What each submission says of whom, by its latest version. */
export function createProjectedAttributions(db: Kysely<Database>): ProjectedAttributions {
  return {
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
      await refreshAwaits(
        db,
        agencyId,
        attributions.map(({ ref }) => ref),
      )
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
  }
}

function attributionsOf(db: Kysely<Database>, agencyId: string) {
  return db.selectFrom('attribution').selectAll().where('agency_id', '=', agencyId)
}

/** Null while it is nobody's. */
export function toOwner({
  owner_id,
  owner_subject_id,
}: Pick<Selectable<Database['attribution']>, 'owner_id' | 'owner_subject_id'>): Owner | null {
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

function toRow(agencyId: string, attribution: Attribution): Insertable<Database['attribution']> {
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
