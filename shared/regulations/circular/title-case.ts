import { WEEKDAYS } from '../../text/weekday-names.ts'
import { findMonthNumber } from '../../text/month-number.ts'

const KNOWN =
  'ASN PNS CPNS PPPK PTT THL PJLP WFH WFO WFA FWA TNI RI DKI DIY PANRB OPD SKPD SKP BKD BKPSDM BKPP BKN LAN BPBD RSUD UPT UPTD PPKM PSBB APBD APBN BBM BUMN BUMD IKN NTB NTT SDM TIK SOP SPBE MTQ'
/** Capitals that letters keep, whatever is around them. */
const KEPT: ReadonlySet<string> = new Set(KNOWN.split(' '))
/** Names that are written with one capital. */
const NAMES: ReadonlySet<string> = new Set(
  'covid polri korpri corona ramadan ramadhan syawal idul fitri adha idulfitri iduladha natal nyepi waisak imlek galungan kuningan lebaran hijriah masehi pancasila indonesia nusantara jakarta yogyakarta banten bali aceh riau jambi lampung bengkulu gorontalo jawa sumatera sumatra kalimantan sulawesi papua maluku'.split(
    ' ',
  ),
)
const ROMAN = /^(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$/
const NO_VOWEL = /^[B-DF-HJ-NP-TV-Z]{3,}$/
/** Before the name of a place, of its head, or of one of its offices. */
const PLACES =
  /^(?:KABUPATEN|KOTA|PROVINSI|KECAMATAN|KELURAHAN|DESA|GUBERNUR|BUPATI|WALIKOTA|WALI)$/
const OFFICES = /^(?:DINAS|BADAN|SEKRETARIAT|INSPEKTORAT|KEMENTERIAN|UNIVERSITAS|POLITEKNIK)$/
/** What is done, used or worn on duty: no office. */
const OF_DUTY = /^(?:PERJALANAN|TUGAS|KENDARAAN|RUMAH|PAKAIAN|JAM|SURAT|NOTA|JASA|HARI)$/
const ISLANDS = /^(?:JAWA|SUMATERA|SUMATRA|KALIMANTAN|SULAWESI|PAPUA|MALUKU|NUSA)$/
const PARTS = /^(?:BARAT|TIMUR|TENGAH|SELATAN|UTARA|TENGGARA|DAYA)$/
const STOPS =
  /^(?:DI|DALAM|PADA|DAN|ATAU|UNTUK|BAGI|SELAMA|DENGAN|TAHUN|MASA|YANG|DARI|KE|SEBAGAI|SERTA|OLEH|TENTANG|TERHADAP|MENUJU|PASCA|SETELAH|SEBELUM|ATAS|PERIODE|MULAI|TERHITUNG|GUNA|SE|ANGGARAN|BESERTA|AGAR|OF|AND|IN|FOR|ON)$/
/** So many words a place's name has at most. */
const LONGEST_NAME = 4

/**
 * A title that stands in capitals as a person writes it: one capital at its head, and in it those of names and
 * abbreviations. One that has small letters stays as it is.
 *
 * @example asTitle('SISTEM KERJA ASN DI LINGKUNGAN PEMERINTAH KABUPATEN LANDAK', '')
 * // 'Sistem kerja ASN di lingkungan Pemerintah Kabupaten Landak'
 */
export function asTitle(title: string, letter: string): string {
  const written = /[a-z]{2}/.test(title) ? title : inSmallLetters(title, shortenedIn(letter))
  return written.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

function inSmallLetters(title: string, shortened: ReadonlySet<string>): string {
  const words = title.split(' ')
  const plain = words.map(withoutMarks)
  const isName = namesIn(plain)
  return words
    .map((word, at) => {
      const bare = plain[at]!
      const small = word.toLowerCase()
      const beside = `${words[at - 1] ?? ''} ${words[at + 1] ?? ''}`
      if (isNamed(bare, plain[at - 1] ?? '', beside)) return capitalised(small)
      const isInitials = word === `(${bare})` && bare === initialsBefore(plain, at, bare.length)
      if (isInitials || isKept(bare, words[at - 1] ?? '') || shortened.has(bare)) return word
      return isName(at) ? capitalised(small) : small
    })
    .join(' ')
}

function isKept(word: string, before: string): boolean {
  return (
    KEPT.has(word) ||
    (word !== '' && ROMAN.test(word)) ||
    NO_VOWEL.test(word) ||
    (/^[HM]$/.test(word) && /\d{4}$/.test(before))
  )
}

/** A holiday, a day, or a month beside its number. */
function isNamed(word: string, previous: string, beside: string): boolean {
  const small = word.split('-')[0]!.toLowerCase()
  const isDay = [...WEEKDAYS.id, ...WEEKDAYS.en].some((day) => day.toLowerCase() === small)
  return (
    NAMES.has(small) ||
    (isDay && (small !== 'minggu' || previous === 'HARI')) ||
    (/\d/.test(beside) && small.length > 2 && findMonthNumber(small) !== undefined)
  )
}

/** Which words are of the name of a place or an office. */
function namesIn(words: readonly string[]): (at: number) => boolean {
  const named = new Set<number>()
  const isOver = (at: number): boolean => (words[at] ?? '') === '' || STOPS.test(words[at]!)
  for (const [at, word] of words.entries()) {
    const isPlace = PLACES.test(word)
    const isOffice = OFFICES.test(word) && !OF_DUTY.test(words[at - 1] ?? '')
    if (ISLANDS.test(word) && PARTS.test(words[at + 1] ?? '')) named.add(at).add(at + 1)
    if ((!isPlace && !isOffice) || isOver(at + 1)) continue
    for (let next = at; next <= at + LONGEST_NAME && !isOver(next); next += 1) named.add(next)
    for (
      let before = at - 1;
      /^(?:PEMERINTAH|PEMERINTAHAN|DAERAH|SEKRETARIS|SEKRETARIAT)$/.test(words[before] ?? '');
      before -= 1
    ) {
      named.add(before)
    }
  }
  return (at) => named.has(at)
}

function initialsBefore(words: readonly string[], at: number, count: number): string {
  return words
    .slice(Math.max(at - count, 0), at)
    .map((word) => word.charAt(0))
    .join('')
}

/** What the letter has in capitals in the midst of its sentences, and never in small letters. */
function shortenedIn(letter: string): ReadonlySet<string> {
  const sentences = letter.split('\n').filter((line) => (line.match(/[a-z]{2,}/g) ?? []).length > 3)
  const text = sentences.join('\n')
  const small = new Set(text.match(/[a-z]+/g))
  const found = text.match(/(?<![A-Za-z])[A-Z]{2,7}(?![A-Za-z])/g) ?? []
  return new Set(found.filter((word) => !small.has(word.toLowerCase())))
}

/** From its first capital on, as far as letters of its kind and what joins them go. */
function withoutMarks(word: string): string {
  return /[A-Z](?:[A-Z]|[-/.](?=[A-Z]))*/.exec(word)?.[0] ?? ''
}

function capitalised(word: string): string {
  return word.replace(/[a-z]/, (letter) => letter.toUpperCase())
}
