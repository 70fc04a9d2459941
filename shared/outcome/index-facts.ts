import { monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf } from '../model/instant.ts'
import type { Review } from '../model/review.ts'
import { agencyHeadsOf } from '../model/review-chain.ts'
import { entriesOf } from '../model/roster-row.ts'
import type { RosterEntry, RosterRow, Summons } from '../model/roster.ts'
import type {
  AlternateChannelCheckIn,
  CheckIn,
  DailyReport,
  Permit,
  Submission,
  WeeklyPlan,
} from '../model/submission.ts'
import type { MonthlyActivity, UnitEvaluation } from '../model/unit-record.ts'
import { countingReviews } from './self-decided.ts'

/** Something that happened at a moment, in milliseconds since 1970-01-01T00:00Z. */
export interface Timed<T> {
  readonly atMs: number
  readonly fact: T
}

/**
 * An agency's facts by person and date. Every list is in an order of its own, so that the order in
 * which facts arrive never shows. Rejected submissions are left out; returned ones count until they
 * are filed anew; permits are here once approved.
 */
export interface FactsIndex {
  readonly employees: readonly Employee[]
  readonly byId: ReadonlyMap<EmployeeId, Employee>
  /** Everybody who is or was the head of the dinas or the camat. */
  readonly agencyHeads: readonly Employee[]
  readonly units: ReadonlyMap<string, Unit>
  /** Those for whose head somebody acts at some time. */
  readonly actedUnits: readonly Unit[]
  rosterOn(employeeId: EmployeeId, date: CivilDate): readonly RosterEntry[]
  summonsesOn(employeeId: EmployeeId, date: CivilDate): readonly Summons[]
  reportsOn(employeeId: EmployeeId, date: CivilDate): readonly Timed<DailyReport>[]
  clockInsOf(employeeId: EmployeeId): readonly Timed<{ readonly cell: string }>[]
  checkInsOf(employeeId: EmployeeId): readonly Timed<CheckIn>[]
  alternatesOf(employeeId: EmployeeId): readonly Timed<AlternateChannelCheckIn>[]
  permitsOf(employeeId: EmployeeId): readonly Permit[]
  /** Filed and without any decision. */
  undecidedPermitsOf(employeeId: EmployeeId): readonly Permit[]
  /** Travel filed and not rejected, decided or not. */
  travelOf(employeeId: EmployeeId): readonly Timed<Permit>[]
  weeklyPlansOf(unitCode: string): readonly Timed<WeeklyPlan>[]
  /** Rows of *Evaluasi* on one date; undefined where the tab is not kept. */
  evaluationsOn(unitCode: string, date: CivilDate): readonly UnitEvaluation[] | undefined
  /** Undefined where monthly activities are not kept. */
  monthlyActivitiesOf(employeeId: EmployeeId, month: Month): readonly MonthlyActivity[] | undefined
  reviewOf(submissionRef: string): Review | undefined
  /** From when on it could be decided, in milliseconds: filed, or filed anew, and standing in *Tinjauan*. */
  decidableFrom(submission: Pick<Submission, 'ref' | 'lastSubmittedAt'>): number
}

