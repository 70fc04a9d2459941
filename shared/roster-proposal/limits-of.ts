import { windowOf } from '../calendar/windows.ts'
import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { isOverDays, type Limit } from './limit.ts'
import { homeDaysOf, daysOf } from './days-limits.ts'
import { standingOf, type EmployedDay, type Standing } from './person-standing.ts'
import { fixedPlacesOf, namedPlacesOf, wishesOf, teamLimitsOf } from './place-limits.ts'
import { quotaOf, namedSharesOf } from './share-limits.ts'
import { shiftLimitsOf } from './shift-limits.ts'
import { servicesOf, rotationsOf } from './turn-limits.ts'

/** As a day was, before the month or in it. */
export type DayOf = (date: CivilDate) => EmployedDay

/**
 * What the policies of these days hold a roster to: one limit for all days on which it is the same, of the
 * same people; one over several days knows whom it bound on which, in the month and before it. On a day without a
 * policy everybody is at the office.
 *
 * @example Kotim: at most 25 % of those on duty (K1), heads at the office (K2), turns in each unit (K3)
 */
export function limitsOf(
  days: readonly EmployedDay[],
  { index, dayOf }: { readonly index: FactsIndex; readonly dayOf: DayOf },
): Limit[] {
  const same = new Map<string, [Limit, ...Limit[]]>()
  for (const { context, employed } of days) {
    if (!context.workingDay) continue
    for (const limit of limitsOfDay(context, employed, index)) {
      const key = keyOf(limit)
      const known = same.get(key)
      if (known) known.push(limit)
      else same.set(key, [limit])
    }
  }
  const earlier = limitsBefore([...same.values()].flat(), { days, index, dayOf })
  const joined = [...same].map(([key, limits]) => join(limits, earlier.get(key) ?? []))
  return [...joined, ...rotationsOf(days, index)]
}

function keyOf(limit: Limit): string {
  const { dates: _, members, ...rest } = limit
  if (!isOverDays(limit)) return JSON.stringify([rest, members], withIds)
  // A regulation that prolongs another goes on with its windows, and one that is replaced for some with those of the others.
  const { until: __, ...days } = limit.holds ?? {}
  return JSON.stringify([{ ...rest, holds: days, citation: '' }, !days.line && members.words])
}

/** What the days before the month held people to, of which windows reach into it. */
function limitsBefore(
  limits: readonly Limit[],
  {
    days,
    index,
    dayOf,
  }: {
    readonly days: readonly EmployedDay[]
    readonly index: FactsIndex
    readonly dayOf: DayOf
  },
): ReadonlyMap<string, readonly Limit[]> {
  const month = days[0]!.context.date
  const first = limits.reduce((from, limit) => {
    const [begin = from] = limit.dates.flatMap((date) => beginOf(limit, date) ?? [])
    return begin < from ? begin : from
  }, month)
  const dates = Array.from({ length: daysBetween(first, month) }, (_, at) => addDays(first, at))
  return Map.groupBy(
    dates.map(dayOf).flatMap(({ context, employed }) => {
      const people = context.workingDay
        ? employed.map((employee) => standingOf(employee, context, index))
        : []
      return overDays(
        context,
        people.filter(({ day }) => day.policy !== undefined),
      )
    }),
    keyOf,
  )
}

/** The first day of the window of a limit over weeks; of a month there is none before it. */
function beginOf(limit: Limit, date: CivilDate): CivilDate | undefined {
  const within = limit.kind === 'days' ? limit.within : limit.kind === 'share' && limit.per
  return typeof within === 'object' ? windowOf(date, within)[0] : undefined
}

/** One limit of those of several days. */
function join(limits: readonly [Limit, ...Limit[]], before: readonly Limit[]): Limit {
  const limit = limits.at(-1)!
  const dates = [...new Set(limits.flatMap((one) => one.dates))]
  if (!isOverDays(limit)) return { ...limit, dates }
  const on = new Map<CivilDate, Set<EmployeeId>>()
  const until = new Map<EmployeeId, CivilDate>()
  for (const one of [...before, ...limits].filter(isOverDays)) {
    for (const date of one.dates) {
      on.set(date, new Set([...(on.get(date) ?? []), ...one.members.ids]))
    }
    for (const id of one.members.ids) {
      if (one.holds?.until) until.set(id, one.holds.until)
      else until.delete(id)
    }
  }
  const ids = new Set(limits.flatMap(({ members }) => [...members.ids]))
  return { ...limit, dates, members: { ...limit.members, ids, on, until } }
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
    ...namedSharesOf(context, asked).filter((limit) => !isOverDays(limit)),
    ...shiftLimitsOf(context, asked),
    ...servicesOf(context, { people: asked, index }),
    ...overDays(context, asked),
  ]
  return limits.filter(({ members }) => members.ids.size > 0)
}

function overDays(context: DayContext, asked: readonly Standing[]): Limit[] {
  return [
    ...namedSharesOf(context, asked).filter(isOverDays),
    ...homeDaysOf(context, asked),
    ...daysOf(context, asked),
  ]
}
