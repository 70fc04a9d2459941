import { addDays } from '../model/civil-date.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import {
  isApproved,
  isWithinRegency,
  journeyInWords,
  journeysToldOn,
  startsRosteredTravel,
} from './journey.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'

/**
 * A journey out of the region that began without an approved permit: filed, but not decided or
 * returned when its first day is over; or rostered as official travel without any permit (C6, C7).
 */
export const travelWithoutPermit: DayRule = {
  id: 'travel-without-permit',
  find: findTravelWithoutPermit,
}

function findTravelWithoutPermit({ people }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  return people
    .filter(({ day }) => rules.asOf.hasCome(day.calendarDay.endMs))
    .flatMap((person) => [...undecided(person, rules), ...rosteredAlone(person, rules)])
}

function undecided(person: PersonDay, rules: RuleContext): DayFinding[] {
  return journeysToldOn(person, rules)
    .filter(({ fact }) => !isApproved(fact, rules) && !isWithinRegency(fact, rules))
    .map(({ fact }) => ({
      severity: 'violation',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: [fact.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.travelWithoutPermit({
          ...journeyInWords(fact),
          returned: rules.index.reviewOf(fact.ref)?.decision === 'returned',
        }),
      ),
    }))
}

function rosteredAlone(person: PersonDay, rules: RuleContext): DayFinding[] {
  const { employee, day, plan } = person
  const filed = rules.index
    .travelOf(employee.id)
    .some(({ fact: { from, until } }) => from <= day.date && day.date <= until)
  if (filed || !startsRosteredTravel(person, addDays(day.date, -1), rules)) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: plan.entries.map(({ cell }) => cell),
      arithmetic: inBothLanguages((texts) => texts.dutyWithoutPermit(day.date)),
    },
  ]
}
