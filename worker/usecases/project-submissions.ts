import { interpretSubmission } from '../../shared/intake/interpret-submission.ts'
import type { IntakeContext } from '../../shared/intake/interpret-submission.ts'
import { quarantinedFiling } from '../../shared/intake/quarantined-filing.ts'
import { submissionKey, type SubmissionVersion } from '../../shared/intake/submission-key.ts'
import { submissionRef } from '../../shared/intake/submission-ref.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import { presentOwner } from '../../shared/model/present-owner.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import type { AttributionAct, OwnedSubmission } from '../ports/attribution-records.ts'
import type { Attribution } from '../ports/projection-records.ts'
import type {
  Agency,
  AgencyForm,
  LedgerEntry,
  RecordedSubmission,
  Records,
  SettlementAct,
} from '../ports/store.ts'
import { lastDateOf, subjectOf } from './attribute-submission.ts'
import { intakeOf, nameAnswers, type LoadedConfiguration } from './load-agency-facts.ts'

/**
 * What the projections should say of these submissions, from all of their entries alone; nothing is put.
 * `loaded` and `forms` are those that the projections rest on.
 */
export async function projectAnew(
  { attributions }: Pick<Records, 'attributions'>,
  agency: Agency,
  {
    entries,
    forms,
    loaded,
    throughSequence,
  }: {
    readonly entries: readonly LedgerEntry[]
    readonly forms: readonly AgencyForm[]
    readonly loaded: LoadedConfiguration
    readonly throughSequence: number
  },
): Promise<Attribution[]> {
  const put: Attribution[] = []
  const nothingKnown = {
    findAttributions: () => Promise.resolve([]),
    findAttributionsByRef: () => Promise.resolve([]),
    readSubmissions: () => Promise.resolve([]),
    putAttributions(_: string, made: readonly Attribution[]) {
      put.push(...made)
      return Promise.resolve()
    },
  }
  const intake = intakeOf(agency, loaded.configuration)
  const known = { projections: nothingKnown, attributions }
  await projectSubmissions(known, agency, { entries, forms, intake, throughSequence })
  return put
}

/** What attributing needs of what is kept. */
interface Known {
  readonly projections: Pick<
    Records['projections'],
    'findAttributions' | 'findAttributionsByRef' | 'readSubmissions' | 'putAttributions'
  >
  readonly attributions: Records['attributions']
}

/** Puts what the entries say of submissions and of whose they are. Returns whose months they touch. */
export async function projectSubmissions(
  { projections, attributions }: Known,
  agency: Agency,
  {
    entries,
    forms,
    intake,
    throughSequence,
  }: {
    readonly entries: readonly LedgerEntry[]
    readonly forms: readonly AgencyForm[]
    readonly intake: IntakeContext
    readonly throughSequence: number
  },
): Promise<EmployeeId[]> {
  const filed = entries.flatMap(readEntry)
  const decided = entries.flatMap(readDecided)
  const found = await projections.findAttributions(agency.id, [
    ...filed.map(({ raw }) => raw),
    ...decided,
  ])
  const known = new Map(found.map((attribution) => [keyOf(attribution), attribution]))
  const before = await readKnown(projections, agency, { found, filed, decided })
  const arrived = [...filed, ...before.decided]
  const owners = await attributions.find(
    agency.id,
    arrived.map(({ raw }) => raw),
    throughSequence,
  )
  const changed = new Map<string, Attribution>()
  const touched: Attribution[] = []
  const claimed = before.quarantined.flatMap((owned) => claimsOf(owned, forms, intake))
  for (const { sequence, raw, replaces } of arrived) {
    const key = keyOf(raw)
    const standing = known.get(key)
    const first = Math.min(standing?.firstSequence ?? Infinity, replaces ?? sequence)
    const isOlder = standing && !comesAfter(raw, standing, replaces)
    if (isOlder && first === standing.firstSequence) continue
    const owner = owners.get(submissionKey(raw))
    const attribution = isOlder
      ? { ...standing, firstSequence: first }
      : attributionOf({ raw: nameAnswers(raw, forms), owner }, intake, { first, body: sequence })
    if (attribution.problem) claimed.push(...claimsOf({ raw, owner }, forms, intake))
    known.set(key, attribution)
    changed.set(key, attribution)
    touched.push(attribution, ...(standing ? [standing] : []))
  }
  await projections.putAttributions(agency.id, [...changed.values()])

  const reviewed = entries.flatMap(({ kind, key }) =>
    kind === 'review' || kind === 'review-row' ? [key] : [],
  )
  touched.push(...(await projections.findAttributionsByRef(agency.id, reviewed)))
  const settled = entries.flatMap(readSettled)
  return [...new Set([...peopleOf(touched, intake), ...claimed, ...settled])]
}

/**
 * Of what is known: what is in quarantine so far, and the versions that the entries give another owner
 * where they came before these entries.
 */
