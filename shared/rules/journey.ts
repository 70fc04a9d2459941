import { localTimeOf } from '../calendar/zones.ts'
import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { EmployeeId } from '../model/employee.ts'
import { reviewChain } from '../model/review-chain.ts'
import type { AskedJourney, Permit } from '../model/submission.ts'
import type { FactsIndex, Timed } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { personDayOn, signOf } from './journey-signs.ts'
import type { RuleContext } from './rule.ts'

/** Typed destinations are long at times; a finding is not. */
const LONGEST_DESTINATION = 60
/** A journey that is said to have begun before counts from here on. */
const LONGEST_LOOK_BACK_DAYS = 366

/**
 * The journeys that a person asked for and nobody rejected and that are told on this day: the first of
 * their days under the policy that is asked of the person and of which `qualifies` holds. An extension
 * tells nothing again that its predecessor told.
 */
export function journeysToldOn(
  person: FiledDay,
  rules: RuleContext,
  qualifies: (day: FiledDay) => boolean = () => true,
): readonly Timed<Permit>[] {
  const { employee, day } = person
  const counts = (one: FiledDay): boolean => one.plan.kind !== 'unasked' && qualifies(one)
  const journeys = rules.index.travelOf(employee.id).filter(({ fact }) => covers(fact, day.date))
  if (journeys.length === 0 || !counts(person)) return []
  return journeys.filter(({ fact }) => {
    const first = latest(
      fact.from,
      firstDay(day.policy) ?? fact.from,
      addDays(day.date, -LONGEST_LOOK_BACK_DAYS),
    )
    for (let date = first; date < day.date; date = addDays(date, 1)) {
      const before = personDayOn(employee, date, rules)
      if (before && counts(before)) return false
    }
    return true
  })
}

/**
 * Whether a day of a journey that nobody approved is over, all of it has come and nothing says that the
 * person was here: a request is not a journey.
 */
function isUnrefuted(person: FiledDay, rules: RuleContext): boolean {
  return (
    rules.asOf.hasCome(person.day.calendarDay.endMs) &&
    !lacksSomething(person) &&
    signOf(person, rules) !== 'present'
  )
}

/** A decision that is awaited is what the journey is told for, nothing that could refute it. */
function lacksSomething({ outcome }: FiledDay): boolean {
  return (outcome.unsure ?? []).some((reason) => reason !== 'undecided')
}

/** As `isUnrefuted`, on a day of duty. */
export function isDutyUnrefuted(person: FiledDay, rules: RuleContext): boolean {
  return person.plan.kind !== 'off' && isUnrefuted(person, rules)
}

/** Whether a location says that the person was out of the region on a day of duty that is over. */
export function isDutyOutside(person: FiledDay, rules: RuleContext): boolean {
  return isDutyUnrefuted(person, rules) && signOf(person, rules) === 'outside'
}

/** In or out of the region is what the person chose; where nothing was chosen it is to be asked. */
export function mayLeaveRegion({ region }: Permit): boolean {
  return region !== 'inside'
}

/** What was left open in the form is never held against the person: it is told as to be asked. */
export function isToBeAsked({ region, travelKind }: Permit): boolean {
  return region === undefined || travelKind === undefined
}

export function isApproved({ ref }: Permit, { index }: RuleContext): boolean {
  return index.reviewOf(ref)?.decision === 'approved'
}

export function covers({ from, until }: Permit, date: CivilDate): boolean {
  return from <= date && date <= until
}

/** The name of who decided, or of the unit: whose it was on the day on which the decision was read. */
export function approverName(permit: Permit, person: FiledDay, rules: RuleContext): string {
  const { index } = rules
  const review = index.reviewOf(permit.ref)
  const date = review ? localTimeOf(review.readAt, rules.settings.zone).date : person.day.date
  const [first] = reviewChain(person.employee, index, date)
  if (first !== undefined) return index.byId.get(first)?.name ?? first
  const { unitCode } = person.employee
  return index.units.get(unitCode)?.name ?? unitCode
}

/** Whether the roster alone says official travel: no request, unless rejected, covers the day. */
export function isRosteredAlone(
  employeeId: EmployeeId,
  date: CivilDate,
  index: FactsIndex,
): boolean {
  return (
    index.rosterOn(employeeId, date).some(({ code }) => code === 'DL') &&
    !index.travelOf(employeeId).some(({ fact }) => covers(fact, date))
  )
}

/**
 * Whether official travel that stands in the roster alone is told on this day: the first of its days in
 * a row, under the policy, on which nothing says that the person was here.
 */
export function isRosteredTravelTold(person: FiledDay, rules: RuleContext): boolean {
  const { employee, day } = person
  const isAway = (one: FiledDay): boolean =>
    one.plan.kind !== 'unasked' && signOf(one, rules) !== 'present'
  const isAlone = (date: CivilDate): boolean => isRosteredAlone(employee.id, date, rules.index)
  if (!isAlone(day.date) || !isAway(person)) return false
  const first = latest(firstDay(day.policy) ?? day.date, addDays(day.date, -LONGEST_LOOK_BACK_DAYS))
  for (let date = addDays(day.date, -1); date >= first && isAlone(date); date = addDays(date, -1)) {
    const before = personDayOn(employee, date, rules)
    if (before && isAway(before)) return false
  }
  return true
}

/**
 * The journeys told on this day that were permitted, each on its first day, or of which nobody decided
 * and nothing says that they were not made, on the first day of duty of which that holds. One that was
 * returned is no journey, but where a location says that it was made all the same.
 */
export function likelyJourneysToldOn(
  person: FiledDay,
  rules: RuleContext,
): readonly Timed<Permit>[] {
  const decided = (fact: Permit) => rules.index.reviewOf(fact.ref)?.decision
  return [
    ...journeysToldOn(person, rules).filter(({ fact }) => decided(fact) === 'approved'),
    ...journeysToldOn(person, rules, (day) => isDutyUnrefuted(day, rules)).filter(
      ({ fact }) => decided(fact) === undefined,
    ),
    ...journeysToldOn(person, rules, (day) => isDutyOutside(day, rules)).filter(
      ({ fact }) => decided(fact) === 'returned',
    ),
  ].filter(({ fact }) => mayLeaveRegion(fact))
}

export function journeyInWords({
  travelKind,
  destination,
  region,
  from,
  until,
}: Permit): AskedJourney {
  return {
    kind: travelKind ?? null,
    destination: destination.trim().slice(0, LONGEST_DESTINATION),
    regionAsked: region !== undefined,
    from,
    until,
    days: daysBetween(from, until) + 1,
  }
}

function firstDay(policy: PolicyRecord | undefined): CivilDate | undefined {
  return policy?.since ?? policy?.validFrom
}

function latest(...dates: CivilDate[]): CivilDate {
  return dates.reduce((a, b) => (a > b ? a : b))
}
