import { setImmediate as breathe } from 'node:timers/promises'

import { sql, type ExpressionBuilder, type Kysely } from 'kysely'

import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import {
  UnreadableFactError,
  type Fact,
  type FactBearing,
  type ResponseKey,
  type SubmissionsOf,
} from '../../ports/fact.ts'
import type { OwnedVersion, ProjectionRecords } from '../../ports/projection-records.ts'
import { inParts } from '../in-parts.ts'
import { listDistinct } from '../list-distinct.ts'
import { listSettled } from '../refresh-awaits.ts'
import type { Database } from '../schema.ts'
import type { Sealing } from '../sealing/sealing.ts'
import {
  BEARING_COLUMNS,
  SUBMISSION_COLUMNS,
  toBearing,
  toFact,
  toFiling,
  toOwned,
  toProblem,
  toRow,
  toSubmission,
  type FactRow,
} from './fact-rows.ts'
import { listArrived, listVersions, listVersionsBeside } from './list-versions.ts'
import { putFactRows } from './put-fact.ts'
import { openFacts, sealFacts, type OpenedFact, type StoredFactRow } from './seal-facts.ts'

type FactRecords = Pick<
  ProjectionRecords,
  | 'findFacts'
  | 'findFactsByRef'
  | 'listBearings'
  | 'listOwned'
  | 'listResponsesBetween'
  | 'dropFacts'
  | 'putFacts'
  | 'listQuarantined'
  | 'countQuarantined'
  | 'listFiledAt'
  | 'listFormIds'
  | 'listWaiting'
  | 'listWaitingFilings'
  | 'listFilings'
  | 'listClaims'
  | 'countClaims'
  | 'listSubjects'
  | 'countSubmissions'
  | 'hasSubmissions'
  | 'findSubmissions'
  | 'listSubmissionsOf'
  | 'listVersions'
  | 'listVersionsBeside'
  | 'listArrived'
>

/** Of what waits in quarantine, which is also read where others wait (G13). */
const OPENED_AT_ONCE = 50

