import { MINUTE_MS } from '../calendar/zones.ts'
import { distanceKm } from '../location/distance-km.ts'
import type { Coordinates } from '../model/employee.ts'
import { isAtOffice } from '../outcome/presence.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, EvaluatedDay, RuleContext } from './rule.ts'
import { sharedLocations } from './shared-locations.ts'

interface Place {
  readonly person: PersonDay
  readonly atMs: number
  readonly ref: string
  readonly coordinates: Coordinates
}

/** Five decimals are about a metre: two receivers in one room differ by more. */
const DECIMALS = 5
/** A receiver's error alone can make a jump of this size. */
const SMALLEST_JUMP_KM = 1
const SAME_HOUSE_KM = 0.1

/**
 * Exactly the same coordinates from several people at home, or two places of one person too far apart
 * for the time between (U4). A lead to ask about, never a verdict. People whose recorded homes are one
 * house may share it. Once coordinates are purged there is no lead any more.
 */
export const locationAnomaly: DayRule = { id: 'location-anomaly', find: findAnomalies }

function findAnomalies({ people, context }: EvaluatedDay, rules: RuleContext): DayFinding[] {
  const places = people.flatMap((person) => placesOf(person, rules))
  const perPerson = Map.groupBy(places, ({ person }) => person.employee.id)
  return [
    ...sameCoordinates(places),
    ...[...perPerson.values()].flatMap((its) => jumps(its, context.parameters.anomalySpeedKmh)),
  ]
}

function placesOf(person: PersonDay, rules: RuleContext): Place[] {
  return sharedLocations(person, rules).flatMap(({ checkIn, reading }) =>
    reading?.kind === 'point' && !isAtOffice(checkIn)
      ? {
          person,
          atMs: checkIn.atMs,
          ref: checkIn.fact.ref,
          coordinates: reading.coordinates,
        }
      : [],
  )
}

function sameCoordinates(places: readonly Place[]): DayFinding[] {
  const atHome = places.filter(({ person }) => person.plan.kind === 'home')
  const groups = Map.groupBy(
    atHome,
    ({ coordinates: { latitude, longitude } }) =>
      `${latitude.toFixed(DECIMALS)} ${longitude.toFixed(DECIMALS)}`,
  )
  return [...groups.values()].flatMap((group) => {
    const people = new Map(group.map(({ person }) => [person.employee.id, person]))
    if (people.size < 2 || isOneHouse([...people.values()], group[0]!.coordinates)) return []
    return [...people.values()].map(({ employee, day }) => ({
      severity: 'info' as const,
      subject: { kind: 'person' as const, employeeId: employee.id },
      evidence: group.map(({ ref }) => ref).sort(),
      arithmetic: inBothLanguages((texts) =>
        texts.locationShared({ date: day.date, people: people.size }),
      ),
    }))
  })
}

function isOneHouse(people: readonly PersonDay[], place: Coordinates): boolean {
  return people.every(
    ({ employee: { home } }) => home !== undefined && distanceKm(home, place) <= SAME_HOUSE_KM,
  )
}

function jumps(places: readonly Place[], limit: number): DayFinding[] {
  return places.slice(1).flatMap((to, index) => {
    const from = places[index]!
    const km = distanceKm(from.coordinates, to.coordinates)
    const hours = Math.max(to.atMs - from.atMs, MINUTE_MS) / (60 * MINUTE_MS)
    const speed = Math.round(km / hours)
    if (km < SMALLEST_JUMP_KM || speed <= limit) return []
    const { employee, day } = to.person
    return {
      severity: 'info',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [from.ref, to.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.locationSpeed({
          from: localMoment(from.atMs, day.zone),
          to: localMoment(to.atMs, day.zone),
          km: Math.round(km * 10) / 10,
          speed,
          limit,
        }),
      ),
    }
  })
}
