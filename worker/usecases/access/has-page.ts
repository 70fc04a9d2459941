import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import { addMonths, monthOf } from '../../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { Records } from '../../ports/store.ts'

/** A month that nobody closes keeps nobody's page open for longer. */
const MONTHS_AT_MOST = 6

/** When each month was closed, of those that are. */
export type Closings = ReadonlyMap<Month, CivilDate>

export async function listClosings(
  { seals }: Pick<Records, 'seals'>,
  agencyId: string,
  zone: Zone,
): Promise<Closings> {
  const closings = new Map<Month, CivilDate>()
  for (const { kind, month, at } of await seals.listActs(agencyId)) {
    if (kind === 'seal') closings.set(month, localTimeOf(at, zone).date)
    else closings.delete(month)
  }
  return closings
}

/**
 * Until the end of the month after the one in which the employment ended, or after the one in which that month was
 * closed, where that is later: what was recorded of it can be read and objected to. While it is open, half a
 * year at most.
 */
export function hasPage(
  { employedUntil }: Pick<Employee, 'employedUntil'>,
  on: CivilDate,
  closings: Closings,
): boolean {
  if (employedUntil === undefined) return true
  const last = monthOf(employedUntil)
  const month = monthOf(on)
  if (month <= addMonths(last, 1)) return true
  const closedOn = closings.get(last)
  if (closedOn) return month <= addMonths(monthOf(closedOn), 1)
  return month <= addMonths(last, MONTHS_AT_MOST)
}

/** The month of which the page of somebody tells at first: of who left, the last in which they were employed. */
export function lastMonthOf({ employedUntil }: Pick<Employee, 'employedUntil'>, on: Month): Month {
  if (employedUntil === undefined) return on
  const last = monthOf(employedUntil)
  return addMonths(last, 1) < on ? last : on
}
