import { judgeLocation } from '../location/judge-location.ts'
import type { AgencySettings } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { CheckIn } from '../model/submission.ts'
import { covers, mayLeaveRegion } from './journey.ts'
import { permittedPlaceOf, placesNamedOn, type PermitsOfPeople } from './permitted-places.ts'

/**
 * Whether an approved permit of that day answers for where a check-in was made, so that nobody is asked: at a place
 * that it names, or on a journey out of the region. It does not for one that names the office.
 */
export function isPlacePermitted(
  checkIn: CheckIn,
  {
    employee,
    date,
    nearHomeKm,
  }: {
    readonly employee: Pick<Employee, 'id' | 'home'>
    readonly date: CivilDate
    readonly nearHomeKm: number | null
  },
  {
    settings: { region },
    index,
  }: { readonly settings: Pick<AgencySettings, 'region'>; readonly index: PermitsOfPeople },
): boolean {
  const { id, home } = employee
  if (checkIn.place === 'office' || checkIn.place === 'piket') return false
  const isAway = index
    .permitsOf(id)
    .some((one) => one.permitKind === 'travel' && mayLeaveRegion(one) && covers(one, date))
  if (isAway) return true
  const places = placesNamedOn({ id, date }, index)
  const verdict = judgeLocation(checkIn, { region, home, nearHomeKm, places })
  if (verdict?.kind !== 'readable') return false
  const place = permittedPlaceOf(verdict, { id, date }, index)
  return place !== undefined && place.doubt === undefined
}
