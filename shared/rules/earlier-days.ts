import {
  addDays,
  datesOfMonth,
  daysBetween,
  monthOf,
  type CivilDate,
  type Month,
} from '../model/civil-date.ts'
import type { AgencySettings } from '../model/agency.ts'
import type { Employee } from '../model/employee.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { dayContext, type DayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import { countedDayOf, type CountedDay } from './counted-day.ts'
import type { RuleContext } from './rule.ts'

/**
 * Bounds of the days before `first` that its month's absences go on from: those of the year, and as far as a
 * row may reach back over New Year, from the first regulation and the first day that counts on. Undefined
 * where there are none.
 */
export function earlierBounds(
  first: CivilDate,
  {
    policies,
    settings,
  }: {
    readonly policies: readonly Pick<PolicyRecord, 'validFrom'>[]
    readonly settings: Pick<AgencySettings, 'countsFrom'>
  },
): { readonly from: CivilDate; readonly until: CivilDate } | undefined {
  const newYear = `${first.slice(0, 4)}-01-01` as CivilDate
  const back = addDays(first, -LONGEST_ROW_DAYS)
  const [begun] = policies.map(({ validFrom }) => validFrom).sort()
  if (begun === undefined) return undefined
  const wanted = back < newYear ? back : newYear
  const from = [wanted, begun, settings.countsFrom ?? begun].sort().at(-1)!
  return from < first ? { from, until: addDays(first, -1) } : undefined
}

/** Rules that count them ask one after the other: a year is evaluated once. */
const daysBefore = new WeakMap<RuleContext, Map<string, readonly CountedDay[]>>()

/** A person's days within the bounds: as they are known, and else evaluated again. */
export function earlierDays(
  employee: Employee,
  first: CivilDate,
  rules: RuleContext,
): readonly CountedDay[] {
  const known = daysBefore.get(rules) ?? new Map<string, readonly CountedDay[]>()
  daysBefore.set(rules, known)
  const key = `${employee.id} ${first}`
  const days = known.get(key) ?? findEarlierDays(employee, first, rules)
  known.set(key, days)
  return days
}

function findEarlierDays(
  employee: Employee,
  first: CivilDate,
  rules: RuleContext,
): readonly CountedDay[] {
  const bounds = earlierBounds(first, rules)
  if (!bounds) return []
  return monthsBetween(bounds.from, bounds.until).flatMap((month) => {
    const known = rules.earlier?.get(month)
    if (known) return known.filter(({ date }) => date >= bounds.from && date < first)
    const dates = datesOfMonth(month)
    const from = bounds.from > dates[0]! ? bounds.from : dates[0]!
    const after = addDays(dates.at(-1)!, 1)
    const days = contextsBetween(from, after < first ? after : first, rules)
    return evaluatePerson(employee, days, rules).map(countedDayOf)
  })
}

function monthsBetween(from: CivilDate, until: CivilDate): Month[] {
  const months: Month[] = []
  for (let date = from; date <= until; date = addDays(datesOfMonth(monthOf(date)).at(-1)!, 1)) {
    months.push(monthOf(date))
  }
  return months
}

/** Calendar days before a month in which a row of ten working days that ends in it began. */
const LONGEST_ROW_DAYS = 62

/** The days of a month are the same for everybody. */
const contextsBefore = new WeakMap<RuleContext['policies'], Map<string, readonly DayContext[]>>()

/** From the day before `from` to `until`, as `evaluatePerson` takes them. */
export function contextsBetween(
  from: CivilDate,
  until: CivilDate,
  rules: RuleContext,
): readonly DayContext[] {
  const known = contextsBefore.get(rules.policies) ?? new Map<string, readonly DayContext[]>()
  contextsBefore.set(rules.policies, known)
  const key = `${from} ${until}`
  const contexts =
    known.get(key) ??
    Array.from({ length: daysBetween(from, until) + 2 }, (_, offset) =>
      dayContext(addDays(from, offset - 1), rules),
    )
  known.set(key, contexts)
  return contexts
}
