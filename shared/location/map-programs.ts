/** A map program: where its links lead, and how they spell out a place, the most exact form first. */
interface MapProgram {
  /** Held against host and path, in lower case, without `www.`. */
  readonly at: RegExp
  /** Each with the groups `lat` and `lng`. */
  readonly forms: readonly RegExp[]
}

const NUMBER = '[+-]?\\d{1,3}\\.\\d+'
const LAT = `(?<lat>${NUMBER})`
const LNG = `(?<lng>${NUMBER})`
const COMMA = '\\s*,[\\s+]*'
/** What may follow a whole pair. */
const END = '(?![\\d.])'
const PAIR = `${LAT}${COMMA}${LNG}${END}`
const LONGITUDE_FIRST = `${LNG}${COMMA}${LAT}${END}`

function parameter(names: string, value = PAIR): RegExp {
  return new RegExp(`[?&#](?:${names})=(?:loc:|ll\\.|point\\.)?[\\s+]*${value}`, 'i')
}

const APART = new RegExp(
  `[?&#]m?lat(?:itude)?=${LAT}&(?:[^=&#]*=[^&#]*&){0,2}m?(?:lon|lng|long|longitude)=${LNG}${END}`,
  'i',
)
/** Zoom, latitude, longitude. */
const VIEW_OF_OSM = new RegExp(`#(?:map=)?\\d+(?:\\.\\d+)?/${LAT}/${LNG}${END}`)

/**
 * The programs whose links count; a host that is not here says nothing. Yandex writes the longitude
 * first, Bing puts `~` or `_` between the numbers.
 */
const PROGRAMS: readonly MapProgram[] = [
  {
    at: /^(?:(?:maps?|earth)\.google\.[a-z]{2,3}(?:\.[a-z]{2})?(?:[/?#]|$)|google\.[a-z]{2,3}(?:\.[a-z]{2})?\/maps|maps\.app\.goo\.gl\/|goo\.gl\/maps|comgooglemaps:|google\.navigation:)/,
    forms: [
      new RegExp(`^.*!3d${LAT}!4d${LNG}${END}`, 's'),
      parameter('q|query|ll|destination|daddr'),
      parameter('sll|center|viewpoint'),
      new RegExp(`^google\\.navigation:q=${PAIR}`, 'i'),
      new RegExp(`/(?:place|search)/(?:[^?/]*/)?${PAIR}`),
      new RegExp(`@${PAIR}`),
    ],
  },
  {
    at: /^(?:maps\.apple\.com(?:[/?#]|$)|maps\.apple\/|maps:)/,
    forms: [parameter('coordinate'), parameter('ll|q|daddr'), parameter('center|sll')],
  },
  {
    at: /^(?:(?:embed\.|ul\.)?waze\.com(?:[/?#]|$)|waze:)/,
    forms: [parameter('ll|latlng|to|navigate|q'), APART],
  },
  {
    at: /^(?:(?:m\.)?openstreetmap\.(?:org|id)(?:[/?#]|$)|osm\.org(?:[/?#]|$)|osmand\.net\/)/,
    forms: [APART, parameter('pin|query'), VIEW_OF_OSM],
  },
  {
    at: /^(?:cn\.)?bing\.com\/maps/,
    forms: [
      parameter('sp', `${LAT}_${LNG}(?![\\d.])`),
      parameter('cp', `${LAT}~${LNG}${END}`),
      parameter('where1|q|ss'),
    ],
  },
  {
    at: /^(?:(?:(?:wego|share|m)\.)?here\.com(?:[/?#]|$))/,
    forms: [new RegExp(`/[lp]/(?:[^?/]*:)?${PAIR}`), parameter('map|center|q|ll')],
  },
  {
    at: /^(?:(?:maps\.)?yandex\.[a-z]{2,3}(?:\.[a-z]{2})?\/(?:web-)?maps|maps\.yandex\.|yandexmaps:)/,
    forms: [
      parameter('whatshere\\[point\\]|poi\\[point\\]|pt', LONGITUDE_FIRST),
      parameter('ll|sll', LONGITUDE_FIRST),
      parameter('text|q'),
    ],
  },
  {
    at: /^petalmaps\.com(?:[/?#]|$)/,
    forms: [parameter('marker|q|destination'), parameter('center')],
  },
  { at: /^plus\.codes\//, forms: [] },
  { at: /^geo:/, forms: [parameter('q'), new RegExp(`^geo:${PAIR}`, 'i')] },
]

/** Links of map programs that say nothing without the network. */
const SHORTENED =
  /^(?:maps\.app\.goo\.gl|goo\.gl|g\.co|g\.page|share\.google|maps\.apple\/|bit\.ly|s\.id|t\.co|tinyurl\.com|osm\.org\/go|waze\.com\/ul\/h\w+|waze\.to|w3w\.co|what3words\.com|her\.is|here\.com\/r\/|share\.here\.com\/r\/|yandex\.[a-z.]+\/maps\/-\/|binged\.it|ge0\.me|omaps\.app|url\.cloud\.huawei\.com)(?:\/|$|(?<=\/))/

/** The forms of the program that a link is of; undefined where it is of none. */
export function formsOfMap(link: string): readonly RegExp[] | undefined {
  const address = addressOf(link)
  return PROGRAMS.find(({ at }) => at.test(address))?.forms
}

export function isShortMapLink(link: string): boolean {
  return SHORTENED.test(addressOf(link))
}

function addressOf(link: string): string {
  return link.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\./, '')
}
