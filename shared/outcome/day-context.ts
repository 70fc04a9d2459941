import { workingHoursOn } from '../calendar/working-hours.ts'
import { isRamadan, isWorkingDay } from '../calendar/working-day.ts'
import type { FlexibleWindow, TimeWindow } from '../calendar/shift-window.ts'
import { epochMsAt, MINUTE_MS } from '../calendar/zones.ts'
import type { AgencySettings, Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { WorkPlace } from '../model/policy-term.ts'
import { WITHOUT_POLICY } from '../policy/without-policy.ts'
import { policyFor } from '../regulations/policy-for.ts'
import type { FactsIndex } from './index-facts.ts'

/** A date in the calendar of the agency, whatever is asked on it. */
interface CalendarDate {
  readonly date: CivilDate
  readonly zone: Zone
  readonly workingDay: boolean
  readonly ramadan: boolean
  readonly workingDaysPerWeek: AgencySettings['workingDaysPerWeek']
  /** From 00:00 to 24:00 local time. */
  readonly calendarDay: TimeWindow
}

/** What holds on a date: for the whole agency, or for one person (`dayFor`). */
export interface DayContext extends CalendarDate {
  readonly policy: PolicyRecord | undefined
  /** Of the policy; those of ordinary office work where none is in force. */
  readonly parameters: PolicyParameters
  readonly workingHours: FlexibleWindow
  readonly breakHours: TimeWindow
}

export function dayContext(
  date: CivilDate,
  { settings, holidays, policies }: Pick<Configuration, 'settings' | 'holidays' | 'policies'>,
): DayContext {
  const { zone, workingDaysPerWeek } = settings
  const ramadan = isRamadan(date, holidays)
  return underPolicy(findPolicyOn(policies, date, ramadan), {
    date,
    zone,
    workingDay: isWorkingDay(date, settings, holidays),
    ramadan,
    workingDaysPerWeek,
    calendarDay: { startMs: epochMsAt(date, 0, zone), endMs: epochMsAt(date, 1440, zone) },
  })
}

const OWN = new WeakMap<DayContext, Map<PolicyRecord | undefined, DayContext>>()

/**
 * The date as the clauses that bind this person have it, where they work that day, of the agency's or of somebody
 * else's; itself where all bind everybody everywhere.
 */
export function dayFor(
  employee: Employee,
  day: DayContext,
  { units }: Pick<FactsIndex, 'units'>,
  at?: WorkPlace,
): DayContext {
  const whole = day.policy?.own?.whole ?? day.policy
  if (!whole?.bound) return day
  const policy = policyFor(whole, employee, units.get(employee.unitCode), at)
  if (policy === day.policy) return day
  const known = OWN.get(day) ?? new Map<PolicyRecord | undefined, DayContext>()
  OWN.set(day, known)
  const own = known.get(policy) ?? underPolicy(policy, day)
  known.set(policy, own)
  return own
}

const PLACES: readonly WorkPlace[] = ['office', 'home', 'elsewhere']

/** The date as the clauses that bind this person have it, wherever they work that day: each place may have its own. */
export function daysWherever(
  employee: Employee,
  day: DayContext,
  index: Pick<FactsIndex, 'units'>,
): readonly DayContext[] {
  return [...new Set(PLACES.map((at) => dayFor(employee, day, index, at)))]
}

/** The date as the clauses that bind each of the people of a unit have it, once each. */
export function daysInUnit(
  unitCode: string,
  day: DayContext,
  { employees, units }: Pick<FactsIndex, 'employees' | 'units'>,
): readonly DayContext[] {
  const days = employees.flatMap((whole) => {
    const employee = employeeOn(whole, day.date)
    return employee?.unitCode === unitCode ? [dayFor(employee, day, { units })] : []
  })
  return [...new Set(days)]
}

function underPolicy(policy: PolicyRecord | undefined, calendar: CalendarDate): DayContext {
  const { date, zone, workingDaysPerWeek, ramadan } = calendar
  const parameters = policy?.parameters ?? WITHOUT_POLICY
  const hours = workingHoursOn(date, parameters.hours, { workingDaysPerWeek, ramadan })
  return {
    ...calendar,
    policy,
    parameters,
    workingHours: {
      startMs: epochMsAt(date, hours.start, zone),
      endMs: epochMsAt(date, hours.end, zone),
      flexMs: hours.flex * MINUTE_MS,
    },
    breakHours: {
      startMs: epochMsAt(date, hours.breakStart, zone),
      endMs: epochMsAt(date, hours.breakStart + hours.breakMinutes, zone),
    },
  }
}
