import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLocation } from '../../../shared/location/parse-location.ts'
import { decodePlusCode, formatPlusCode } from '../../../shared/location/plus-code.ts'
import type { Coordinates } from '../../../shared/model/employee.ts'
import { formatDecimalPair, formatDegrees, formatGeoUri, formatMapsLink } from './write-point.ts'

interface LocationCase {
  case: string
  text: string
  point?: [number, number]
  unreadable?: string
}

const CASES = JSON.parse(
  readFileSync(new URL('../../fixtures/locations/locations.json', import.meta.url), 'utf8'),
) as LocationCase[]
/** Texts with the place they mean, or null. */
const PASTED = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/locations/01-texts.json', import.meta.url), 'utf8'),
  ) as { cases: [string, [number, number] | null][] }
).cases.map(([text, place]) => ({ text, place }))
const KUDUS: Coordinates = { latitude: -6.8048, longitude: 110.8405 }

/** Points with six decimals, as receivers give them. */
const points: fc.Arbitrary<Coordinates> = fc
  .record({
    latitude: fc.integer({ min: -89_000_000, max: 89_000_000 }),
    longitude: fc.integer({ min: -179_000_000, max: 179_000_000 }),
  })
  .filter(({ latitude, longitude }) => Math.abs(latitude) > 100 && Math.abs(longitude) > 100)
  .map(({ latitude, longitude }) => ({ latitude: latitude / 1e6, longitude: longitude / 1e6 }))

/** As telephones write a number of degrees. */
const decimals = fc
  .tuple(fc.constantFrom('', '-'), fc.stringMatching(/^(?:\d{1,2}|1\d\d)$/), fc.nat(9_999_999))
  .map(([sign, whole, rest]) => `${sign}${whole}.${String(rest).padStart(5, '0')}`)

/** Points of which nobody may doubt that a minus was forgotten, or is one too many. */
const sureOfSign = points.filter(
  ({ latitude, longitude }) =>
    Math.abs(longitude) < 90 || Math.abs(longitude) > 145 || (latitude < 0 && longitude > 0),
)

/** Points in Indonesia, also at its northernmost: Aceh, Natuna, Nunukan, Talaud, Morotai. */
const places: fc.Arbitrary<Coordinates> = fc
  .oneof(
    ...[
      [-11, 1.4, 95, 141],
      [1.4, 6.1, 95, 98.5],
      [1.4, 4.8, 105.2, 109.4],
      [1.4, 4.4, 115.6, 118],
      [1.4, 5.6, 125.3, 127.2],
      [1.4, 2.7, 127.5, 129],
    ].map((box) => {
      const [south = 0, north = 0, west = 0, east = 0] = box.map((degrees) => degrees * 1e6)
      return fc.record({
        latitude: fc.integer({ min: south, max: north }),
        longitude: fc.integer({ min: west, max: east }),
      })
    }),
  )
  .map(({ latitude, longitude }) => ({ latitude: latitude / 1e6, longitude: longitude / 1e6 }))

type Writer = (latitude: string, longitude: string) => string

/** Decimal degrees as they are written, six decimals. */
const DECIMAL_FORMS: Readonly<Record<string, Writer>> = {
  'with a comma': (latitude, longitude) => `${latitude},${longitude}`,
  'with comma and space': (latitude, longitude) => `${latitude}, ${longitude}`,
  'with a semicolon': (latitude, longitude) => `${latitude};${longitude}`,
  'with a bar': (latitude, longitude) => `${latitude} | ${longitude}`,
  'with a space': (latitude, longitude) => `Lokasi ${latitude} ${longitude}`,
  'on two lines': (latitude, longitude) => `${latitude}\n${longitude}`,
  'longitude first': (latitude, longitude) => `${longitude}, ${latitude}`,
  'with comma decimals': (latitude, longitude) => `${latitude}; ${longitude}`.replaceAll('.', ','),
  'with labels': (latitude, longitude) => `Lat ${latitude} Long ${longitude}`,
  'with Indonesian labels': (latitude, longitude) => `Lintang: ${latitude}, Bujur: ${longitude}`,
  'in a Bing link': (latitude, longitude) =>
    `https://www.bing.com/maps?cp=${latitude}~${longitude}&lvl=17`,
  'in a Yandex link': (latitude, longitude) =>
    `https://yandex.com/maps/?pt=${longitude},${latitude}&z=17`,
  'in a HERE link': (latitude, longitude) =>
    `https://wego.here.com/?map=${latitude},${longitude},15,normal`,
  'in an Apple link': (latitude, longitude) =>
    `https://maps.apple.com/?ll=${latitude},${longitude}&q=Rumah`,
  'in a Waze link': (latitude, longitude) =>
    `https://waze.com/ul?ll=${latitude}%2C${longitude}&navigate=yes`,
  'in an OpenStreetMap link': (latitude, longitude) =>
    `https://www.openstreetmap.org/#map=17/${latitude}/${longitude}`,
  'in a Google view': (latitude, longitude) =>
    `https://www.google.com/maps/@${latitude},${longitude},17z`,
  'before a short link': (latitude, longitude) =>
    `${latitude}, ${longitude} https://maps.app.goo.gl/AbCdEf`,
}

type SidedWriter = (angle: string, side: string) => string

/** Degrees of which the marks, the side or both are written in another way. */
const SIDED_FORMS: Readonly<Record<string, SidedWriter>> = {
  'with signs': (angle, side) => `${angle}${side}`,
  'with the side before': (angle, side) => `${side} ${angle}`,
  'with spaces alone': (angle, side) => `${angle.replace(/[°']/g, ' ').replace('"', '')} ${side}`,
  'with colons': (angle, side) => `${angle.replace(/[°']/g, ':').replace('"', '')}${side}`,
  'in words': (angle, side) =>
    `${angle.replace('°', ' derajat ').replace("'", ' menit ').replace('"', ' detik')} ${side}`,
}

