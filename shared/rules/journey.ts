import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { reviewChain } from '../model/review-chain.ts'
import type { AskedJourney, Permit } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
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
  person: PersonDay,
  rules: RuleContext,
  qualifies: (day: PersonDay) => boolean = () => true,
): readonly Timed<Permit>[] {
  const { employee, day } = person
  const counts = (one: PersonDay): boolean => one.plan.kind !== 'unasked' && qualifies(one)
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
export function isUnrefuted(person: PersonDay, rules: RuleContext): boolean {
  return (
    rules.asOf.hasCome(person.day.calendarDay.endMs) &&
    !lacksSomething(person) &&
    signOf(person, rules) !== 'present'
  )
}

/** A decision that is awaited is what the journey is told for, nothing that could refute it. */
function lacksSomething({ outcome }: PersonDay): boolean {
  return (outcome.unsure ?? []).some((reason) => reason !== 'undecided')
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

/** The name of who decides, or of the unit. */
export function approverName(person: PersonDay, rules: RuleContext): string {
  const { index } = rules
  const [first] = reviewChain(person.employee, index)
  if (first !== undefined) return index.byId.get(first)?.name ?? first
  const { unitCode } = person.employee
  return index.units.get(unitCode)?.name ?? unitCode
}

/** A roster entry for official travel that no entry of the day before continues. */
export function startsRosteredTravel(
  { employee, plan }: PersonDay,
  dayBefore: CivilDate,
  { index }: RuleContext,
): boolean {
  const before = index.rosterOn(employee.id, dayBefore)
  return plan.entries.some(({ code }) => code === 'DL') && before.every(({ code }) => code !== 'DL')
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
