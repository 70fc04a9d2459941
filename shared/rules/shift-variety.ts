import { weekOf } from '../calendar/week.ts'
import { addDays } from '../model/civil-date.ts'
import { dayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { findShift } from '../policy/roster-codes.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A shift of a week, from Monday, that is one different shift more than a person may have: found on the first day
 * of each. Days off and away have no shift.
 *
 * @example at most 2, and `P1` on Monday, `P2` on Tuesday, `P5` on Wednesday: found on Wednesday
 */
export const shiftVariety: DayRule = {
  id: 'shift-variety',
  title: { id: 'Terlalu banyak shift yang berbeda', en: 'Too many different shifts' },
  find: findShiftVariety,
}

function findShiftVariety(person: FiledDay, rules: RuleContext): DayFinding[] {
  const { employee, day } = person
  const limit = day.parameters.maxShiftsPerWeek
  if (limit === null || !hasShift(person)) return []
  const before = earlierDays(person, rules).filter(hasShift)
  if (before.some(({ plan }) => plan.shift === person.plan.shift)) return []
  const firsts = [...before, person].filter(
    ({ plan }, at, all) => all.findIndex((one) => one.plan.shift === plan.shift) === at,
  )
  if (firsts.length <= limit) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: firsts.flatMap(({ plan }) => plan.entries[0]?.cell ?? []),
      arithmetic: inBothLanguages((texts) =>
        texts.shiftVariety({
          shifts: firsts.flatMap(({ plan, day: { parameters } }) =>
            plan.shift === null ? [] : (findShift(plan.shift, parameters) ?? []),
          ),
          limit,
          from: weekOf(day.date)[0]!,
          until: day.date,
        }),
      ),
    },
  ]
}

function hasShift({ plan }: FiledDay): boolean {
  return plan.kind === 'office' && plan.shift !== null
}

/** The days of the week before this one. */
function earlierDays({ employee, day }: FiledDay, rules: RuleContext): FiledDay[] {
  const dates = weekOf(day.date).filter((date) => date <= day.date)
  const { index, grounds, asOf } = rules
  const contexts = [addDays(dates[0]!, -1), ...dates].map((date) => dayContext(date, rules))
  return evaluatePerson(employee, contexts, { index, grounds, asOf })
}