async function readKnown(
  projections: Known['projections'],
  agency: Agency,
  {
    found,
    filed,
    decided,
  }: {
    readonly found: readonly Attribution[]
    readonly filed: readonly Arrived[]
    readonly decided: readonly SubmissionVersion[]
  },
): Promise<{ readonly quarantined: OwnedSubmission[]; readonly decided: Arrived[] }> {
  const here = new Set(filed.map(({ raw }) => submissionKey(raw)))
  const wanted = new Set(decided.map(submissionKey).filter((key) => !here.has(key)))
  const owned = found.filter((one) => wanted.has(submissionKey(one)))
  const waiting = found.filter(({ problem }) => problem !== null)
  const refs = [...new Set([...owned, ...waiting].map(({ ref }) => ref))]
  const read = refs.length > 0 ? await projections.readSubmissions(agency.id, refs) : []
  const byKey = new Map(read.map((one) => [submissionKey(one.raw), one]))
  return {
    quarantined: waiting.flatMap((one) => byKey.get(submissionKey(one)) ?? []),
    decided: owned.flatMap((one) => {
      const raw = byKey.get(submissionKey(one))?.raw
      return raw ? [{ sequence: one.bodySequence, raw, replaces: one.bodySequence }] : []
    }),
  }
}

/** Whom a submission in quarantine may be about. */
function claimsOf(
  { raw, owner }: OwnedSubmission,
  forms: readonly AgencyForm[],
  intake: IntakeContext,
): readonly EmployeeId[] {
  return quarantinedFiling(nameAnswers(raw, forms), owner, intake)?.employeeIds ?? []
}

/** Which version the entry says whose it is. */
function readDecided({ kind, body }: LedgerEntry): SubmissionVersion[] {
  return kind === 'attribution' && body !== null ? [JSON.parse(body) as AttributionAct] : []
}

/** Whose days HR settled. */
function readSettled({ kind, body }: LedgerEntry): EmployeeId[] {
  if (kind !== 'settlement' || body === null) return []
  return (JSON.parse(body) as SettlementAct).days.map(({ employeeId }) => employeeId)
}

interface Arrived {
  readonly sequence: number
  readonly raw: RawSubmission
  /** Of the entry whose contents a purge took, or whose owner is another one now. */
  readonly replaces?: number
}

/** A submission whose contents were purged comes with the purge. */
function readEntry({ sequence, kind, body }: LedgerEntry): Arrived[] {
  if (body === null) return []
  if (kind === 'submission') return [{ sequence, raw: JSON.parse(body) as RawSubmission }]
  if (kind !== 'purge') return []
  const purged = JSON.parse(body) as RecordedSubmission
  return [{ sequence, raw: purged.raw, replaces: purged.sequence }]
}

/** The latest version counts; of it, what a purge left, and whose it is by now. */
function comesAfter(raw: RawSubmission, known: Attribution, replaces?: number): boolean {
  if (raw.lastSubmittedAt !== known.lastSubmittedAt) {
    return raw.lastSubmittedAt > known.lastSubmittedAt
  }
  return replaces === known.bodySequence
}

function attributionOf(
  { raw, owner }: OwnedSubmission,
  intake: IntakeContext,
  sequences: { readonly first: number; readonly body: number },
): Attribution {
  const interpretation = interpretSubmission(raw, owner, intake)
  const submission = interpretation.kind === 'attributed' ? interpretation.submission : null
  return {
    formId: raw.formId,
    responseId: raw.responseId,
    formKind: raw.formKind,
    ref: submissionRef(raw),
    lastSubmittedAt: raw.lastSubmittedAt,
    firstSequence: sequences.first,
    bodySequence: sequences.body,
    owner: owner ? presentOwner(owner, intake.configuration) : null,
    subjectId: submission ? subjectOf(submission) : '',
    unitCode: submission?.kind === 'weekly-plan' ? submission.unitCode : '',
    untilDate: lastDateOf(submission, raw, intake.zone),
    problem: interpretation.kind === 'quarantined' ? interpretation.problem : null,
  }
}

/** A weekly plan is about everyone of its unit. */
function peopleOf(
  attributions: readonly Attribution[],
  { configuration }: IntakeContext,
): EmployeeId[] {
  const units = new Set(attributions.map(({ unitCode }) => unitCode))
  const ofUnits = configuration.employees.filter(({ unitCode }) => units.has(unitCode))
  const ids = [
    ...attributions.map(({ subjectId }) => subjectId),
    ...(units.size > 0 ? ofUnits.map(({ id }) => id) : []),
  ]
  return [...new Set(ids)].filter((id) => id !== '')
}

function keyOf({ formId, responseId }: Pick<Attribution, 'formId' | 'responseId'>): string {
  return `${formId}\n${responseId}`
}
