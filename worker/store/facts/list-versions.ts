import { sql, type Kysely } from 'kysely'

import { submissionKey } from '../../../shared/intake/submission-key.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import type {
  RecordedVersion,
  VersionsOf,
  VersionsOfPeople,
} from '../../ports/projection-records.ts'
import { inParts } from '../in-parts.ts'
import type { Database } from '../schema.ts'

/** See `ProjectionRecords.listVersions`. */
export async function listVersions(
  db: Kysely<Database>,
  agencyId: string,
  of: VersionsOfPeople,
): Promise<RecordedVersion[]> {
  return (await listOfPeople(latestOf(db, agencyId, of), of)).map(toVersion)
}

/** See `ProjectionRecords.listVersionsBeside`. */
export async function listVersionsBeside(
  db: Kysely<Database>,
  agencyId: string,
  of: VersionsOf,
): Promise<RecordedVersion[]> {
  const plans = await listPlans(latestOf(db, agencyId, of))
  const edited = await editedSince(db, agencyId, { ...of, after: of.through })
    .where('first_seq', '<=', of.through)
    .where('ledger.seq', '<=', of.through)
    .execute()
  const last = new Map(edited.map((row) => [`${row.form_id}\n${row.response_id}`, row]))
  return [...plans.map(toVersion), ...[...last.values()].map(toDoubtful)]
}

/** See `ProjectionRecords.listArrived`. */
export async function listArrived(
  db: Kysely<Database>,
  agencyId: string,
  of: VersionsOfPeople & { readonly after: number },
): Promise<RecordedVersion[]> {
  const latest = latestOf(db, agencyId, of).where('version_seq', '>', of.after)
  const edited = await editedSince(db, agencyId, of)
    .where('ledger.seq', '>', of.after)
    .where('ledger.seq', '<=', of.through)
    .execute()
  const rows = [...(await listOfPeople(latest, of)), ...(await listPlans(latest))]
  const versions = [...rows.map(toVersion), ...edited.map(toDoubtful)]
  return [...new Map(versions.map((one) => [submissionKey(one), one])).values()]
}

async function listOfPeople(
  latest: ReturnType<typeof latestOf>,
  { subjectIds }: VersionsOfPeople,
): Promise<VersionRow[]> {
  const rows: VersionRow[] = []
  for (const part of inParts(subjectIds)) {
    const its = latest.where('unit_code', '=', '').where('subject_id', 'in', part)
    rows.push(...(await its.execute()))
  }
  return rows
}

function listPlans(latest: ReturnType<typeof latestOf>): Promise<VersionRow[]> {
  // Said so that the index of plans is taken.
  return latest.where('unit_code', '>', sql.lit('')).execute()
}

/** The beginning of its versions' keys; what follows is after '/', which '0' comes next to. */
const RESPONSE = sql.raw(`fact.form_id || '/' || fact.response_id`)
const SUBMITTED = sql<string>`substr(ledger.key, length(${RESPONSE}) + 2)`

const COLUMNS = [
  'form_id',
  'response_id',
  'form_kind',
  'subject_id',
  'last_submitted_at',
  'first_seq',
  'version_seq',
  'problem',
] as const

/** Of responses that were not edited after that entry. */
function latestOf(
  db: Kysely<Database>,
  agencyId: string,
  { since, until, forms, through }: VersionsOf,
) {
  const query = db
    .selectFrom('fact')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .where('version_seq', '<=', through)
    .where('until_date', '>=', since)
  const bounded = until ? query.where('from_date', '<=', until) : query
  return forms ? bounded.where('form_kind', 'in', forms) : bounded
}

/** Every version, by when it was submitted, of responses that were edited after entry `after`. */
function editedSince(
  db: Kysely<Database>,
  agencyId: string,
  { forms, after }: Pick<VersionsOf, 'forms'> & { readonly after: number },
) {
  const edited = db
    .selectFrom('fact')
    .innerJoin('ledger', (join) =>
      join
        .onRef('ledger.agency_id', '=', 'fact.agency_id')
        .on('ledger.kind', '=', 'submission')
        .on(sql<boolean>`(ledger.key > ${RESPONSE} || '/' and ledger.key < ${RESPONSE} || '0')`),
    )
    .select([
      'fact.form_id',
      'fact.response_id',
      'form_kind',
      'subject_id',
      SUBMITTED.as('last_submitted_at'),
      'first_seq',
      'ledger.seq as version_seq',
      'problem',
    ])
    .where('fact.agency_id', '=', agencyId)
    .whereRef('version_seq', '>', 'first_seq')
    .where('version_seq', '>', after)
    .orderBy(SUBMITTED)
    .orderBy('ledger.seq')
  return forms ? edited.where('form_kind', 'in', forms) : edited
}

interface VersionRow {
  readonly form_id: string
  readonly response_id: string
  readonly form_kind: string
  readonly subject_id: string
  readonly last_submitted_at: string
  readonly first_seq: number
  readonly version_seq: number
  readonly problem: Uint8Array | null
}

function toDoubtful(row: VersionRow): RecordedVersion {
  return { ...toVersion(row), isDoubtful: true }
}

function toVersion(row: VersionRow): RecordedVersion {
  return {
    formId: row.form_id,
    responseId: row.response_id,
    formKind: row.form_kind as FormKind,
    subjectId: row.subject_id,
    lastSubmittedAt: row.last_submitted_at as Instant,
    sequence: row.version_seq,
    firstSequence: row.first_seq,
    isDoubtful: row.problem !== null,
  }
}
