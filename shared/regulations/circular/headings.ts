import type { CircularLine } from './circular-lines.ts'
import { readMarkers, type Marker } from './markers.ts'

const CAPITALS = /^[A-Z][A-Z ,/&()-]*:?$/
/** Of two words, or one of five letters and more: "WFH" is none. */
const LONG = /[A-Z]{5}|[A-Z]{2} [A-Z]{2}/
/** What stands at the head of a part of a circular, in small letters. */
const TITLES =
  /^(?:umum|pendahuluan|latar belakang|maksud|tujuan|ruang lingkup|dasar|landasan|isi|ketentuan|penutup|lain-lain|hal lain|pelaporan|sistem kerja|pengaturan|pelaksanaan|penyesuaian|pengawasan|pemantauan|monitoring|evaluasi|pembinaan|sanksi|pengertian|definisi|tata cara|mekanisme|prosedur|pembiayaan|jam kerja|hari|waktu|jadwal|presensi|kehadiran|absensi|pelayanan|disiplin|perjalanan|protokol|kriteria|persyaratan|pengecualian|tanggung jawab|introduction|background|purpose|scope|objectives?|general|definitions?|attendance|working|work|hours|reporting|exceptions?|exemptions?|evaluation|sanctions?|responsibilities|effectivity|approval|arrangements?|eligibility|compliance|procedures?|closing)(?![a-z])/i
/** A sentence says what is so, or to be done. */
const SENTENCE =
  /[.;,\d]|(?:^| )(?:wajib|harus|dapat|boleh|dilarang|tidak|adalah|tetap|bekerja|melakukan|melaksanakan|dilaksanakan|dilakukan|sebagaimana|agar|paling|setiap|must|shall|may|should|will|is|are|can|every|each)(?= |$)/i
/** "Ketentuan Bekerja dari Rumah". */
const OF_A_PLACE =
  /^(?:ketentuan|pengaturan|pelaksanaan|tata cara|mekanisme|sistem|jadwal) (?:bekerja|kerja) (?:dari|di) (?:rumah|kantor|mana saja|lokasi lain)(?: \([^()]+\))?$/i
/** What is done, or by whom. */
const VERB = /(?:^| )(?:di|me)[a-z]{3,}(?:kan|i)(?= |$)/i
const LONGEST = 8
const HIGH: ReadonlySet<Marker['kind']> = new Set(['roman', 'capital'])
/** These may stand before a title above its text, the others only above parts of it. */
const ABOVE_TEXT: ReadonlySet<Marker['kind']> = new Set([...HIGH, 'number', 'decimal'])
const NEVER: ReadonlySet<Marker['kind']> = new Set(['article', 'ordinal', 'bullet', 'code'])
/** Under these nothing is asked: laws and reasons. */
const ASIDE =
  /^(?:dasar(?: hukum)?|landasan hukum|latar belakang|pendahuluan|background|legal bas[ie]s) ?:?$/i

/**
 * Whether what stands behind the number is the title of a part: what it asks stands below, by numbers of another kind
 * or none.
 */
export function isTitle(marker: Marker, next: CircularLine | undefined): boolean {
  const { kind, rest } = marker
  if (NEVER.has(kind) || rest === '') return false
  const isInCapitals = CAPITALS.test(rest) && LONG.test(rest)
  if (!next || next.kind === 'closing') {
    return (isInCapitals && HIGH.has(kind)) || (ABOVE_TEXT.has(kind) && isNamed(rest, ''))
  }
  const below = readMarkers(next.text)
  const first = below.find((one) => one.value <= 1 && one.kind !== kind)
  if (below.length > 0) return first !== undefined && (isInCapitals || isNamed(rest, first.rest))
  if (!ABOVE_TEXT.has(kind)) return false
  return isInCapitals || (isNamed(rest, next.text) && !isWrapped(rest, next.text))
}

/** Whether it names a part, as "Attendance" does, and is no sentence. */
export function isTitleWord(title: string): boolean {
  return isNamed(title, '')
}

/** Whether it is the title of what a circular rests on, and asks nothing. */
export function isAside({ rest }: Marker): boolean {
  return ASIDE.test(rest)
}

/** A title by its words, which no sentence behind it goes on with; what ends with a colon introduces its parts. */
function isNamed(title: string, behind: string): boolean {
  return (
    TITLES.test(title) &&
    (!title.endsWith(':') || ASIDE.test(title)) &&
    (OF_A_PLACE.test(title) || (!SENTENCE.test(title) && !VERB.test(title))) &&
    title.split(' ').length <= LONGEST &&
    /^(?:$|\p{Lu}|\S{1,4} ?\p{Lu})/u.test(behind)
  )
}

/** Whether the next word had no room in its line: the line below is no longer than that. */
function isWrapped(title: string, below: string): boolean {
  const [word = ''] = below.split(' ')
  return title.length + MARKED + word.length > below.length
}

/** A number and its spaces. */
const MARKED = 4

const ATTACHMENT =
  /^(LAMPIRAN|ANNEX|ATTACHMENT|APPENDIX)(?: ([IVXLC]+|\d{1,2}))?(?![\p{L}\p{N}]| ?:)/u

/** "Lampiran", with its number where it has one. */
export function attachmentNamed(text: string): string | undefined {
  const [, word, number = ''] = ATTACHMENT.exec(text) ?? []
  return word && `${word.charAt(0)}${word.slice(1).toLowerCase()} ${number}`.trim()
}
