import { addDays } from '../model/civil-date.ts'
import type { Permit } from '../model/submission.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  covers,
  isApproved,
  isUnrefuted,
  journeysToldOn,
  mayLeaveRegion,
  startsRosteredTravel,
} from './journey.ts'
import { signOf } from './journey-signs.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'
import { undecidedJourney } from './undecided-journey.ts'

/**
 * A journey out of the region without an approved permit: asked for, not decided or returned, on the
 * first day of duty in it that is over and that nothing refutes; or rostered as official travel without
 * any permit (C6, C7).
 */
export const travelWithoutPermit: DayRule = {
  id: 'travel-without-permit',
  find: findTravelWithoutPermit,
}

function findTravelWithoutPermit({ people }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  return people
    .filter(({ day }) => rules.asOf.hasCome(day.calendarDay.endMs))
    .flatMap((person) => [
      ...unpermitted(person, rules).map((permit) => undecidedJourney(permit, person, rules)),
      ...rosteredAlone(person, rules),
    ])
}

/** Journeys out of the region told on this day, asked for, not approved and not refuted. */
export function unpermitted(person: PersonDay, rules: RuleContext): readonly Permit[] {
  if (!rules.asOf.hasCome(person.day.calendarDay.endMs)) return []
  const unrefuted = (day: PersonDay): boolean => day.plan.kind !== 'off' && isUnrefuted(day, rules)
  return journeysToldOn(person, rules, unrefuted)
    .filter(({ fact }) => !isApproved(fact, rules) && mayLeaveRegion(fact))
    .map(({ fact }) => fact)
}

function rosteredAlone(person: PersonDay, rules: RuleContext): DayFinding[] {
  const { employee, day, plan } = person
  const filed = rules.index.travelOf(employee.id).some(({ fact }) => covers(fact, day.date))
  if (filed || !startsRosteredTravel(person, addDays(day.date, -1), rules)) return []
  if (signOf(person, rules) === 'present') return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.dutyWithoutPermit(day.date)),
    },
  ]
}
