import { shiftWindow } from '../calendar/shift-window.ts'
import { datesOfMonth, type Month } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import { instantOf, type Instant } from '../model/instant.ts'
import { codesOf } from '../model/roster-row.ts'
import type { RosterEntry } from '../model/roster.ts'
import { findShift, isDutyOnDaysOff } from '../policy/roster-codes.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { dayContext, daysWherever, type DayContext } from './day-context.ts'
import { reportDueMs } from './report-standing.ts'

const DAY_MS = 86_400_000

/** Everybody's page asks while a month is over and open, and it costs by people and days. */
const KNOWN = new WeakMap<Configuration, Map<Month, Instant>>()

/**
 * From when nothing of the month is awaited any more: its last day is over in the agency's zone, every
 * rostered shift has ended, and no daily report can be filed late.
 *
 * @example monthOverFrom(configuration, '2021-07') // WITA, reports late until 31 July 24:00: '2021-07-31T16:00:00.000Z'
 */
export function monthOverFrom(configuration: Configuration, month: Month): Instant {
  const known = KNOWN.get(configuration) ?? new Map<Month, Instant>()
  KNOWN.set(configuration, known)
  const overFrom = known.get(month) ?? findOverFrom(configuration, month)
  known.set(month, overFrom)
  return overFrom
}

function findOverFrom(
  { settings, holidays, policies, roster, employees, units: rows }: Configuration,
  month: Month,
): Instant {
  const revised = withRevisions(policies)
  const rostered = roster.filter((row) => row.month === month).flatMap(codesOf)
  const codes = Map.groupBy(rostered, ({ day }) => day)
  const units = new Map(rows.map((unit) => [unit.code, unit]))
  const ends = datesOfMonth(month).flatMap((date) => {
    const day = dayContext(date, { settings, holidays, policies: revised })
    const its = [...new Set(codes.get(Number(date.slice(8)))?.map(({ code }) => code))]
    const days = new Set([
      day,
      ...employees.flatMap((employee) =>
        daysWherever(employeeOn(employee, date) ?? employee, day, { units }),
      ),
    ])
    return [...days].map((one) => dayEndMs(one, its))
  })
  return instantOf(Math.max(...ends))
}

function dayEndMs(day: DayContext, codes: readonly RosterEntry['code'][]): number {
  const { calendarDay, parameters, workingDay } = day
  const worked = workingDay || codes.some((code) => isDutyOnDaysOff(code, parameters))
  const reports = worked && (parameters.dailyReport || parameters.officeReport)
  const workEndMs = Math.max(calendarDay.startMs, ...codes.map((code) => shiftEndMs(code, day)))
  return reports
    ? reportDueMs(day, workEndMs) + parameters.reportLateDays * DAY_MS
    : Math.max(calendarDay.endMs, workEndMs)
}

function shiftEndMs(code: RosterEntry['code'], { date, zone, parameters }: DayContext): number {
  const shift = findShift(code, parameters)
  return shift ? shiftWindow(date, shift, zone).endMs : 0
}
