import { sql, type Kysely } from 'kysely'

import { submissionKey } from '../../../shared/intake/submission-key.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import type { RecordedVersion, VersionsOf } from '../../ports/projection-records.ts'
import { inParts } from '../in-parts.ts'
import type { Database } from '../schema.ts'

/** See `ProjectionRecords.listVersions`. */
export async function listVersions(
  db: Kysely<Database>,
  agencyId: string,
  of: VersionsOf,
): Promise<RecordedVersion[]> {
  const rows = await listLatest(latestOf(db, agencyId, of), of)
  const edited = await editedSince(db, agencyId, { ...of, after: of.through })
    .where('first_seq', '<=', of.through)
    .where('ledger.seq', '<=', of.through)
    .execute()
  const last = new Map(edited.map((row) => [`${row.form_id}\n${row.response_id}`, row]))
  return distinct([...rows.map(toVersion), ...[...last.values()].map(toDoubtful)])
}

/** See `ProjectionRecords.listArrived`. */
export async function listArrived(
  db: Kysely<Database>,
  agencyId: string,
  of: VersionsOf & { readonly after: number },
): Promise<RecordedVersion[]> {
  const latest = latestOf(db, agencyId, of).where('version_seq', '>', of.after)
  const edited = await editedSince(db, agencyId, of)
    .where('ledger.seq', '>', of.after)
    .where('ledger.seq', '<=', of.through)
    .execute()
  return distinct([...(await listLatest(latest, of)).map(toVersion), ...edited.map(toDoubtful)])
}

async function listLatest(
  latest: ReturnType<typeof latestOf>,
  { subjectIds }: VersionsOf,
): Promise<VersionRow[]> {
  const rows: VersionRow[] = []
  for (const part of inParts(subjectIds)) {
    const its = latest.where('unit_code', '=', '').where('subject_id', 'in', part)
    rows.push(...(await its.execute()))
  }
  // Said so that the index of plans is taken.
  rows.push(...(await latest.where('unit_code', '>', sql.lit('')).execute()))
  return rows
}

function distinct(versions: readonly RecordedVersion[]): RecordedVersion[] {
  return [...new Map(versions.map((one) => [submissionKey(one), one])).values()]
}

/** The beginning of its versions' keys; what follows is after '/', which '0' comes next to. */
const RESPONSE = sql.raw(`fact.form_id || '/' || fact.response_id`)
const SUBMITTED = sql<string>`substr(ledger.key, length(${RESPONSE}) + 2)`

const COLUMNS = [
  'form_id',
  'response_id',
  'form_kind',
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
      SUBMITTED.as('last_submitted_at'),
      'first_seq',
      'ledger.seq as version_seq',
      'problem',
    ])
    .where('fact.agency_id', '=', agencyId)
    .whereRef('version_seq', '>', 'first_seq')
    .where('version_seq', '>', after)
    .orderBy(SUBMITTED)
  return forms ? edited.where('form_kind', 'in', forms) : edited
}

interface VersionRow {
  readonly form_id: string
  readonly response_id: string
  readonly form_kind: string
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
    lastSubmittedAt: row.last_submitted_at as Instant,
    sequence: row.version_seq,
    firstSequence: row.first_seq,
    isDoubtful: row.problem !== null,
  }
}
