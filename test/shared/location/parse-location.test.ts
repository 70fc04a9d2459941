import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDecimalPair } from '../../../shared/location/decimal-pair.ts'
import { formatDegrees } from '../../../shared/location/degrees.ts'
import { formatGeoUri, formatMapsLink } from '../../../shared/location/map-link.ts'
import { parseLocation } from '../../../shared/location/parse-location.ts'
import { decodePlusCode, formatPlusCode } from '../../../shared/location/plus-code.ts'
import type { Coordinates } from '../../../shared/model/employee.ts'

interface LocationCase {
  case: string
  text: string
  point?: [number, number]
  unreadable?: string
}

const CASES = JSON.parse(
  readFileSync(new URL('../../fixtures/locations/locations.json', import.meta.url), 'utf8'),
) as LocationCase[]
const KUDUS: Coordinates = { latitude: -6.8048, longitude: 110.8405 }

/** Points with six decimals, as receivers give them. */
const points: fc.Arbitrary<Coordinates> = fc
  .record({
    latitude: fc.integer({ min: -89_000_000, max: 89_000_000 }),
    longitude: fc.integer({ min: -179_000_000, max: 179_000_000 }),
  })
  .filter(({ latitude, longitude }) => Math.abs(latitude) > 100 && Math.abs(longitude) > 100)
  .map(({ latitude, longitude }) => ({ latitude: latitude / 1e6, longitude: longitude / 1e6 }))

function pointOf(text: string): Coordinates {
  const reading = parseLocation(text)
  if (reading.kind !== 'point') throw new Error(`${reading.reason}: ${text}`)
  return reading.coordinates
}

function toFourDecimals(degrees: number): number {
  return Number(degrees.toFixed(4))
}

describe('parseLocation', () => {
  it.each(CASES)('$case', ({ text, point, unreadable }) => {
    const reading = parseLocation(text, KUDUS)
    const read =
      reading.kind === 'point'
        ? [reading.coordinates.latitude, reading.coordinates.longitude].map(toFourDecimals)
        : reading.reason

    expect(read).toEqual(point ?? unreadable)
  })

  it('needs a reference for a short plus code', () => {
    expect(parseLocation('5RWR+36 Kudus')).toEqual({
      kind: 'unreadable',
      reason: 'plus-code-without-reference',
    })
  })

  it.each([
    ['a decimal pair', formatDecimalPair],
    ['a geo URI', formatGeoUri],
    ['a Maps link', formatMapsLink],
  ])('reads back %s', (_, format) => {
    fc.assert(
      fc.property(points, (point) => {
        expect(pointOf(format(point))).toEqual(point)
      }),
    )
  })

  it('reads back degrees to a hundredth of a second', () => {
    fc.assert(
      fc.property(points, (point) => {
        const read = pointOf(formatDegrees(point))
        expect(Math.abs(read.latitude - point.latitude)).toBeLessThan(2e-6)
        expect(Math.abs(read.longitude - point.longitude)).toBeLessThan(2e-6)
        expect(formatDegrees(read)).toBe(formatDegrees(point))
      }),
    )
  })

  it('reads back a plus code to its area', () => {
    fc.assert(
      fc.property(points, (point) => {
        const code = formatPlusCode(point)
        const read = pointOf(code)
        expect(Math.abs(read.latitude - point.latitude)).toBeLessThanOrEqual(0.0000626)
        expect(Math.abs(read.longitude - point.longitude)).toBeLessThanOrEqual(0.0000626)
        expect(formatPlusCode(decodePlusCode(code))).toBe(code)
      }),
    )
  })

  it('completes a short plus code with a reference nearby', () => {
    fc.assert(
      fc.property(
        points.filter(({ latitude }) => Math.abs(latitude) < 80),
        fc.double({ min: -0.4, max: 0.4, noNaN: true }),
        (point, away) => {
          const code = formatPlusCode(point)
          const reference = { latitude: point.latitude + away, longitude: point.longitude + away }
          const reading = parseLocation(code.slice(4), reference)
          expect(reading).toEqual({ kind: 'point', coordinates: decodePlusCode(code) })
        },
      ),
    )
  })

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(['point', 'unreadable']).toContain(parseLocation(text, KUDUS).kind)
      }),
    )
  })
})
