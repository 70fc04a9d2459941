import type { Permit } from '../model/submission.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { deciderOf, isToBeAsked, journeyInWords } from './journey.ts'
import { signOf } from './journey-signs.ts'
import type { DayFinding, RuleContext } from './rule.ts'

/**
 * What is told of a journey that was asked for, that nobody approved and that nothing refutes: to the
 * person that it is not refuted, more than a lead only where a location says that they were away; and
 * to who should have decided that they did not.
 */
export function undecidedJourney(
  permit: Permit,
  person: PersonDay,
  rules: RuleContext,
): DayFinding[] {
  const { employee, day } = person
  const returned = rules.index.reviewOf(permit.ref)?.decision === 'returned'
  const outside = signOf(person, rules) === 'outside'
  const asked: DayFinding = {
    severity: isToBeAsked(permit) ? 'info' : outside ? 'violation' : 'warning',
    subject: { kind: 'person', employeeId: employee.id },
    evidence: [permit.ref],
    arithmetic: inBothLanguages((texts) =>
      texts.travelWithoutPermit({ ...journeyInWords(permit), returned, outside }),
    ),
  }
  const decider = deciderOf(person, rules)
  if (returned || !decider) return [asked]
  const silence: DayFinding = {
    severity: 'warning',
    subject: decider,
    evidence: [permit.ref],
    arithmetic: inBothLanguages((texts) =>
      texts.travelUndecided({ ...journeyInWords(permit), name: employee.name, date: day.date }),
    ),
  }
  return [asked, silence]
}
