import { distanceKm } from '../location/distance-km.ts'
import type { Coordinates, Employee } from '../model/employee.ts'
import type { PersonDay, HomeSpot } from '../outcome/person-day.ts'
import { isAtOffice } from '../outcome/presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, AgencyRule, DayFinding, RuleContext } from './rule.ts'
import { sharedLocations } from './shared-locations.ts'

/** Five decimals are about a metre: two receivers in one room differ by more. */
const DECIMALS = 5
const SAME_HOUSE_KM = 0.1

/**
 * Exactly the same coordinates from several people at home (U4). A lead to ask about, never a verdict.
 * People whose recorded homes are one house may share it. Once coordinates are purged there is no lead
 * any more. Two places of one person too far apart are `locationJump`, under the same name.
 */
export const locationAnomaly: AgencyRule = {
  id: 'location-anomaly',
  title: { id: 'Lokasi janggal', en: 'Unusual location' },
  find: findSameCoordinates,
}

/** The places that a person shared on a day at home, in time. */
export function homeSpotsOf(person: FiledDay, rules: RuleContext): HomeSpot[] {
  if (person.plan.kind !== 'home') return []
  return sharedLocations(person, rules).flatMap(({ checkIn, reading }) => {
    if (reading?.kind !== 'point' || isAtOffice(checkIn)) return []
    const { latitude, longitude } = reading.coordinates
    return { ref: checkIn.fact.ref, latitude, longitude }
  })
}

function isNearHome({ home }: Employee, place: Coordinates): boolean {
  return home !== undefined && distanceKm(home, place) <= SAME_HOUSE_KM
}

function findSameCoordinates({ people }: AgencyDay): DayFinding[] {
  const spots = people.flatMap((person) =>
    (person.homeSpots ?? []).map((spot) => ({ person, spot })),
  )
  const groups = Map.groupBy(
    spots,
    ({ spot: { latitude, longitude } }) =>
      `${latitude.toFixed(DECIMALS)} ${longitude.toFixed(DECIMALS)}`,
  )
  return [...groups.values()].flatMap((group) => {
    const sharers = new Map(group.map(({ person }) => [person.employee.id, person]))
    if (sharers.size < 2 || isOneHouse([...sharers.values()], group[0]!.spot)) return []
    return [...sharers.values()].map(({ employee, day }) => ({
      severity: 'info' as const,
      subject: { kind: 'person' as const, employeeId: employee.id },
      evidence: group.map(({ spot }) => spot.ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.locationShared({ date: day.date, people: sharers.size }),
      ),
    }))
  })
}

function isOneHouse(people: readonly PersonDay[], place: HomeSpot): boolean {
  return people.every(({ employee }) => isNearHome(employee, place))
}
