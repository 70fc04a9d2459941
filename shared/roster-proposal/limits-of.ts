import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { Limit } from './limit.ts'
import { homeDaysOf, daysOf } from './days-limits.ts'
import { standingOf, type EmployedDay } from './person-standing.ts'
import { fixedPlacesOf, namedPlacesOf, wishesOf, teamLimitsOf } from './place-limits.ts'
import { quotaOf, namedSharesOf } from './share-limits.ts'
import { shiftLimitsOf } from './shift-limits.ts'
import { servicesOf, rotationsOf } from './turn-limits.ts'

/**
 * What the policies of these days hold a roster to: one limit for all days on which it is the same, of the
 * same people. On a day without a policy everybody is at the office.
 *
 * @example Kotim: at most 25 % of those on duty (K1), heads at the office (K2), turns in each unit (K3)
 */
export function limitsOf(days: readonly EmployedDay[], index: FactsIndex): Limit[] {
  const merged = new Map<string, Limit & { readonly dates: CivilDate[] }>()
  for (const { context, employed } of days) {
    if (!context.workingDay) continue
    for (const limit of limitsOfDay(context, employed, index)) {
      const { dates, ...rest } = limit
      const key = JSON.stringify(rest, withIds)
      const known = merged.get(key)
      if (known) known.dates.push(...dates)
      else merged.set(key, { ...limit, dates: [...dates] })
    }
  }
  return [...merged.values(), ...rotationsOf(days, index)]
}

function withIds(_: string, value: unknown): unknown {
  return value instanceof Set ? [...value] : value
}

function limitsOfDay(
  context: DayContext,
  employed: readonly Employee[],
  index: FactsIndex,
): Limit[] {
  const people = employed.map((employee) => standingOf(employee, context, index))
  const asked = people.filter(({ day }) => day.policy !== undefined)
  const limits: Limit[] = [
    ...fixedPlacesOf(context, people),
    ...quotaOf(context, asked),
    ...namedPlacesOf(context, { people: asked, index }),
    ...wishesOf(context, asked),
    ...teamLimitsOf(context, { people: asked, index }),
    ...namedSharesOf(context, asked),
    ...shiftLimitsOf(context, asked),
    ...servicesOf(context, { people: asked, index }),
    ...homeDaysOf(context, asked),
    ...daysOf(context, asked),
  ]
  return limits.filter(({ members }) => members.ids.size > 0)
}
