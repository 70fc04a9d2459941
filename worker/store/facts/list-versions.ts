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
import { listVersionEntries } from '../select-entries.ts'

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
  const changed = await listEdited(db, agencyId, { ...of, after: of.through })
  const edited = changed.filter((row) => row.first_seq <= of.through)
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
  const edited = (await listEdited(db, agencyId, of)).filter((row) => row.version_seq > of.after)
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

/**
 * Every version up to entry `through`, by when it was submitted, of responses that were edited after entry `after`.
 * Their keys are told to the ledger's index: joined by what they are made of, under row-level security, PostgreSQL looks
 * at every key there is for each.
 */
async function listEdited(
  db: Kysely<Database>,
  agencyId: string,
  { forms, after, through }: Pick<VersionsOf, 'forms' | 'through'> & { readonly after: number },
): Promise<VersionRow[]> {
  const edited = db
    .selectFrom('fact')
    .select(COLUMNS)
    .where('agency_id', '=', agencyId)
    .whereRef('version_seq', '>', 'first_seq')
    .where('version_seq', '>', after)
  const facts = await (forms ? edited.where('form_kind', 'in', forms) : edited).execute()
  const of = new Map(facts.map((row) => [`${row.form_id}/${row.response_id}`, row]))
  const responses = facts.map((row) => ({ formId: row.form_id, responseId: row.response_id }))
  const versions = (await listVersionEntries(db, agencyId, responses)).flatMap(({ seq, key }) => {
    const end = key.lastIndexOf('/')
    const row = of.get(key.slice(0, end))
    if (!row || seq > through) return []
    return [{ ...row, last_submitted_at: key.slice(end + 1), version_seq: seq }]
  })
  return versions.sort(bySubmission)
}

function bySubmission(left: VersionRow, right: VersionRow): number {
  if (left.last_submitted_at === right.last_submitted_at)
    return left.version_seq - right.version_seq
  return left.last_submitted_at < right.last_submitted_at ? -1 : 1
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
