import type { Permit } from '../model/submission.ts'
import type { DutyRecord } from '../outcome/duty-day.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { isToBeAsked, journeyInWords } from './journey.ts'
import { signOf } from './journey-signs.ts'
import { reviewTurn } from './reviewer-of.ts'
import type { AgencyDay, AgencyRule, AgencyRuleContext, DayFinding, RuleContext } from './rule.ts'

/**
 * What is told to the person of a journey that was asked for, that nobody approved and that nothing
 * refutes: more than a lead only where a location says that they were away.
 */
export function undecidedJourney(
  permit: Permit,
  person: PersonDay,
  rules: RuleContext,
): DayFinding {
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
  { person, rules }: { readonly person: PersonDay; readonly rules: RuleContext },
): NonNullable<DutyRecord['travelUndecided']> {
  const { endMs } = person.day.calendarDay
  return permits
    .filter((permit) => !isReturned(permit, rules) && rules.index.decidableFrom(permit) < endMs)
    .map((permit) => ({ rule, ref: permit.ref, journey: journeyInWords(permit) }))
}

/**
 * That a journey was asked for and nobody decided, told of whose turn it was: of the chain the first who
 * was on duty that day (C7, K6, P1; *berjenjang*).
 */
export const travelBannedUndecided = silenceRule('travel-banned')
export const travelWithoutPermitUndecided = silenceRule('travel-without-permit')

type SilenceRule = NonNullable<DutyRecord['travelUndecided']>[number]['rule']

function silenceRule(id: SilenceRule): AgencyRule {
  return { id, find: (day, rules) => findSilence(id, day, rules) }
}

function findSilence(
  id: SilenceRule,
  { people, context }: AgencyDay,
  rules: AgencyRuleContext,
): DayFinding[] {
  const nameOf = (employeeId: string): string =>
    rules.index.byId.get(employeeId)?.name ?? employeeId
  return people.flatMap(({ employee, travelUndecided = [] }) => {
    const dueMs = context.calendarDay.endMs
    const turn = reviewTurn(
      { employee, dueMs, days: context.parameters.reviewWithinWorkingDays },
      rules,
    )
    if (!turn) return []
    const passedOver = turn.passedOver.map(nameOf)
    return travelUndecided
      .filter(({ rule }) => rule === id)
      .map(({ ref, journey }) => ({
        severity: 'warning',
        subject: turn.subject,
        evidence: [ref],
        arithmetic: inBothLanguages((texts) =>
          texts.travelUndecided({
            ...journey,
            name: employee.name,
            date: context.date,
            passedOver,
          }),
        ),
      }))
  })
}

function isReturned({ ref }: Permit, { index }: RuleContext): boolean {
  return index.reviewOf(ref)?.decision === 'returned'
}
