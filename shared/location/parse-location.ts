import type { Coordinates } from '../model/employee.ts'
import { findDecimalPair } from './decimal-pair.ts'
import { findDegrees } from './degrees.ts'
import { findLabelledPair } from './labelled-pair.ts'
import {
  degreesOfPlace,
  findPointInLink,
  isShortLink,
  splitLinks,
  wordsOfLink,
} from './map-link.ts'
import { decodePlusCode, findPlusCodes, recoverPlusCode } from './plus-code.ts'
import { findPoint, mayBeIndonesia, onePlace } from './point.ts'

export type UnreadableReason =
  | 'empty'
  | 'short-link'
  | 'plus-code-without-reference'
  | 'out-of-range'
  | 'ambiguous'
  | 'no-coordinates'

export type LocationReading =
  | {
      readonly kind: 'point'
      readonly coordinates: Coordinates
      /** From a short plus code: the nearest of several places that it may mean. */
      readonly nearest?: true
      /** How exact it is, where the text says so: "±35 m". */
      readonly accuracyKm?: number
      /** Typed north of the equator without saying so: a minus may be left out. */
      readonly unsigned?: true
    }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }

/** Longer than any link; what comes after it is not looked at. */
const LONGEST_TEXT = 2000

/** Marks that are not seen, as programs put them round what they copy. */
const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/** As telephones share it. */
const PLAIN_PAIR = /^(-?\d{1,2}\.\d{5,}), ?(1\d\d\.\d{5,})(?: ±\d{1,5} m)?$/

/**
 * The place in a text that a person pasted, in any form of WORKBOOK.md: by the links of known map
 * programs that spell one out, and the words. Never asks the network, and never guesses: what
 * means several places, or may be hours or money, is unreadable. `reference`, a point in the regency,
 * completes a short plus code.
 *
 * @example parseLocation('Lokasi: https://maps.google.com/?q=-6.8048,110.8405')
 */
export function parseLocation(pasted: string, reference?: Coordinates): LocationReading {
  const plain = findPlainPair(pasted)
  if (plain) {
    const unsigned = plain.latitude > 0 && !NORTH.test(pasted) ? ({ unsigned: true } as const) : {}
    return withAccuracy({ kind: 'point', coordinates: plain, ...unsigned }, pasted)
  }
  const text = withHalfWidths(pasted.slice(0, LONGEST_TEXT))
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
  if (text.trim() === '') return unreadable('empty')
  const { links, rest } = splitLinks(text)
  const said = [...links.map((link) => inLink(link, reference)), inWords(rest, reference)]
  const points = said.filter((source) => source.kind === 'point')
  const sure = points.filter(({ nearest }) => !nearest)
  const [first] = sure.length > 0 ? sure : points
  if (first) {
    return onePlace(sure.map(({ coordinates }) => coordinates)) === null
      ? unreadable('ambiguous')
      : withAccuracy(first, text)
  }
  const reasons = said.flatMap((source) => (source.kind === 'unreadable' ? source.reason : []))
  return unreadable(reasons.find((reason) => reason !== 'no-coordinates') ?? 'no-coordinates')
}

/** North as it is written, or as a telephone says it beside how exact it is. */
const NORTH = /\+\d|±|(?<![a-z])(?:LU|N|U|north|utara)(?![a-z])/i

function inWords(text: string, reference: Coordinates | undefined): LocationReading {
  const reading = parseText(text, reference)
  const isUnsigned =
    reading.kind === 'point' &&
    reading.coordinates.latitude > 0 &&
    !NORTH.test(text) &&
    findPlusCodes(text).length === 0
  return isUnsigned ? { ...reading, unsigned: true } : reading
}

/** Most of what comes in: so many decimals of a place in Indonesia mean nothing else. */
function findPlainPair(text: string): Coordinates | undefined {
  const [, latitude, longitude] = PLAIN_PAIR.exec(text) ?? []
  const point = { latitude: Number(latitude), longitude: Number(longitude) }
  return mayBeIndonesia(point) ? point : undefined
}

const ACCURACY = /±\s?(\d{1,5}) ?m\b/

/** As a telephone says it beside what it fills in. */
function withAccuracy(reading: LocationReading & { kind: 'point' }, text: string): LocationReading {
  const metres = ACCURACY.exec(text)?.[1]
  return metres === undefined ? reading : { ...reading, accuracyKm: Number(metres) / 1000 }
}

/** Marks and digits as wide as Chinese letters, as some keyboards write them. */
function withHalfWidths(text: string): string {
  return text
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll('、', ',')
}

function inLink(link: string, reference: Coordinates | undefined): LocationReading {
  const degrees = findDegrees(degreesOfPlace(link) ?? '')
  if (degrees) return checked(degrees)
  const point = findPointInLink(link)
  if (point !== undefined) return checked(point)
  const words = wordsOfLink(link)
  const reading = words === undefined ? undefined : parseText(words, reference)
  if (reading && reading.kind === 'point') return reading
  if (isShortLink(link)) return unreadable('short-link')
  return reading ?? unreadable('no-coordinates')
}

function parseText(text: string, reference: Coordinates | undefined): LocationReading {
  for (const find of [findLabelledPair, findDegrees, findDecimalPair]) {
    const written = find(text)
    if (written !== undefined) return checked(written)
  }
  const codes = findPlusCodes(text)
  const full = codes.filter(({ short }) => !short)
  if (full.length > 0)
    return checked(onePlace(full.map(({ code }) => decodePlusCode(code))) ?? null)
  if (codes.length === 0) return unreadable('no-coordinates')
  if (!reference) return unreadable('plus-code-without-reference')
  const reading = checked(
    onePlace(codes.map(({ code }) => recoverPlusCode(code, reference))) ?? null,
  )
  return reading.kind === 'point' ? { ...reading, nearest: true } : reading
}

function checked(point: Coordinates | null): LocationReading {
  if (!point) return unreadable('ambiguous')
  const coordinates = findPoint(point.latitude, point.longitude)
  return coordinates ? { kind: 'point', coordinates } : unreadable('out-of-range')
}

function unreadable(reason: UnreadableReason): LocationReading {
  return { kind: 'unreadable', reason }
}