/** What each form response says, by its latest version. */
export function createFactRecords(db: Kysely<Database>, sealing: Sealing): FactRecords {
  async function openAll<Row extends Pick<StoredFactRow, 'ref'> & Partial<StoredFactRow>>(
    agencyId: string,
    query: { execute(): Promise<Row[]> },
  ): Promise<OpenedFact<Row>[]> {
    return openFacts(sealing, agencyId, await query.execute())
  }

  return {
    async findFacts(agencyId, responses) {
      const facts: Fact[] = []
      for (const some of someOf(db, agencyId, responses)) {
        facts.push(...(await openAll(agencyId, some.selectAll())).flatMap(readable))
      }
      return facts
    },

    async listOwned(agencyId, responses) {
      const owned: OwnedVersion[] = []
      for (const some of someOf(db, agencyId, responses)) {
        const rows = await some
          .select(['form_id', 'response_id', 'last_submitted_at', 'filer_id', 'subject_id'])
          .where('problem', 'is', null)
          .execute()
        owned.push(...rows.map(toOwned))
      }
      return owned
    },

    listVersions: (agencyId, of) => listVersions(db, agencyId, of),
    listVersionsBeside: (agencyId, of) => listVersionsBeside(db, agencyId, of),
    listArrived: (agencyId, of) => listArrived(db, agencyId, of),

    async findFactsByRef(agencyId, refs) {
      const facts: Fact[] = []
      for (const part of inParts(refs)) {
        const rows = await openAll(agencyId, factsOf(db, agencyId).where('ref', 'in', part))
        facts.push(...rows.map(toFact))
      }
      return facts
    },

    async listBearings(agencyId, refs) {
      const found: FactBearing[] = []
      for (const part of inParts(refs)) {
        const rows = await db
          .selectFrom('fact')
          .select(BEARING_COLUMNS)
          .where('agency_id', '=', agencyId)
          .where('ref', 'in', part)
          .execute()
        found.push(...rows.map(toBearing))
      }
      return found
    },

    async listResponsesBetween(agencyId, { after, through }) {
      const rows = await db
        .selectFrom('fact')
        .select(['form_id', 'response_id'])
        .where('agency_id', '=', agencyId)
        .where('body_seq', '>', after)
        .where('body_seq', '<=', through)
        .execute()
      return rows.map((row) => ({ formId: row.form_id, responseId: row.response_id }))
    },

    async dropFacts(agencyId, responses) {
      for (const { formId, responseId } of responses) {
        await db
          .deleteFrom('fact')
          .where('agency_id', '=', agencyId)
          .where('form_id', '=', formId)
          .where('response_id', '=', responseId)
          .execute()
      }
    },

    async putFacts(agencyId, facts) {
      const rows = await sealFacts(
        sealing,
        agencyId,
        facts.map((fact) => toRow(agencyId, fact)),
      )
      for (const part of inParts(rows)) {
        const refs = part.map(({ ref }) => ref)
        const settled = await listSettled(db, agencyId, refs)
        const isWaiting = ({ ref, problem }: StoredFactRow) => problem === null && !settled.has(ref)
        await putFactRows(
          db,
          part.map((row) => ({ ...row, awaits: isWaiting(row) ? 1 : 0 })),
        )
      }
    },

    async listFiledAt(agencyId, formId, instants) {
      const filed: Instant[] = []
      for (const part of inParts([...new Set(instants)])) {
        const rows = await db
          .selectFrom('fact')
          .select('last_submitted_at')
          .where('agency_id', '=', agencyId)
          .where('form_id', '=', formId)
          .where('last_submitted_at', 'in', part)
          .execute()
        filed.push(...rows.map((row) => row.last_submitted_at as Instant))
      }
      return filed.toSorted()
    },

    async listFormIds(agencyId, kind) {
      const rows = await db
        .selectFrom('fact')
        .select('form_id')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('form_kind', '=', kind)
        .execute()
      return rows.map(({ form_id }) => form_id).toSorted()
    },

    async listQuarantined(agencyId) {
      const rows = await waitingOf(db, agencyId).select(['ref', 'problem']).execute()
      const problems: Problem[] = []
      for (let start = 0; start < rows.length; start += OPENED_AT_ONCE) {
        const part = rows.slice(start, start + OPENED_AT_ONCE)
        const opened = await openFacts(sealing, agencyId, part)
        problems.push(...opened.flatMap((row) => toProblem(row) ?? []))
        await breathe()
      }
      return problems
    },

    async countQuarantined(agencyId) {
      const { count } = await db
        .selectFrom('fact')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .where('problem', 'is not', null)
        .executeTakeFirstOrThrow()
      return count
    },

    async listWaiting(agencyId, since) {
      const rows = await openAll(agencyId, waitingOf(db, agencyId, since).selectAll())
      return rows.map(toFact)
    },

    async listWaitingFilings(agencyId, since) {
      const rows = await waitingOf(db, agencyId, since).select(['ref', 'claim']).execute()
      return rows.flatMap((row) => toFiling(row) ?? [])
    },

    async listFilings(agencyId, { subjectId, since, limit }) {
      const rows = await openAll(
        agencyId,
        factsOf(db, agencyId)
          .where('subject_id', '=', subjectId)
          .where('until_date', '>=', since)
          .orderBy('last_submitted_at', 'desc')
          .orderBy('first_seq')
          .limit(limit),
      )
      return rows.map(toFact)
    },

    async listClaims(agencyId, { employeeId, limit }) {
      const wanted = claimsOn(db, agencyId, employeeId)
        .selectAll()
        .orderBy('last_submitted_at', 'desc')
        .orderBy('first_seq')
        .limit(limit)
      const rows = await openAll(agencyId, wanted)
      return rows.map(toFact)
    },

    async countClaims(agencyId, employeeId) {
      const { count } = await claimsOn(db, agencyId, employeeId)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      return count
    },

    listSubjects: (agencyId) => listDistinct(db, agencyId, { table: 'fact', column: 'subject_id' }),

    async countSubmissions(agencyId) {
      const { count } = await db
        .selectFrom('fact')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('agency_id', '=', agencyId)
        .where('problem', 'is', null)
        .executeTakeFirstOrThrow()
      return count
    },

    async hasSubmissions(agencyId) {
      const found = await db
        .selectFrom('fact')
        .select('agency_id')
        .where('agency_id', '=', agencyId)
        .where('problem', 'is', null)
        .limit(1)
        .executeTakeFirst()
      return found !== undefined
    },

    async findSubmissions(agencyId, refs) {
      const found: Submission[] = []
      for (const part of inParts(refs)) {
        const rows = await openAll(agencyId, submissionsOf(db, agencyId).where('ref', 'in', part))
        found.push(...rows.map(toSubmission))
      }
      return found
    },

    async listSubmissionsOf(agencyId, of) {
      const found: Submission[] = []
      for (const part of inParts(of.subjectIds)) {
        const rows = await openAll(
          agencyId,
          submissionsOf(db, agencyId)
            .where('subject_id', 'in', part)
            .where((is) => isWithin(is, of)),
        )
        found.push(...rows.map(toSubmission))
      }
      const plans = submissionsOf(db, agencyId).where((is) => isPlanWithin(is, of))
      const asked = of.unitCodes
        ? inParts(of.unitCodes).map((part) => plans.where('unit_code', 'in', part))
        : [plans]
      for (const query of asked) {
        const rows = await openAll(agencyId, query)
        found.push(...rows.map(toSubmission))
      }
      return found
    },
  }
}

