import { monthOf } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { UnaskedReason } from '../model/outcome.ts'
import { asksPerson } from '../policy/asks-person.ts'
import type { DayContext } from './day-context.ts'
import type { Grounds } from './grounds.ts'
import type { DayPlan } from './plan-day.ts'

/**
 * Why a day is blank (RULES.md §3.0): counting has not begun, no clause in force asks anything of the
 * person, or a roster is asked for and the unit has none at all for the month. Undefined where the day
 * counts. Approved leave and a summons stand without a roster. A cell of the roster that is no code asks
 * nothing that could be known.
 */
export function blankReason(
  employee: Employee,
  {
    day,
    plan,
    alwaysInOffice,
    exempt,
    grounds,
  }: {
    readonly day: DayContext
    readonly plan: DayPlan
    readonly alwaysInOffice: boolean
    readonly exempt: boolean
    readonly grounds: Grounds
  },
): UnaskedReason | undefined {
  const notBegun = grounds.notBegun(employee, day.date)
  if (notBegun) return notBegun
  const summoned = plan.summoned
  const rostered = plan.entries.length > 0
  if (!asksPerson(day.policy, { alwaysInOffice, exempt, summoned, rostered })) return 'no-clause'
  if (isPlanUnread(plan)) return 'roster-unread'
  const unplanned = plan.rosterMissing && !summoned
  return unplanned && !grounds.hasRoster(employee.unitCode, monthOf(day.date))
    ? 'no-roster'
    : undefined
}

function isPlanUnread({ kind, entries, summoned }: DayPlan): boolean {
  const atWork = kind === 'office' || kind === 'home'
  return atWork && !summoned && entries[0]?.code === 'unread'
}
