import { submissionKey, type SubmissionVersion } from '../../../shared/intake/submission-key.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { presentOwner } from '../../../shared/model/present-owner.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { AttributionAct } from '../../ports/attribution-records.ts'
import { bearingOf, type Fact, type FactBearing, type ResponseKey } from '../../ports/fact.ts'
import type { Touch } from '../../ports/projection-records.ts'
import type { RecordedEntry, SettlementAct } from '../../ports/ledger-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { makeFact, type ReadBy } from './make-fact.ts'
import { readArrived, type Arrived } from './read-arrived.ts'
import { unitCodesOf } from './touched-by-staff.ts'

/** What making facts needs of what is kept. */
export interface Known {
  readonly projections: Pick<
    Records['projections'],
    'findFacts' | 'listBearings' | 'listOwned' | 'readSubmissions' | 'putFacts'
  >
  readonly attributions: Records['attributions']
}

/** Puts what the entries say, each submission read once. Returns which days of whom that touches. */
export async function projectSubmissions(
  { projections, attributions }: Known,
  agency: Agency,
  {
    entries,
    readBy,
    throughSequence,
  }: {
    readonly entries: readonly RecordedEntry[]
    readonly readBy: ReadBy
    readonly throughSequence: number
  },
): Promise<Touch[]> {
  const filed = entries.flatMap(readArrived)
  const acts = new Map(entries.flatMap(readDecided).map((act) => [submissionKey(act), act]))
  const here = new Set(filed.map(({ raw }) => submissionKey(raw)))
  const decided = await listNews({ projections, attributions }, agency, {
    decided: [...acts].flatMap(([key, act]) => (here.has(key) ? [] : [act])),
    configuration: readBy.intake.configuration,
    throughSequence,
  })
  const found = await projections.findFacts(agency.id, [...filed.map(({ raw }) => raw), ...decided])
  const known = new Map(found.map((fact) => [keyOf(fact), fact]))
  const arrived = [...filed, ...(await readAgain(projections, agency, { found, decided }))]
  // Whose most are is told beside them; who has them later, a later entry tells.
  const owners = await attributions.find(
    agency.id,
    arrived.map(({ raw }) => raw).filter((raw) => !acts.has(submissionKey(raw))),
    throughSequence,
  )
  const changed = new Map<string, Fact>()
  const touched: Fact[] = found.filter(({ said }) => said.kind === 'quarantined')
  for (const { sequence, raw, replaces } of arrived) {
    const key = keyOf(raw)
    const standing = known.get(key)
    const firstSequence = Math.min(standing?.firstSequence ?? Infinity, replaces ?? sequence)
    const isOlder = standing && !comesAfter(raw, standing, replaces)
    if (isOlder && firstSequence === standing.firstSequence) continue
    const owner = owners.get(submissionKey(raw)) ?? acts.get(submissionKey(raw))
    const isSame = standing?.lastSubmittedAt === raw.lastSubmittedAt
    const versionSequence = isSame ? standing.versionSequence : (replaces ?? sequence)
    const sequences = { firstSequence, versionSequence, bodySequence: sequence }
    const fact = isOlder
      ? { ...standing, firstSequence }
      : makeFact({ raw, owner }, readBy, sequences)
    known.set(key, fact)
    changed.set(key, fact)
    touched.push(fact, ...(standing ? [standing] : []))
  }
  await projections.putFacts(agency.id, [...changed.values()])

  const reviewed = entries.flatMap(({ kind, key }) =>
    kind === 'review' || kind === 'review-row' ? [key] : [],
  )
  const bearings = [
    ...touched.map(bearingOf),
    ...(await projections.listBearings(agency.id, reviewed)),
  ]
  return [
    ...bearings.flatMap((one) => touchesOf(one, readBy.intake.configuration)),
    ...entries.flatMap(readSettled),
  ]
}

/**
 * Without those of which a fact says so already: it was made when their entries were there. What waits in
 * quarantine is always news.
 */
async function listNews(
  {
    projections,
    attributions,
  }: Pick<Known, 'attributions'> & {
    readonly projections: Pick<Known['projections'], 'listOwned'>
  },
  agency: Agency,
  {
    decided,
    configuration,
    throughSequence,
  }: {
    readonly decided: readonly SubmissionVersion[]
    readonly configuration: Configuration
    readonly throughSequence: number
  },
): Promise<SubmissionVersion[]> {
  const kept = new Map(
    (await projections.listOwned(agency.id, decided)).map((one) => [submissionKey(one), one.owner]),
  )
  const same = decided.filter((one) => kept.has(submissionKey(one)))
  const owners = await attributions.find(agency.id, same, throughSequence)
  return decided.filter((one) => {
    const [standing, owner] = [kept.get(submissionKey(one)), owners.get(submissionKey(one))]
    if (!standing || !owner) return true
    const { employeeId, subjectId } = presentOwner(owner, configuration)
    return standing.employeeId !== employeeId || standing.subjectId !== subjectId
  })
}

/** The versions that the entries give another owner where they came before these entries. */
async function readAgain(
  projections: Known['projections'],
  agency: Agency,
  {
    found,
    decided,
  }: { readonly found: readonly Fact[]; readonly decided: readonly SubmissionVersion[] },
): Promise<Arrived[]> {
  const wanted = new Set(decided.map(submissionKey))
  const owned = found.filter((fact) => wanted.has(submissionKey(fact)))
  if (owned.length === 0) return []
  const refs = [...new Set(owned.map(({ ref }) => ref))]
  const read = await projections.readSubmissions(agency.id, refs)
  const byKey = new Map(read.map(({ raw }) => [submissionKey(raw), raw]))
  return owned.flatMap((fact) => {
    const raw = byKey.get(submissionKey(fact))
    return raw ? [{ sequence: fact.bodySequence, raw, replaces: fact.bodySequence }] : []
  })
}

/** Which version the entry says whose it is. */
function readDecided({ kind, value }: RecordedEntry): AttributionAct[] {
  return kind === 'attribution' && value !== null ? [value as AttributionAct] : []
}

/** The days that HR settled. */
function readSettled({ kind, value }: RecordedEntry): Touch[] {
  if (kind !== 'settlement' || value === null) return []
  const { days } = value as SettlementAct
  return days.map(({ employeeId, date }) => ({ employeeId, from: date, until: date }))
}

/** The latest version counts; of it, what a purge left, and whose it is by now. */
function comesAfter(raw: RawSubmission, known: Fact, replaces?: number): boolean {
  if (raw.lastSubmittedAt !== known.lastSubmittedAt) {
    return raw.lastSubmittedAt > known.lastSubmittedAt
  }
  return replaces === known.bodySequence
}

/**
 * The days that a fact is, or may be, about, and of whom; what is filed after midnight may be of the day before.
 * A weekly plan is about everyone of its unit, and about the whole week that it begins in.
 */
export function touchesOf(
  { employeeIds, unitCode, formKind, from, until }: FactBearing,
  { employees }: Pick<Configuration, 'employees'>,
): Touch[] {
  const margin = formKind === 'weekly-plan' ? 7 : 1
  const when = { from: addDays(from, -margin), until: addDays(until, margin) }
  const ofUnit = unitCode ? employees.filter((one) => unitCodesOf(one).includes(unitCode)) : []
  const ids = new Set([...employeeIds, ...ofUnit.map(({ id }) => id)])
  return [...ids].map((employeeId) => ({ employeeId, ...when }))
}

function keyOf({ formId, responseId }: ResponseKey): string {
  return `${formId}\n${responseId}`
}