/** Reads every fact once. */
export function indexFacts(facts: AgencyFacts): FactsIndex {
  const reviews = latestReviews(countingReviews(facts))
  const lateRows = new Map(
    (facts.lateReviewRows ?? []).map(({ submissionRef, since }) => [submissionRef, since]),
  )
  const counted = facts.submissions.filter(({ ref }) => reviews.get(ref)?.decision !== 'rejected')
  const roster = groupBy(facts.roster, ({ employeeId, month }) => `${employeeId} ${month}`)
  const entries = new Map<string, ReturnType<typeof entriesByDate>>()
  const summonses = groupBy(facts.summonses, ({ employeeId, date }) => dayKey(employeeId, date))
  const reports = groupBy(timedSubmissions(counted, 'daily-report'), ({ fact }) =>
    dayKey(fact.employeeId, fact.date),
  )
  const checkIns = groupBy(timedSubmissions(counted, 'check-in'), byEmployee)
  const clockIns = groupBy(
    facts.clockIns.map((fact) => ({ atMs: epochMsOf(fact.at), fact })),
    byEmployee,
  )
  const alternates = groupBy(
    ofKind(counted, 'alternate-channel').map((fact) => ({
      atMs: epochMsOf(fact.receivedAt),
      fact,
    })),
    ({ fact }) => fact.forEmployeeId,
  )
  const permits = groupBy(
    ofKind(counted, 'permit').filter(({ ref }) => reviews.get(ref)?.decision === 'approved'),
    ({ employeeId }) => employeeId,
  )
  const undecidedPermits = groupBy(
    ofKind(facts.submissions, 'permit').filter(({ ref }) => !reviews.has(ref)),
    ({ employeeId }) => employeeId,
  )
  const travel = groupBy(
    timedSubmissions(counted, 'permit').filter(({ fact }) => fact.permitKind === 'travel'),
    byEmployee,
  )
  const plans = groupBy(timedSubmissions(counted, 'weekly-plan'), ({ fact }) => fact.unitCode)
  const evaluations =
    facts.evaluations && groupBy(facts.evaluations, ({ unitCode, date }) => dayKey(unitCode, date))
  const activities =
    facts.monthlyActivities &&
    groupBy(facts.monthlyActivities, ({ employeeId, month }) => `${employeeId} ${month}`)

  const employees = firstOfEach(facts.employees, ({ id }) => id)
  const units = firstOfEach(facts.units, ({ code }) => code)
  return {
    employees,
    byId: new Map(employees.map((employee) => [employee.id, employee])),
    agencyHeads: agencyHeadsOf(employees),
    units: new Map(units.map((unit) => [unit.code, unit])),
    actedUnits: units.filter(({ acting }) => acting !== undefined),
    rosterOn(employeeId, date) {
      const key = `${employeeId} ${monthOf(date)}`
      const known = entries.get(key) ?? entriesByDate(roster.get(key) ?? [])
      entries.set(key, known)
      return known.get(date) ?? []
    },
    summonsesOn: (employeeId, date) => summonses.get(dayKey(employeeId, date)) ?? [],
    reportsOn: (employeeId, date) => reports.get(dayKey(employeeId, date)) ?? [],
    clockInsOf: (employeeId) => clockIns.get(employeeId) ?? [],
    checkInsOf: (employeeId) => checkIns.get(employeeId) ?? [],
    alternatesOf: (employeeId) => alternates.get(employeeId) ?? [],
    permitsOf: (employeeId) => permits.get(employeeId) ?? [],
    undecidedPermitsOf: (employeeId) => undecidedPermits.get(employeeId) ?? [],
    travelOf: (employeeId) => travel.get(employeeId) ?? [],
    weeklyPlansOf: (unitCode) => plans.get(unitCode) ?? [],
    evaluationsOn: (unitCode, date) =>
      evaluations && (evaluations.get(dayKey(unitCode, date)) ?? []),
    monthlyActivitiesOf: (employeeId, month) =>
      activities && (activities.get(`${employeeId} ${month}`) ?? []),
    reviewOf: (submissionRef) => reviews.get(submissionRef),
    decidableFrom: ({ ref, lastSubmittedAt }) => epochMsOf(lateRows.get(ref) ?? lastSubmittedAt),
  }
}

function entriesByDate(rows: readonly RosterRow[]): ReadonlyMap<string, readonly RosterEntry[]> {
  return groupBy(rows.flatMap(entriesOf), ({ date }) => date)
}

function dayKey(id: EmployeeId, date: CivilDate): string {
  return `${id} ${date}`
}

function byEmployee({ fact }: { fact: { employeeId: EmployeeId } }): EmployeeId {
  return fact.employeeId
}

function ofKind<K extends Submission['kind']>(
  submissions: readonly Submission[],
  kind: K,
): Extract<Submission, { kind: K }>[] {
  return submissions.filter(
    (submission): submission is Extract<Submission, { kind: K }> => submission.kind === kind,
  )
}

/** Editing a form response later does not move it: the first submission is the moment that counts. */
function timedSubmissions<K extends Submission['kind']>(
  submissions: readonly Submission[],
  kind: K,
): Timed<Extract<Submission, { kind: K }>>[] {
  return ofKind(submissions, kind).map((fact) => ({ atMs: epochMsOf(fact.createdAt), fact }))
}

function latestReviews(reviews: readonly Review[]): ReadonlyMap<string, Review> {
  const latest = new Map<string, Review>()
  for (const review of reviews) {
    const known = latest.get(review.submissionRef)
    if (!known || sortKey(review.readAt, review) > sortKey(known.readAt, known)) {
      latest.set(review.submissionRef, review)
    }
  }
  return latest
}

function groupBy<T extends object>(
  facts: readonly T[],
  keyOf: (fact: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const fact of facts) {
    const key = keyOf(fact)
    const group = groups.get(key)
    if (group) group.push(fact)
    else groups.set(key, [fact])
  }
  for (const group of groups.values()) if (group.length > 1) sortFacts(group)
  return groups
}

/** By moment where there is one, then by everything said: a total order over distinct facts. */
function sortFacts(facts: object[]): void {
  facts.sort(
    (a, b) => momentOf(a) - momentOf(b) || compareText(JSON.stringify(a), JSON.stringify(b)),
  )
}

function momentOf(fact: object): number {
  return 'atMs' in fact ? Number(fact.atMs) : 0
}

function firstOfEach<T extends object>(facts: readonly T[], keyOf: (fact: T) => string): T[] {
  const sorted = [...groupBy(facts, keyOf)].sort(([a], [b]) => compareText(a, b))
  return sorted.map(([, group]) => group[0]!)
}

function sortKey(first: string, fact: object): string {
  return `${first} ${JSON.stringify(fact)}`
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
