import { workingHoursOn } from '../calendar/working-hours.ts'
import { isRamadan, isWorkingDay } from '../calendar/working-day.ts'
import type { FlexibleWindow, TimeWindow } from '../calendar/shift-window.ts'
import { epochMsAt, MINUTE_MS } from '../calendar/zones.ts'
import type { AgencySettings, Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import { WITHOUT_POLICY } from '../policy/without-policy.ts'

/** What holds on a date for the whole agency. */
export interface DayContext {
  readonly date: CivilDate
  readonly zone: Zone
  readonly workingDay: boolean
  readonly workingDaysPerWeek: AgencySettings['workingDaysPerWeek']
  readonly policy: PolicyRecord | undefined
  /** Of the policy; those of ordinary office work where none is in force. */
  readonly parameters: PolicyParameters
  /** From 00:00 to 24:00 local time. */
  readonly calendarDay: TimeWindow
  readonly workingHours: FlexibleWindow
  readonly breakHours: TimeWindow
}

export function dayContext(
  date: CivilDate,
  { settings, holidays, policies }: Pick<Configuration, 'settings' | 'holidays' | 'policies'>,
): DayContext {
  const { zone } = settings
  const policy = findPolicyOn(policies, date)
  const parameters = policy?.parameters ?? WITHOUT_POLICY
  const { workingDaysPerWeek } = settings
  const ramadan = isRamadan(date, holidays)
  const hours = workingHoursOn(date, parameters.hours, { workingDaysPerWeek, ramadan })
  return {
    date,
    zone,
    workingDay: isWorkingDay(date, settings, holidays),
    workingDaysPerWeek,
    policy,
    parameters,
    calendarDay: { startMs: epochMsAt(date, 0, zone), endMs: epochMsAt(date, 1440, zone) },
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
