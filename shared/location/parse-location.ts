import type { Coordinates } from '../model/employee.ts'
import { findDecimalPair } from './decimal-pair.ts'
import { findDegrees } from './degrees.ts'
import { findLink, findPointInLink, isShortLink } from './map-link.ts'
import { decodePlusCode, findPlusCode, recoverPlusCode } from './plus-code.ts'
import { findPoint } from './point.ts'

export type UnreadableReason =
  | 'empty'
  | 'short-link'
  | 'plus-code-without-reference'
  | 'out-of-range'
  | 'no-coordinates'

export type LocationReading =
  | { readonly kind: 'point'; readonly coordinates: Coordinates }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }

/** Longer than any link; what comes after it is not looked at. */
const LONGEST_TEXT = 2000

/**
 * The place in a text that a person pasted, in any form of WORKBOOK.md. Never asks the network.
 * `reference`, a point in the regency, completes a short plus code.
 *
 * @example parseLocation('Lokasi: https://maps.google.com/?q=-6.8048,110.8405')
 */
export function parseLocation(pasted: string, reference?: Coordinates): LocationReading {
  const text = pasted.slice(0, LONGEST_TEXT)
  if (text.trim() === '') return unreadable('empty')
  const link = findLink(text)
  const inLink = link === undefined ? undefined : findPointInLink(link)
  if (inLink && isGiven(inLink)) return checked(inLink)
  if (link !== undefined && isShortLink(link)) return unreadable('short-link')
  return parseText(link === undefined ? text : link.replaceAll('"', '" '), reference)
}

/** `geo:0,0?q=…` keeps its place in the question, and a view of 0, 0 is none. */
function isGiven({ latitude, longitude }: Coordinates): boolean {
  return latitude !== 0 || longitude !== 0
}

function parseText(text: string, reference: Coordinates | undefined): LocationReading {
  const written = findDegrees(text.replace(/(["'])\+/g, '$1 ')) ?? findDecimalPair(text)
  if (written) return checked(written)
  const plusCode = findPlusCode(text)
  if (!plusCode) return unreadable('no-coordinates')
  if (!plusCode.short) return checked(decodePlusCode(plusCode.code))
  if (!reference) return unreadable('plus-code-without-reference')
  return checked(recoverPlusCode(plusCode.code, reference))
}

function checked({ latitude, longitude }: Coordinates): LocationReading {
  const coordinates = findPoint(latitude, longitude)
  return coordinates ? { kind: 'point', coordinates } : unreadable('out-of-range')
}

function unreadable(reason: UnreadableReason): LocationReading {
  return { kind: 'unreadable', reason }
}
