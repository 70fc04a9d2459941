import { localTimeOf } from '../calendar/zones.ts'
import type { RecapKind } from '../contract/recap-job.ts'
import type { Zone } from '../model/agency.ts'
import { addDays, datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { parseInstant } from '../model/instant.ts'
import type { RecapIdentity } from './recap-tab-of.ts'
import { RECAP_TABS } from '../workbook/recap-tabs.ts'

/** What a recap is narrowed to; what a kind does not know it leaves alone. */
export interface RecapScope {
  /** Absent: `dayOfRecap` says which. */
  readonly date?: CivilDate
  readonly employeeId?: EmployeeId
  readonly unitCode?: string
}

/** Kinds that `unitCode` narrows. */
const OF_A_UNIT: readonly RecapKind[] = ['daily-evaluation', 'proposed-roster']

/** Which recap of its kind is asked for. */
export function identifyRecap(
  kind: RecapKind,
  scope: RecapScope,
  given: { readonly month: Month; readonly asOf: string; readonly zone: Zone },
): RecapIdentity {
  const unit = OF_A_UNIT.includes(kind) && scope.unitCode ? { unitCode: scope.unitCode } : {}
  const person = scope.employeeId ? { employeeId: scope.employeeId } : {}
  const date = scope.date ?? dayOfRecap(given)
  switch (RECAP_TABS.find(({ key }) => key === kind)?.scope) {
    case 'day':
      return { key: kind, date, ...unit }
    case 'person-month':
      return { key: kind, month: given.month, ...person }
    case 'person-day':
      return { key: kind, date, ...person }
    case 'month':
      return { key: kind, month: given.month, ...unit }
    case 'standing':
    case undefined:
      return { key: kind }
  }
}

/**
 * The day that a daily recap is about where none is named: yesterday as the as-of instant has it, or
 * the last day of a month that is over; never before the month.
 */
function dayOfRecap({
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
