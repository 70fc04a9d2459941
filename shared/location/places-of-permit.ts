import type { Coordinates } from '../model/employee.ts'
import type { NamedPlace } from '../model/location-verdict.ts'
import type { Permit } from '../model/submission.ts'
import { distanceKm } from './distance-km.ts'
import { parseLocation, type LocationReading } from './parse-location.ts'

/** A place that a permit names, unparsed. */
export interface PlaceOfPermit extends Pick<NamedPlace, 'permit' | 'place'> {
  readonly location: string
}

/** More are not asked for in one permit; what is named beyond is one place, which may be any of them. */
const MOST_PLACES = 10

const BULLET = /^\s*(?:[-•*–]|\d{1,2}[.)])\s+/u
const BEGINS_WITH_NAME = /^(?!https?:|geo:)\p{L}/iu

/**
 * The places that a permit names, a line or a link each; a name in a line of its own belongs to the place in the next.
 *
 * @example 'Rumah orang tua:\n-6.8048, 110.8405\nPerpustakaan https://maps.google.com/?q=-6.81,110.85': two
 */
export function placesOfPermit({ ref, location = '' }: Permit): readonly PlaceOfPermit[] {
  const places: string[] = []
  let isOpen = false
  const lines = location.split(/\r?\n/u).flatMap(linkByLink)
  for (const line of lines.map((text) => text.replace(BULLET, '').trim())) {
    if (line === '') continue
    const hasPlace = isPlace(line)
    if (isOpen && hasPlace && !BEGINS_WITH_NAME.test(line)) {
      places.push(`${places.pop() ?? ''} ${line}`)
    } else {
      places.push(line)
    }
    isOpen = !hasPlace
  }
  const beyond = places.splice(MOST_PLACES)
  if (beyond.length > 0) places.push(beyond.join('; '))
  return places.map((text, at) => ({ permit: ref, place: at + 1, location: text }))
}

/** A line, before each further link of it. */
function linkByLink(line: string): readonly string[] {
  const [first = '', ...links] = line.split(/\s(?=https?:)/u)
  const [second, ...others] = links
  if (second === undefined || first.includes('http')) return [first, ...links]
  return [`${first} ${second}`, ...others]
}

/** A short plus code is one too, whatever completes it. */
function isPlace(line: string): boolean {
  const reading = parseLocation(line)
  return reading.kind === 'point' || reading.reason !== 'no-coordinates'
}

/** Of places that were read, those at which a point is, or may be. */
export function placesAt(
  point: Coordinates,
  nearKm: number,
  places: readonly (PlaceOfPermit & { readonly reading: LocationReading })[],
): readonly NamedPlace[] {
  return places.flatMap(({ permit, place, reading }) => {
    const isSure = reading.kind === 'point' && !reading.nearest
    if (isSure && distanceKm(reading.coordinates, point) > nearKm + (reading.accuracyKm ?? 0)) {
      return []
    }
    return [{ permit, place, isSure }]
  })
}
