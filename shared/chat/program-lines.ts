import { parseLocation } from '../location/parse-location.ts'
import type { WrittenMessage } from './split-messages.ts'

/** As the program says that something was sent that an export does not hold, in both languages. */
const MEDIA = [
  /^<(?:media omitted|media tidak disertakan)>$/i,
  /^(?:image|video|audio|gif|sticker|document|contact card|gambar|foto|stiker|dokumen|kartu kontak|video note)[^\n]{0,20} (?:omitted|tidak disertakan)$/i,
  /\((?:file attached|file terlampir|berkas terlampir)\)$/i,
  /<(?:attached|terlampir): [^\n<>]{1,200}>$/i,
  /(?:dokumen tidak disertakan|document omitted)$/i,
]
const DELETED =
  /^(?:this message was deleted|you deleted this message|pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini)\.?$/i
const LIVE =
  /^(?:live location shared|(?:berbagi )?lokasi (?:terkini|langsung)(?: dibagikan)?|location sharing)$/i
/** What is asked of all, with how many said what. */
const POLL = /^(?:poll|polling|jajak pendapat) ?:?\n[^]*^(?:option|opsi|pilihan) ?: /im
const EDITED = /\s{0,3}<(?:this message was edited|pesan ini (?:telah )?diedit)>$/i
const PLACE = /^(?:lokasi|location|shareloc|share lokasi|share loc)\b ?:? ?/i

type Beside =
  | { readonly text: string }
  | { readonly reason: 'media' | 'deleted' | 'live-location' | 'system' }

/** What a person wrote, without what the program put in; or what it is where they wrote nothing. */
export function leftBeside({ text, generated, sender }: WrittenMessage): Beside {
  if (sender === '') return { reason: 'system' }
  const lines = text.split('\n')
  const [first = ''] = lines
  if (DELETED.test(text)) return { reason: 'deleted' }
  if (POLL.test(text)) return { reason: 'system' }
  if (LIVE.test(first)) return { reason: 'live-location' }
  const own = lines.filter((line) => !isMedia(line))
  const written = own.join('\n').replace(EDITED, '').trim()
  if (written === '') return { reason: own.length < lines.length ? 'media' : 'system' }
  // A place with a name has name, address and link on lines of their own.
  const isPlace = judgePlace(written).place !== 'none'
  // What follows a picture is its caption.
  if (generated && !isPlace && own.length === lines.length) return { reason: 'system' }
  return { text: written }
}

function isMedia(line: string): boolean {
  return MEDIA.some((pattern) => pattern.test(line.trim()))
}

export interface PlaceJudgement {
  /** `shared`: as phones share where they are, and nothing else; `linked`: a map's link in any other way, or coordinates. */
  readonly place: 'shared' | 'linked' | 'none'
  /** The words beside it. */
  readonly rest: string
}

const LINK = /https?:\/\/\S{1,300}/g
const COORDINATE = /\d[.,]\d{4}/
const PHONES_OWN = /^https?:\/\/maps\.google\.com\/\?q=/

/** Whether a message is a place as phones share it, has one among its words, or neither. */
export function judgePlace(text: string): PlaceJudgement {
  const links = text.match(LINK) ?? []
  const rest = text.replace(LINK, ' ').replace(PLACE, '').trim()
  if (links.length === 0 && !COORDINATE.test(text)) return { place: 'none', rest: text }
  const reading = parseLocation(text)
  const isMap = reading.kind === 'point' || reading.reason === 'short-link'
  if (!isMap) return { place: 'none', rest }
  const isShared =
    links.length > 0 &&
    reading.kind === 'point' &&
    rest === '' &&
    (PLACE.test(text) || PHONES_OWN.test(links[0] ?? ''))
  return { place: isShared ? 'shared' : 'linked', rest }
}
