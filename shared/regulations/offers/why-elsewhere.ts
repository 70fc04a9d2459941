import type { Localized } from '../../model/language.ts'
import type { When } from '../../model/regulation.ts'
import { leftWords, piecesOf, take } from './left-words.ts'
import type { Match } from './match.ts'
import { takeWhen } from './said-when.ts'
import { takeWho } from './said-who.ts'
import { hasShare, takeDuty, takePlace, type Place } from './said-words.ts'
import { maybeOfSome } from './why-excepted.ts'

const LOOKED_AT = 400
const NOT = /(?<!\p{L})(?:tidak|bukan|belum|dilarang|not|never)(?!\p{L})/u
/** Before a place where it says of whom the rest is, or names work and nobody who does it. */
const NO_SENTENCE =
  /(?<!\p{L})(?:yang|yg|who|that|selama|saat|ketika|apabila|bila|jika|jadwal|ketentuan|pelaksanaan|kegiatan|sistem|pola|cara|izin|daftar|menyalahgunakan|mengenai|tentang|untuk|hasil|laporan|sarana|waktu|hari|when|while|if|of|about|how|to|for)(?: (?:akan|sedang|tetap|dapat|boleh|wajib|harus|may|can|must|shall|are))?$/u
/** What people do there; "listrik di kantor" is nobody's. */
const ARE_THERE =
  /(?<!\p{L})(?:(?:be)?kerja|berada|berkantor|masuk|hadir|bertugas|(?:me|di)laksanakan|(?:me|di)lakukan|tetap|wf[hoa]|works?|working|stays?|remains?|are|is|be)(?!\p{L})/u
/** Who comes when called breaks nothing. */
const CALLED = /dipanggil|diperlukan|dibutuhkan|called|summoned/
/** The circular of itself, of work, or of what is done. */
const OF_ITSELF =
  /^(?:surat|edaran|instruksi|peraturan|keputusan|kinerja|disiplin|tujuan|maksud|sanksi|evaluasi|biaya|penggunaan|upacara|rapat|apel|this|the (?:memo|policy|circular))(?!\p{L})/u
/** All but those whom a clause names. */
const THE_REST =
  /^(?:sisanya|selebihnya|(?:pegawai|asn) lain(?:nya)?|(?:all )?other (?:staff|employees)|the rest)$/u
/** "Yang tidak dapat bekerja dari rumah tetap di kantor": where they are not says who they are. */
const WHO_CANNOT =
  /(?<!\p{L})(yang|yg|who) (?:tidak|belum|cannot|do not)[^.;,]{0,60}?(?:rumah|wfh|home)/u
/** "Yang tetap bekerja di kantor adalah petugas loket". */
const THOSE =
  /^(?:(?:pegawai|asn|mereka|petugas) )?(?:yang|yg|those who)(?: (?:tetap|wajib|harus|must))?$/u
const ARE = /^(?:,? ?(?:adalah|yaitu|meliputi|terdiri|are)(?!\p{L})|:)/u

interface Others {
  readonly place: Place
  readonly isNot: boolean
  readonly when: When | undefined
  readonly isRest: boolean
}

/**
 * Why a clause is not offered of which another one may have some work elsewhere, whom no word of *Siapa* names:
 * "petugas jaga tetap di kantor" beside everybody at home. Undefined where none does.
 */
export function whyElsewhere(
  match: Match,
  number: string,
  among: readonly { readonly number: string; readonly text: string }[],
): Localized | undefined {
  const asked = placeAsked(match)
  if (asked.length === 0) return undefined
  const by = among.find((one) => {
    const others = one.number === number ? undefined : othersIn(one.text.slice(0, LOOKED_AT))
    return (
      others &&
      !(others.isRest && match.who.of.length > 0) &&
      asked.some((one) => isAgainst(one, others)) &&
      canMeet(match.when, others.when)
    )
  })
  return by && maybeOfSome(by.number)
}

interface Asked {
  readonly place: Place
  readonly isNot: boolean
}

const PLACES: Readonly<Record<string, Place>> = {
  rumah: 'home',
  kantor: 'office',
  'tempat lain': 'elsewhere',
}

/** Where those whom it binds must be, or may be no more than so often. */
function placeAsked({ provision, parameters }: Match): readonly Asked[] {
  const place = PLACES[parameters['place'] ?? '']
  if (!place) return []
  if (provision === 'place-of-work') {
    const { must } = parameters
    if (must === 'harus') return [{ place, isNot: false }]
    return must === 'tidak boleh' ? [{ place, isNot: true }] : []
  }
  return [
    ...(parameters['atLeast'] === undefined ? [] : [{ place, isNot: false }]),
    ...(parameters['atMost'] === undefined ? [] : [{ place, isNot: true }]),
  ]
}

function isAgainst(asked: Asked, others: Others): boolean {
  const isThere = asked.place === others.place && !others.isNot
  if (asked.isNot) return isThere
  return asked.place === others.place ? others.isNot : !others.isNot
}

function canMeet(when: When, other: When | undefined): boolean {
  if (!other || when.weekdays.length === 0 || other.weekdays.length === 0) return true
  return when.weekdays.some((day) => other.weekdays.includes(day))
}

/** Somebody whom no word of *Siapa* names, and where a clause says that they work. */
function othersIn(text: string): Others | undefined {
  const left = leftWords(text)
  left.text = left.text.replace(WHO_CANNOT, '$1 …')
  if (hasShare(left) || !ARE_THERE.test(left.text) || CALLED.test(left.text)) return undefined
  const place = takePlace(left)
  if (!place) return undefined
  const at = left.text.indexOf('¦')
  const before = { text: left.text.slice(0, at).trim() }
  const behind = left.text.slice(at + 1).trim()
  const isNot = NOT.test(before.text)
  const when = takeWhen(leftWords(text))
  const found = { place, isNot, when, isRest: false }
  if (THOSE.test(before.text) && ARE.test(behind)) {
    const those = { text: behind.replace(ARE, '').trim() }
    return takeWho(those) ? undefined : found
  }
  if (NO_SENTENCE.test(before.text) || OF_ITSELF.test(before.text)) return undefined
  takeWhen(before)
  takeDuty(before)
  take(before, NOT)
  const [who] = piecesOf(before)
  if (who === undefined || takeWho(before)) return undefined
  return { ...found, isRest: THE_REST.test(who) }
}