const twoDigits = (max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))

/** What is typed into a form and is no place. */
const NO_PLACE: Readonly<Record<string, fc.Arbitrary<string>>> = {
  hours: fc
    .tuple(twoDigits(23), twoDigits(59), fc.constantFrom('.', ':', ','))
    .map(([hour, minute, mark]) => `${hour}${mark}${minute}`),
  money: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
    .map(([thousands, rest]) => `${thousands}.${String(rest).padStart(3, '0')}`),
  telephones: fc.stringMatching(/^(?:08\d{2}|\+62 8\d{2}|0541)[ .-]\d{4}[ .-]\d{4}$/),
  dates: fc
    .tuple(twoDigits(28), twoDigits(12), fc.integer({ min: 1960, max: 2030 }))
    .map(([day, month, year]) => `${day}.${month}.${year}`),
  NIPs: fc.stringMatching(
    /^19[5-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8]) ?20[01]\d0[1-9] ?[12] ?\d{3}$/,
  ),
}

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

  it.each(PASTED)('reads $text as people paste it', ({ text, place }) => {
    const reading = parseLocation(text, KUDUS)

    expect(
      reading.kind === 'point'
        ? [reading.coordinates.latitude, reading.coordinates.longitude].map(toFourDecimals)
        : null,
    ).toEqual(place)
  })

  it.each([
    `https://www.google.com/maps/place/0%C2%B024'51.4%22S+116%C2%B059'15.2%22E/@-0.5000,117.1500,12z`,
    `https://www.google.co.id/maps/search/0°24'51.4"S+116°59'15.2"E/@-0.5000,117.1500,12z`,
  ])('takes the place that a link names, and not its view: %s', (link) => {
    const { latitude, longitude } = pointOf(link)

    expect([latitude, longitude].map(toFourDecimals)).toEqual([-0.4143, 116.9876])
  })

  it.each([
    '6.8048, 110.8405',
    '6,8048 110,8405',
    '110.8405, 6.8048',
    '8.6500; 115.2167',
    'Lat 6.8048 Long 110.8405',
    '6.308400, 106.106700',
    '6.21462 106.84513',
    '5.14770, 119.43270',
    '3.31942 114.59075',
    '-6.8048, -110.8405',
    '6.804812, -110.840512',
    'Lat -6.8048 Long -110.8405',
  ])('takes %s for no place abroad, where only the minus may lack', (text) => {
    expect(parseLocation(text).kind).toBe('unreadable')
  })

  it.each(Object.entries(DECIMAL_FORMS))('reads back decimal degrees %s', (_, write) => {
    fc.assert(
      fc.property(places, (point) => {
        const text = write(point.latitude.toFixed(6), point.longitude.toFixed(6))
        expect(pointOf(text)).toEqual(point)
      }),
    )
  })

  it.each(Object.entries(SIDED_FORMS))('reads back degrees %s', (_, write) => {
    fc.assert(
      fc.property(places, fc.boolean(), (point, swapped) => {
        const [latitude, longitude] = formatDegrees(point)
          .split(' ')
          .map((angle) => write(angle.slice(0, -1), angle.slice(-1)))
        const text = swapped ? `${longitude}, ${latitude}` : `${latitude}, ${longitude}`
        const read = pointOf(text)
        expect(Math.abs(read.latitude - point.latitude)).toBeLessThan(2e-6)
        expect(Math.abs(read.longitude - point.longitude)).toBeLessThan(2e-6)
      }),
    )
  })

  it.each(Object.entries(NO_PLACE))('takes no pair of %s for a place', (_, texts) => {
    const pairs = fc.tuple(texts, fc.constantFrom(', ', ' ', '; ', ' - ', ' | ', '\n'), texts)
    fc.assert(
      fc.property(pairs, fc.constantFrom('', 'Rp ', 'jam ', 'NIP '), (parts, before) => {
        expect(parseLocation(before + parts.join(''), KUDUS).kind).toBe('unreadable')
      }),
    )
  })

  it('says that a short plus code may mean a place further away', () => {
    expect(parseLocation('5RWR+36 Kudus', KUDUS)).toMatchObject({ nearest: true })
  })

  it('needs a reference for a short plus code', () => {
    expect(parseLocation('5RWR+36 Kudus')).toEqual({
      kind: 'unreadable',
      reason: 'plus-code-without-reference',
    })
  })

  it.each([
    ['a decimal pair', formatDecimalPair, sureOfSign],
    ['a geo URI', formatGeoUri, points],
    ['a Maps link', formatMapsLink, points],
  ] as const)('reads back %s', (_, format, written) => {
    fc.assert(
      fc.property(written, (point) => {
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
          fc.pre(/[A-Z]/.test(code.slice(4)))
          expect(reading).toMatchObject({ kind: 'point', coordinates: decodePlusCode(code) })
        },
      ),
    )
  })

  it('reads two numbers alone as it reads them among other marks', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.constantFrom(',', ', '), (first, second, between) => {
        const text = `${first}${between}${second}`
        expect(parseLocation(text, KUDUS)).toEqual(parseLocation(`${text} `, KUDUS))
      }),
      { numRuns: 2000 },
    )
    const here = { kind: 'point', coordinates: { latitude: -6.80481, longitude: 110.84051 } }
    expect(parseLocation('-6.80481, 110.84051')).toEqual(here)
    expect(parseLocation('6.80481, 110.84051').kind).toBe('unreadable')
  })

  it('never throws, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(['point', 'unreadable']).toContain(parseLocation(text, KUDUS).kind)
      }),
    )
  })
})
