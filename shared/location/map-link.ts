import type { Coordinates } from '../model/employee.ts'
import { parseDecimal } from './point.ts'

const LINK =
  /(?:https?:\/\/|geo:|waze:\/\/|google\.navigation:)\S+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+/i

/** Links that say nothing without the network. */
const SHORTENED =
  /^(?:https?:\/\/)?(?:www\.)?(?:maps\.app\.goo\.gl|goo\.gl|g\.co|g\.page|share\.google|bit\.ly|s\.id|t\.co|tinyurl\.com|osm\.org\/go|waze\.com\/ul\/h\w+|waze\.to|w3w\.co)(?:\/|$)/i

const NUMBER = '([+-]?\\d{1,3}(?:\\.\\d+)?)'
const PAIR = `${NUMBER}\\s*,[\\s+]*${NUMBER}`

/**
 * Where the forms of the known programs keep a place, the most exact first: Google's pin, a searched
 * point (Google, Apple, WhatsApp), Waze, the marker and the view of OpenStreetMap, Google's view.
 */
const FORMS: readonly RegExp[] = [
  /^.*!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/s,
  new RegExp(
    `[?&](?:q|query|ll|sll|destination|daddr|center|coordinate|point)=(?:loc:)?\\s*${PAIR}`,
  ),
  new RegExp(`[?&](?:to|navigate)=ll\\.${PAIR}`),
  /[?&]mlat=(-?\d+(?:\.\d+)?)&mlon=(-?\d+(?:\.\d+)?)/,
  /#map=\d+(?:\.\d+)?\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/,
  new RegExp(`/(?:place|search|dir)/(?:[^?]*/)?${PAIR}`),
  new RegExp(`@${PAIR}`),
  new RegExp(`^geo:${PAIR}`, 'i'),
]

/** The first link in a text, percent-encoding resolved. */
export function findLink(text: string): string | undefined {
  const link = LINK.exec(text)?.[0]
  return link && decodePercents(link)
}

/** The place that a link itself spells out. Not checked for range. */
export function findPointInLink(link: string): Coordinates | undefined {
  for (const form of FORMS) {
    const match = form.exec(link)
    if (!match) continue
    return { latitude: parseDecimal(match[1]!), longitude: parseDecimal(match[2]!) }
  }
  return undefined
}

/** Whether a link only stands for another one. */
export function isShortLink(link: string): boolean {
  return SHORTENED.test(link)
}

/** `geo:` of RFC 5870, six decimals. */
export function formatGeoUri({ latitude, longitude }: Coordinates): string {
  return `geo:${latitude.toFixed(6)},${longitude.toFixed(6)}`
}

/** The link that WhatsApp and Maps share. */
export function formatMapsLink({ latitude, longitude }: Coordinates): string {
  return `https://maps.google.com/?q=${latitude.toFixed(6)}%2C${longitude.toFixed(6)}`
}

/** A broken escape leaves the text as it was typed. */
function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
