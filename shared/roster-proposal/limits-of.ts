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

/** As a day was or is to be, before the month, in it or after it. */
export type DayOf = (date: CivilDate) => EmployedDay

/**
 * What the policies of these days hold a roster to: one limit for all days on which it is the same, of the
 * same people; one over several days knows whom it binds on which, in the month and beside it. On a day without a
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
  const beside = limitsBeside([...same.values()].flat(), { days, index, dayOf })
  const joined = [...same].map(([key, limits]) => join(limits, beside.get(key) ?? []))
  return [...joined, ...rotationsOf(days, index)]
}

function keyOf(limit: Limit): string {
  const { dates: _, members, ...rest } = limit
  if (!isOverDays(limit)) return JSON.stringify([rest, members], withIds)
  // A regulation that prolongs another goes on with its windows, and one that is replaced for some with those of the others.
  const { until: __, ...days } = limit.holds ?? {}
  return JSON.stringify([{ ...rest, holds: days, citation: '' }, !days.line && members.words])
}

/** What the days beside the month hold people to, of windows that reach into it or go on after it. */
function limitsBeside(
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
  const [month, end] = [days[0]!.context.date, days.at(-1)!.context.date]
  const windows = new Set(
    limits.flatMap((limit) => limit.dates.flatMap((date) => bounds(limit, date))),
  )
  const reached = [...windows, month, end].sort()
  const [first, last] = [reached[0]!, reached.at(-1)!]
  const dates = [...datesBetween(first, month), ...datesBetween(addDays(end, 1), addDays(last, 1))]
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

/** From one date until before another. */
function datesBetween(from: CivilDate, before: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, before) }, (_, at) => addDays(from, at))
}

/** The first and the last day of the window of a limit over weeks; a month is all of its own. */
function bounds(limit: Limit, date: CivilDate): readonly CivilDate[] {
  const within = limit.kind === 'days' ? limit.within : limit.kind === 'share' && limit.per
  const window = typeof within === 'object' ? windowOf(date, within) : []
  return window.length > 0 ? [window[0]!, window.at(-1)!] : []
}

/** One limit of those of several days. */
function join(limits: readonly [Limit, ...Limit[]], beside: readonly Limit[]): Limit {
  const limit = limits.at(-1)!
  const dates = [...new Set(limits.flatMap((one) => one.dates))]
  if (!isOverDays(limit)) return { ...limit, dates }
  const on = new Map<CivilDate, Set<EmployeeId>>()
  const until = new Map<EmployeeId, CivilDate>()
  const all = [...beside, ...limits]
    .filter(isOverDays)
    .sort((a, b) => (a.dates[0]! < b.dates[0]! ? -1 : a.dates[0]! > b.dates[0]! ? 1 : 0))
  for (const one of all) {
    for (const date of one.dates) {
      on.set(date, new Set([...(on.get(date) ?? []), ...one.members.ids]))
    }
    for (const id of one.members.ids) {
      if (one.holds?.until) until.set(id, one.holds.until)
      else until.delete(id)
    }
  }
  const ids = new Set(limits.flatMap(({ members }) => [...members.ids]))
  // A regulation that is prolonged after the month goes on.
  const { holds } = all.at(-1)!
  const members = { ...limit.members, ids, on, until }
  return { ...limit, dates, members, ...(holds && { holds }) }
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
