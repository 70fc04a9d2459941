import type { Permit } from '../model/submission.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  isApproved,
  isDutyUnrefuted,
  isRosteredTravelTold,
  journeysToldOn,
  mayLeaveRegion,
} from './journey.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { undecidedJourney } from './undecided-journey.ts'

/**
 * A journey out of the region without an approved permit: asked for, not decided or returned, on the
 * first day of duty in it that is over and that nothing refutes; or rostered as official travel without
 * any permit (C6, C7).
 */
export const travelWithoutPermit: DayRule = {
  id: 'travel-without-permit',
  title: { id: 'Perjalanan tanpa izin', en: 'Travel without a permit' },
  find: findTravelWithoutPermit,
}

function findTravelWithoutPermit(person: FiledDay, rules: RuleContext): DayFinding[] {
  if (!rules.asOf.hasCome(person.day.calendarDay.endMs)) return []
  return [
    ...unpermitted(person, rules).map((permit) => undecidedJourney(permit, person, rules)),
    ...rosteredAlone(person, rules),
  ]
}

/** Journeys out of the region told on this day, asked for, not approved and not refuted. */
export function unpermitted(person: FiledDay, rules: RuleContext): readonly Permit[] {
  return journeysToldOn(person, rules, (day) => isDutyUnrefuted(day, rules))
    .filter(({ fact }) => !isApproved(fact, rules) && mayLeaveRegion(fact))
    .map(({ fact }) => fact)
}

function rosteredAlone(person: FiledDay, rules: RuleContext): DayFinding[] {
  const { employee, day, plan } = person
  if (!isRosteredTravelTold(person, rules)) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.dutyWithoutPermit(day.date)),
    },
  ]
}
