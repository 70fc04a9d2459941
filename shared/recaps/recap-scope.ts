import { localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { addDays, datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { parseInstant } from '../model/instant.ts'

/** What a recap is narrowed to; what a kind does not know it leaves alone. */
export interface RecapScope {
  /** Absent: `dayOfRecap` says which. */
  readonly date?: CivilDate
  readonly employeeId?: EmployeeId
  readonly unitCode?: string
}

/**
 * The day that a daily recap is about where none is named: yesterday as the as-of instant has it, or
 * the last day of a month that is over; never before the month.
 */
export function dayOfRecap({
  month,
  asOf,
  zone,
}: {
  readonly month: Month
  readonly asOf: string
  readonly zone: Zone
}): CivilDate {
  const days = datesOfMonth(month)
  const yesterday = addDays(localTimeOf(parseInstant(asOf), zone).date, -1)
  return days.findLast((date) => date <= yesterday) ?? days[0]!
}
