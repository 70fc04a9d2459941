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
  const found = new Map<string, RecordedVersion>()
  function add(versions: readonly RecordedVersion[]): void {
    for (const version of versions) found.set(submissionKey(version), version)
  }

  const latest = latestOf(db, agencyId, of)
  for (const part of inParts(of.subjectIds)) {
    const rows = await latest.where('unit_code', '=', '').where('subject_id', 'in', part).execute()
    add(rows.map(toVersion))
  }
  // Said so that the index of plans is taken.
  add((await latest.where('unit_code', '>', sql.lit('')).execute()).map(toVersion))
  add(await listEdited(db, agencyId, of))
  return [...found.values()]
}

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

/** What was the latest version at that entry, of responses that came before and were edited since. */
async function listEdited(
  db: Kysely<Database>,
  agencyId: string,
  { forms, through }: VersionsOf,
): Promise<RecordedVersion[]> {
  const edited = db
    .selectFrom('fact')
    .innerJoin('submission', (join) =>
      join
        .onRef('submission.agency_id', '=', 'fact.agency_id')
        .onRef('submission.form_id', '=', 'fact.form_id')
        .onRef('submission.response_id', '=', 'fact.response_id'),
    )
    .select([
      'fact.form_id',
      'fact.response_id',
      'form_kind',
      'submission.last_submitted_at',
      'first_seq',
      'submission.seq as version_seq',
      'problem',
    ])
    .where('fact.agency_id', '=', agencyId)
    .whereRef('version_seq', '>', 'first_seq')
    .where('first_seq', '<=', through)
    .where('version_seq', '>', through)
    .where('submission.seq', '<=', through)
    .orderBy('submission.last_submitted_at')
  const rows = await (forms ? edited.where('form_kind', 'in', forms) : edited).execute()
  const last = new Map(rows.map((row) => [`${row.form_id}\n${row.response_id}`, row]))
  return [...last.values()].map((row) => ({ ...toVersion(row), isDoubtful: true }))
}

function toVersion(row: {
  readonly form_id: string
  readonly response_id: string
  readonly form_kind: string
  readonly last_submitted_at: string
  readonly first_seq: number
  readonly version_seq: number
  readonly problem: string | null
}): RecordedVersion {
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
