import { addDays, type CivilDate } from '../model/civil-date.ts'
import { dayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { RuleContext } from './rule.ts'

/** Whether a day was one at home as it was lived: planned there, and not seen at the office. */
export function isAtHome({ plan, seenAtOffice }: PersonDay): boolean {
  return plan.kind === 'home' && !seenAtOffice
}

/**
 * Those of some consecutive dates, of which the last is the person's day itself, that were days at home
 * as they were lived, evaluated anew. None where the day itself was not.
 */
export function daysAtHome(
  person: FiledDay,
  dates: readonly CivilDate[],
  rules: RuleContext,
): FiledDay[] {
  const first = dates[0]
  if (!isAtHome(person) || first === undefined) return []
  const { index, grounds, asOf } = rules
  const contexts = [addDays(first, -1), ...dates].map((date) => dayContext(date, rules))
  const earlier = evaluatePerson(person.employee, contexts, { index, grounds, asOf })
  return [...earlier.filter(isAtHome), person]
}