/** Of facts about a person: those that are asked for. Weekly plans are listed apart. */
function isWithin(
  is: ExpressionBuilder<Database, 'fact'>,
  { checkInsSince, since, until, forms }: SubmissionsOf,
) {
  const isWanted = since
    ? is('until_date', '>=', since)
    : is.or([
        is('form_kind', 'not in', ['check-in', 'alternate-channel']),
        is('until_date', '>=', checkInsSince),
      ])
  return is.and([
    is('unit_code', '=', ''),
    is('problem', 'is', null),
    isWanted,
    ...(until ? [is('from_date', '<=', until)] : []),
    ...(forms ? [is('form_kind', 'in', forms)] : []),
  ])
}

/** The units' weekly plans of the dates that are asked for. */
function isPlanWithin(is: ExpressionBuilder<Database, 'fact'>, { since, until }: SubmissionsOf) {
  return is.and([
    // Said so that the index of plans is taken.
    is('unit_code', '>', sql.lit('')),
    is('until_date', '>=', since ?? ''),
    ...(until ? [is('from_date', '<=', until)] : []),
  ])
}

/** In parts, as many of these responses as one statement takes. */
function someOf(db: Kysely<Database>, agencyId: string, responses: readonly ResponseKey[]) {
  return [...Map.groupBy(responses, ({ formId }) => formId)].flatMap(([formId, its]) =>
    inParts([...new Set(its.map(({ responseId }) => responseId))]).map((part) =>
      db
        .selectFrom('fact')
        .where('agency_id', '=', agencyId)
        .where('form_id', '=', formId)
        .where('response_id', 'in', part),
    ),
  )
}

function factsOf(db: Kysely<Database>, agencyId: string) {
  return db.selectFrom('fact').selectAll().where('agency_id', '=', agencyId)
}

function claimsOn(db: Kysely<Database>, agencyId: string, employeeId: string) {
  // Said twice, so that the index of those that wait is taken.
  return db
    .selectFrom('fact')
    .where('agency_id', '=', agencyId)
    .where('claimed_id', '>', '')
    .where('claimed_id', '=', employeeId)
}

function submissionsOf(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom('fact')
    .select(SUBMISSION_COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('problem', 'is', null)
}

function waitingOf(db: Kysely<Database>, agencyId: string, since = '') {
  return (
    db
      .selectFrom('fact')
      .where('agency_id', '=', agencyId)
      .where('problem', 'is not', null)
      // Said so that the index of what waits is taken.
      .where((of) => of.fn.coalesce('until_date', of.val('')), '>=', since)
      .orderBy('first_seq')
  )
}

function readable(row: FactRow): Fact[] {
  try {
    return [toFact(row)]
  } catch (error) {
    if (error instanceof UnreadableFactError) return []
    throw error
  }
}
