import type { Coordinates } from '../model/employee.ts'
import { formsOfMap, isShortMapLink } from './map-programs.ts'
import { latitudeFirst, onePlace, parseDecimal } from './point.ts'

/** A link of any kind; a place that a space broke in two is still one. */
const LINK =
  /(?:https?:\/\/|geo:|google\.navigation:|comgooglemaps:\/\/|waze:\/\/|maps:\/\/|yandexmaps:\/\/)\S+(?:(?<=\d,)\s+[+-]?\d{1,3}\.\d+)?|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+/gi

/** A link says where from and where to; who sent it is at one of the two, or on the way. */
const ROUTE = /\/(?:dir|directions|routes?)(?:[/?#]|$)|[?&](?:saddr|origin|rtext|rtp|route|from)=/i
const END_OF_ROUTE =
  /(?<=[/=~;:,]|=ll\.|loc:)([+-]?\d{1,3}\.\d+)\s*,[\s+]*([+-]?\d{1,3}\.\d+)(?=[/?&#~;]|$)/g

/** The links in a text, percent-encoding resolved, and what is left of the text without them. */
export interface LinksInText {
  readonly links: readonly string[]
  readonly rest: string
}

export function splitLinks(text: string): LinksInText {
  const links = (text.match(LINK) ?? []).map((link) =>
    decodePercents(link.replaceAll('&amp;', '&')),
  )
  return { links, rest: text.replace(LINK, ' ') }
}

/**
 * The place that a link of a known map program itself spells out; null where it is a route between
 * several. Not checked for range.
 */
export function findPointInLink(link: string): Coordinates | null | undefined {
  const forms = formsOfMap(link)
  if (forms && ROUTE.test(link)) return placeOfRoute(link)
  for (const form of forms ?? []) {
    const found = form.exec(link)?.groups
    if (!found) continue
    const point = { latitude: parseDecimal(found.lat!), longitude: parseDecimal(found.lng!) }
    // `geo:0,0?q=…` keeps its place in the question, and a view of 0, 0 is none.
    if (point.latitude !== 0 || point.longitude !== 0) return latitudeFirst(point)
  }
  return undefined
}

/** Whether a link is of a known map program, and only stands for another one. */
export function isShortLink(link: string): boolean {
  return isShortMapLink(link)
}

/**
 * The degrees by which a link of a known map program names its place; the view behind them may have been moved
 * elsewhere.
 */
export function degreesOfPlace(link: string): string | undefined {
  if (!formsOfMap(link) || ROUTE.test(link)) return undefined
  return /\/(?:place|search)\/([^/?#@]{0,60}[°º][^/?#@]{0,60})/
    .exec(link)?.[1]
    ?.replaceAll('+', ' ')
}

/** What else a link of a known map program says of one place, as a text: degrees or a plus code. */
export function wordsOfLink(link: string): string | undefined {
  if (!formsOfMap(link) || ROUTE.test(link)) return undefined
  return link
    .replace(/^[^?#/]*\/\/[^/?#]*/, '')
    .replace(/(["'])\+/g, '$1 ')
    .replaceAll('"', '" ')
}

/** The one place of which a route's link gives coordinates; its view is the middle of the way. */
function placeOfRoute(link: string): Coordinates | null | undefined {
  const ends = [...link.matchAll(END_OF_ROUTE)].map(([, latitude, longitude]) =>
    latitudeFirst({ latitude: parseDecimal(latitude!), longitude: parseDecimal(longitude!) }),
  )
  return onePlace(ends)
}

/** A broken escape leaves the text as it was typed. */
function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
