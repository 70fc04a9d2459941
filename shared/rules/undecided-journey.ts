import type { Permit } from '../model/submission.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { isToBeAsked, journeyInWords } from './journey.ts'
import { signOf } from './journey-signs.ts'
import type { DayFinding, RuleContext } from './rule.ts'

/**
 * What is told to the person of a journey that was asked for, that nobody approved and that nothing
 * refutes: more than a lead only where a location says that they were away.
 */
export function undecidedJourney(permit: Permit, person: FiledDay, rules: RuleContext): DayFinding {
  const outside = signOf(person, rules) === 'outside'
  return {
    severity: isToBeAsked(permit) ? 'info' : outside ? 'violation' : 'warning',
    subject: { kind: 'person', employeeId: person.employee.id },
    evidence: [permit.ref],
    arithmetic: inBothLanguages((texts) =>
      texts.travelWithoutPermit({
        ...journeyInWords(permit),
        returned: isReturned(permit, rules),
        outside,
      }),
    ),
  }
}

/** Of such journeys those on which somebody could have decided by the end of the day, and nobody did. */
export function silencesOn(
  rule: SilenceRule,
  permits: readonly Permit[],
  { person, rules }: { readonly person: FiledDay; readonly rules: RuleContext },
): NonNullable<PersonDay['travelUndecided']> {
  const { endMs } = person.day.calendarDay
  return permits
    .filter((permit) => !isReturned(permit, rules) && rules.index.decidableFrom(permit) < endMs)
    .map((permit) => ({ rule, ref: permit.ref, journey: journeyInWords(permit) }))
}

type SilenceRule = NonNullable<PersonDay['travelUndecided']>[number]['rule']

function isReturned({ ref }: Permit, { index }: RuleContext): boolean {
  return index.reviewOf(ref)?.decision === 'returned'
}
