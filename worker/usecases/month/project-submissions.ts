import { submissionKey, type SubmissionVersion } from '../../../shared/intake/submission-key.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { AttributionAct } from '../../ports/attribution-records.ts'
import type { Fact, ResponseKey } from '../../ports/fact.ts'
import type { Agency, LedgerEntry, Records, SettlementAct } from '../../ports/store.ts'
import { makeFact, type ReadBy } from './make-fact.ts'
import { readArrived, type Arrived } from './read-arrived.ts'

/** What making facts needs of what is kept. */
export interface Known {
  readonly projections: Pick<
    Records['projections'],
    'findFacts' | 'findFactsByRef' | 'readSubmissions' | 'putFacts'
  >
  readonly attributions: Records['attributions']
}

/** Puts what the entries say, each submission read once. Returns whose months that touches. */
export async function projectSubmissions(
  { projections, attributions }: Known,
  agency: Agency,
  {
    entries,
    readBy,
    throughSequence,
  }: {
    readonly entries: readonly LedgerEntry[]
    readonly readBy: ReadBy
    readonly throughSequence: number
  },
): Promise<EmployeeId[]> {
  const filed = entries.flatMap(readArrived)
  const decided = entries.flatMap(readDecided)
  const found = await projections.findFacts(agency.id, [...filed.map(({ raw }) => raw), ...decided])
  const known = new Map(found.map((fact) => [keyOf(fact), fact]))
  const arrived = [...filed, ...(await readAgain(projections, agency, { found, filed, decided }))]
  const owners = await attributions.find(
    agency.id,
    arrived.map(({ raw }) => raw),
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
    const owner = owners.get(submissionKey(raw))
    const fact = isOlder
      ? { ...standing, firstSequence }
      : makeFact({ raw, owner }, readBy, { firstSequence, bodySequence: sequence })
    known.set(key, fact)
    changed.set(key, fact)
    touched.push(fact, ...(standing ? [standing] : []))
  }
  await projections.putFacts(agency.id, [...changed.values()])

  const reviewed = entries.flatMap(({ kind, key }) =>
    kind === 'review' || kind === 'review-row' ? [key] : [],
  )
  touched.push(...(await projections.findFactsByRef(agency.id, reviewed)))
  return [...new Set([...peopleOf(touched, readBy), ...entries.flatMap(readSettled)])]
}

/** The versions that the entries give another owner where they came before these entries. */
async function readAgain(
  projections: Known['projections'],
  agency: Agency,
  {
    found,
    filed,
    decided,
  }: {
    readonly found: readonly Fact[]
    readonly filed: readonly Arrived[]
    readonly decided: readonly SubmissionVersion[]
  },
): Promise<Arrived[]> {
  const here = new Set(filed.map(({ raw }) => submissionKey(raw)))
  const wanted = new Set(decided.map(submissionKey).filter((key) => !here.has(key)))
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
function readDecided({ kind, body }: LedgerEntry): SubmissionVersion[] {
  return kind === 'attribution' && body !== null ? [JSON.parse(body) as AttributionAct] : []
}

/** Whose days HR settled. */
function readSettled({ kind, body }: LedgerEntry): EmployeeId[] {
  if (kind !== 'settlement' || body === null) return []
  return (JSON.parse(body) as SettlementAct).days.map(({ employeeId }) => employeeId)
}

/** The latest version counts; of it, what a purge left, and whose it is by now. */
function comesAfter(raw: RawSubmission, known: Fact, replaces?: number): boolean {
  if (raw.lastSubmittedAt !== known.lastSubmittedAt) {
    return raw.lastSubmittedAt > known.lastSubmittedAt
  }
  return replaces === known.bodySequence
}

/** Whom these facts are, or may be, about. A weekly plan is about everyone of its unit. */
function peopleOf(facts: readonly Fact[], { intake: { configuration } }: ReadBy): EmployeeId[] {
  const units = new Set(facts.map(({ unitCode }) => unitCode).filter(Boolean))
  const ofUnits = configuration.employees.filter(({ unitCode }) => units.has(unitCode))
  return [
    ...facts.flatMap(({ owner }) => (owner ? [owner.subjectId] : [])),
    ...facts.flatMap(({ said }) =>
      said.kind === 'quarantined' ? (said.filing?.employeeIds ?? []) : [],
    ),
    ...ofUnits.map(({ id }) => id),
  ]
}

function keyOf({ formId, responseId }: ResponseKey): string {
  return `${formId}\n${responseId}`
}
