import { judgeReading, readLocation, type LocationFrame } from '../location/judge-location.ts'
import type { LocationReading } from '../location/parse-location.ts'
import type { LocationVerdict } from '../model/location-verdict.ts'
import type { CheckIn } from '../model/submission.ts'
import type { Timed } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { placesNamedOn, type PermitsOfPeople } from './permitted-places.ts'
import type { RuleContext } from './rule.ts'

/** A location that a person shared, read and judged. */
export interface SharedLocation {
  readonly checkIn: Timed<CheckIn>
  readonly verdict: LocationVerdict
  /** Null once its coordinates were purged. */
  readonly reading: LocationReading | null
}

export interface LocationsContext extends Pick<RuleContext, 'settings'> {
  readonly index: PermitsOfPeople
}

/** Several rules look at them, and reading what people paste is the dearest part of a day. */
const readBefore = new WeakMap<FiledDay, readonly SharedLocation[]>()

/** The locations of a person's day, in time; check-ins without one are left out. */
export function sharedLocations(
  person: FiledDay,
  rules: LocationsContext,
): readonly SharedLocation[] {
  const known = readBefore.get(person)
  if (known) return known
  const shared = readLocations(person, rules)
  readBefore.set(person, shared)
  return shared
}

function readLocations(
  { employee, presence, day }: FiledDay,
  { settings, index }: LocationsContext,
): SharedLocation[] {
  const { nearHomeKm } = day.parameters
  const places = placesNamedOn({ id: employee.id, date: day.date }, index)
  const frame: LocationFrame = { region: settings.region, home: employee.home, nearHomeKm, places }
  return presence.checkIns.flatMap((checkIn) => {
    const { location, locationVerdict } = checkIn.fact
    if (location.trim() === '') {
      return locationVerdict ? { checkIn, verdict: locationVerdict, reading: null } : []
    }
    const reading = readLocation(location, frame)
    return { checkIn, verdict: judgeReading(reading, frame), reading }
  })
}
