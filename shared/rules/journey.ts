import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { Permit } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { TravelWords } from '../text/id/findings-travel.ts'
import { daysAtHome } from './days-at-home.ts'
import type { RuleContext } from './rule.ts'

/** Typed destinations are long at times; a finding is not. */
const LONGEST_DESTINATION = 60
/** Looking for one long text in another takes as long as both together, multiplied. */
const COMPARED_CHARACTERS = 1000

/**
 * The journeys that a person filed and nobody rejected and that a rule tells of on this day: on their
 * first day, or on the policy's first where they began before it.
 */
export function journeysToldOn(
  { employee, day }: PersonDay,
  { index }: RuleContext,
): readonly Timed<Permit>[] {
  const { policy, date } = day
  return index
    .travelOf(employee.id)
    .filter(
      ({ fact: { from, until } }) =>
        until >= date && (from === date || (from < date && firstDay(policy) === date)),
    )
}

/** An extension tells nothing again that its predecessor told. */
function firstDay(policy: PolicyRecord | undefined): CivilDate | undefined {
  return policy?.since ?? policy?.validFrom
}

/**
 * The journeys of a kind that is banned for who works from home, on the first day of each that was one
 * at home as it was lived.
 */
export function journeysFromHome(person: PersonDay, rules: RuleContext): readonly Timed<Permit>[] {
  const { employee, day } = person
  const start = firstDay(day.policy)
  if (start === undefined) return []
  return rules.index.travelOf(employee.id).filter(({ fact: { from, until } }) => {
    if (from > day.date || until < day.date) return false
    const first = from > start ? from : start
    const dates = Array.from({ length: daysBetween(first, day.date) + 1 }, (_, days) =>
      addDays(first, days),
    )
    return daysAtHome(person, dates, rules).length === 1
  })
}

/** Whether a destination lies in the regency, as far as its words tell. */
export function isWithinRegency({ destination }: Permit, { settings }: RuleContext): boolean {
  const regency = settings.regencyName
    .trim()
    .toLowerCase()
    .replace(/^kab(upaten|\.)?\s+/, '')
  return regency !== '' && destination.slice(0, COMPARED_CHARACTERS).toLowerCase().includes(regency)
}

export function isApproved({ ref }: Permit, { index }: RuleContext): boolean {
  return index.reviewOf(ref)?.decision === 'approved'
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

export function journeyInWords({ travelKind, destination, from, until }: Permit): TravelWords {
  return {
    kind: travelKind ?? null,
    destination: destination.trim().slice(0, LONGEST_DESTINATION),
    from,
    until,
    days: daysBetween(from, until) + 1,
  }
}
