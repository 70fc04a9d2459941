import type { Selectable } from 'kysely'

import type { Interpretation } from '../../../shared/intake/interpret-submission.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Owner } from '../../../shared/model/owner.ts'
import type { QuarantinedFiling } from '../../../shared/model/pending.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import type { FormKind, Submission } from '../../../shared/model/submission.ts'
import { UnreadableFactError, type Fact, type FactBearing } from '../../ports/fact.ts'
import type { OwnedVersion } from '../../ports/projection-records.ts'
import type { Database } from '../schema.ts'
import { StoredProblem } from '../stored-pieces.ts'
import { splitValues, StoredFiling, StoredSubmission } from './fact-values.ts'

/** Opened, and without what `refreshAwaits` finds of it. */
export type FactRow = Omit<
  Selectable<Database['fact']>,
  'awaits' | 'sensitive' | 'located' | 'problem'
> & {
  /** Empty in quarantine. */
  readonly sensitive: string
  readonly located: string | null
  readonly problem: string | null
}

/** What a submission is put together from. */
export const SUBMISSION_COLUMNS = [
  'form_kind',
  'ref',
  'created_at',
  'last_submitted_at',
  'filer_id',
  'plain',
  'sensitive',
  'located',
] as const

/** What tells whose days a fact is about. */
export const BEARING_COLUMNS = [
  'ref',
  'form_kind',
  'filer_id',
  'subject_id',
  'unit_code',
  'from_date',
  'until_date',
  'claim',
] as const

/** Throws `UnreadableFactError`. */
export function toBearing(row: Pick<FactRow, (typeof BEARING_COLUMNS)[number]>): FactBearing {
  return {
    formKind: row.form_kind as FormKind,
    unitCode: row.unit_code,
    from: row.from_date as CivilDate,
    until: row.until_date as CivilDate,
    employeeIds: [...(toOwner(row) ? [row.subject_id] : []), ...(toFiling(row)?.employeeIds ?? [])],
  }
}

/** Throws `UnreadableFactError`. */
export function toSubmission(row: Pick<FactRow, (typeof SUBMISSION_COLUMNS)[number]>): Submission {
  return read(row, () =>
    StoredSubmission.parse({
      ref: row.ref,
      employeeId: row.filer_id,
      createdAt: row.created_at,
      lastSubmittedAt: row.last_submitted_at,
      kind: row.form_kind,
      ...parseObject(row.plain),
      ...(row.sensitive !== '' && parseObject(row.sensitive)),
      ...(row.located !== null && parseObject(row.located)),
    }),
  )
}

/** Null where nobody is named. Throws `UnreadableFactError`. */
export function toFiling(row: Pick<FactRow, 'ref' | 'claim'>): QuarantinedFiling | null {
  const { claim } = row
  return claim === null ? null : read(row, () => StoredFiling.parse(JSON.parse(claim)))
}

/** Null where it has an owner and could be read. Throws `UnreadableFactError`. */
export function toProblem(row: Pick<FactRow, 'ref' | 'problem'>): Problem | null {
  const { problem } = row
  return problem === null ? null : read(row, () => StoredProblem.parse(JSON.parse(problem)))
}

/** Throws `UnreadableFactError`. */
export function toFact(row: FactRow): Fact {
  return {
    formId: row.form_id,
    responseId: row.response_id,
    formKind: row.form_kind as FormKind,
    ref: row.ref,
    createdAt: row.created_at as Instant,
    lastSubmittedAt: row.last_submitted_at as Instant,
    firstSequence: row.first_seq,
    versionSequence: row.version_seq,
    bodySequence: row.body_seq,
    owner: toOwner(row),
    claimedId: row.claimed_id,
    unitCode: row.unit_code,
    from: row.from_date as CivilDate,
    until: row.until_date as CivilDate,
    said: toSaid(row),
  }
}

/** Null while it is nobody's. */
export function toOwner(row: Pick<FactRow, 'filer_id' | 'subject_id'>): Owner | null {
  return row.filer_id === '' ? null : { employeeId: row.filer_id, subjectId: row.subject_id }
}

export function toOwned(
  row: Pick<FactRow, 'form_id' | 'response_id' | 'last_submitted_at' | 'filer_id' | 'subject_id'>,
): OwnedVersion {
  return {
    formId: row.form_id,
    responseId: row.response_id,
    lastSubmittedAt: row.last_submitted_at as Instant,
    owner: { employeeId: row.filer_id, subjectId: row.subject_id },
  }
}

export function toRow(agencyId: string, { said, owner, ...fact }: Fact): FactRow {
  const values = said.kind === 'attributed' ? splitValues(said.submission) : null
  const waiting = said.kind === 'quarantined' ? said : null
  return {
    agency_id: agencyId,
    form_id: fact.formId,
    response_id: fact.responseId,
    form_kind: fact.formKind,
    ref: fact.ref,
    created_at: fact.createdAt,
    last_submitted_at: fact.lastSubmittedAt,
    first_seq: fact.firstSequence,
    version_seq: fact.versionSequence,
    body_seq: fact.bodySequence,
    filer_id: owner?.employeeId ?? '',
    subject_id: owner?.subjectId ?? '',
    unit_code: fact.unitCode,
    from_date: fact.from,
    until_date: fact.until,
    plain: values?.plain ?? '',
    sensitive: values?.sensitive ?? '',
    located: values?.located ?? null,
    problem: waiting && JSON.stringify(waiting.problem),
    claimed_id: fact.claimedId,
    claim: waiting?.filing ? JSON.stringify(waiting.filing) : null,
  }
}

function toSaid(row: FactRow): Interpretation {
  const problem = toProblem(row)
  return problem
    ? { kind: 'quarantined', problem, filing: toFiling(row) }
    : { kind: 'attributed', submission: toSubmission(row) }
}

function parseObject(text: string): object {
  return JSON.parse(text) as object
}

function read<T>({ ref }: Pick<FactRow, 'ref'>, parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    throw new UnreadableFactError(ref, { cause })
  }
}
