import type { Language, Localized } from '../../model/language.ts'
import { byTwentyFour } from '../by-twenty-four.ts'
import { findProvision } from '../catalogue.ts'
import { SOMEBODY } from '../circular/some-named.ts'
import { dayFirst } from '../circular/validity.ts'
import { isEachWorkingDay, isEveryone } from '../everyone.ts'
import { formatWhen } from '../when/format-when.ts'
import { formatWho } from '../who/format-who.ts'
import { WEEKDAYS } from '../../text/weekday-names.ts'
import { share } from '../value-kinds.ts'
import { saidOnce } from '../written-number.ts'
import { hoursOfTable } from './hours-table.ts'
import { inActive } from './in-active.ts'
import { introducedBy, isPart } from './introduced-by.ts'
import { whyListed, withExcepted } from './listed-parts.ts'
import type { Match, Unread } from './match.ts'
import { MATCHERS } from './matchers.ts'
import { SUBJECT } from './said-who.ts'
import { whyElsewhere } from './why-elsewhere.ts'
import { whyExcepted } from './why-excepted.ts'
import { whyConditional } from './why-conditional.ts'
import { whyOthers } from './why-others.ts'
import { whyTitled } from './why-titled.ts'
import { whyNone } from './why-none.ts'
import { IS_LONG, IS_OF_NOBODY, IS_TABLE, speaksOfWork, whyNotOffered } from './why-not-offered.ts'

/** What a clause may be put in force as, in the words of a row of *Pasal*. */
export interface ClauseOffer {
  readonly provision: string
  readonly who: string
  readonly when: string
  readonly parameters: Readonly<Record<string, string>>
  readonly reportedTo: string
}

/** Longer clauses say more than one thing. */
const LONGEST = 400

/** A clause, with the others of its regulation, of which one may introduce it. */
interface Offering {
  readonly number: string
  readonly text: string
  readonly among?: readonly { readonly number: string; readonly text: string }[]
  /** The regulation's own, which may say whom all of it is of. */
  readonly title?: string
}

/**
 * What a clause's text plainly asks, of which every word is understood: to be read back and confirmed, as whatever a
 * person chooses. Else why nothing is offered, where a reason is known; nothing at all of what the catalogue does not
 * speak of. A part is read behind what introduces it, and names itself whom it is of.
 *
 * @example offerClause({ number: '1', text: 'Setiap Kamis semua pegawai bekerja dari rumah.' }, 'id')
 * // { provision: 'place-of-work', when: 'setiap Kamis', … }
 */
export function offerClause(
  { number, text, among = [], title = '' }: Offering,
  language: Language,
): { readonly offer?: ClauseOffer; readonly why?: Localized } {
  const said = withExcepted({ number, text }, among)
  const whole = wholeOf(`${introducedBy(number, among)} ${said}`)
  const why = whyListed(number, among) ?? whyNone(whole)
  if (why) return { why }
  const cannot = whyNotRead(whole, isPart(number))
  if (cannot) return cannot
  const unread: Unread[] = []
  for (const match of matchesOf(whole)) {
    if (!('who' in match)) {
      unread.push(match)
      continue
    }
    const offer = inWords(match, language)
    if (!offer) continue
    const { place } = match.parameters
    const isAway = place === 'rumah' || place === 'tempat lain'
    const some =
      whyTitled(title, match) ??
      whyExcepted({ number, isAway }, among) ??
      whyConditional(number, among) ??
      whyElsewhere(match, number, among) ??
      whyOthers(match, number, among, (other) => matchesOf(wholeOf(other)))
    return some ? { why: some } : { offer }
  }
  const known = INTRODUCES.test(whole) ? undefined : whyNotOffered(whole, unread)
  return known ? { why: known } : {}
}

/** A clause's words, without those that add nothing. */
function wholeOf(text: string): string {
  const said = text
    .trim()
    .replaceAll(WITHOUT_EXCEPTION, '')
    .replaceAll(OF_GOVERNMENT, '')
    .replaceAll(OF_WORK, '')
    .replaceAll(/ +/g, ' ')
    .trim()
  return hoursOfTable(byTwentyFour(said)) ?? said
}

function matchesOf(whole: string): (Match | Unread)[] {
  const plain = inActive(byTwentyFour(fractionOnce(saidOnce(dayFirst(whole)))).replace(TITLE, ''))
  return MATCHERS.flatMap((matcher) => matcher(plain) ?? [])
}

/** Why a clause is not read at all, as far as it speaks of work; undefined of one that is. */
function whyNotRead(whole: string, isOfPart: boolean): { readonly why?: Localized } | undefined {
  const [reason] = [
    ...(whole.includes('\n') ? [IS_TABLE] : []),
    ...(whole.length > LONGEST ? [IS_LONG] : []),
    ...(isOfPart && !saysWhom(whole) ? [IS_OF_NOBODY] : []),
  ]
  return reason && (speaksOfWork(whole) ? { why: reason } : {})
}

function saysWhom(whole: string): boolean {
  const words = whole.toLowerCase().replace(ADDRESSEE, '')
  return SUBJECT.test(words) || SOMEBODY.test(words)
}

/** "Reports. Staff submit …": what a clause is about, before what it asks. */
const TITLE =
  /^(?:work from home|work arrangements?|skeleton workforce|reports?|reporting|attendance|working hours|pelaporan|presensi|jam kerja|sistem kerja|pengaturan kerja)\. (?=\p{Lu})/iu
const WITHOUT_EXCEPTION = /,? ?(?<!\p{L})tanpa (?:(?:ter)?kecuali|pengecualian)(?!\p{L})/giu
/** What follows a government's name where a sentence has capitals throughout. */
const NO_NAME =
  'Pegawai|ASN|PNS|PPPK|Non|Wajib|Harus|Dilarang|Tidak|Tetap|Dapat|Boleh|Diperbolehkan|Diperkenankan|Diizinkan|Diwajibkan|Bekerja|Kerja|Berada|Berkantor|Masuk|Hadir|Melaksanakan|Menjalankan|Melakukan|Menyampaikan|Melaporkan|Membuat|Mengisi|Mengikuti|Agar|Supaya|Untuk|Kecuali|Terkecuali|Selain|Dikecualikan|Kecamatan|Kelurahan|Desa|Dinas|Badan|Kantor|Sekretariat|Inspektorat|Bagian|Bidang|Unit|UPTD?|RSUD|Rumah|Puskesmas|Sekolah|Yang|Paling|Sekurang|Setiap|Tiap|Pada|Di|Dari|Hanya|Khusus|Bagi|Selama|Apabila|Jika|Sedang|Guru|Tenaga|Petugas|Pejabat|Pelaksana|Camat|Lurah|Kepala'
/** "[POLA KERJA PADA HARI JUMAT]" says when, of work. */
const OF_WORK =
  /(?<=^\[|^\[[^\]]{1,200}; )(?:pola|sistem|pengaturan|jadwal|penyesuaian)(?: (?:pola|sistem|jadwal))? kerja(?: pegawai| asn)? (?=pada|selama|hari|bulan|setiap)/giu
/** "Seluruh ASN di lingkungan Pemerintah Kabupaten Landak": whose office it is, too, and nobody apart. */
const OF_GOVERNMENT = new RegExp(
  `(?<=(?<!\\p{L})(?:ASN|PNS|[Pp]egawai|[Aa]paratur [Ss]ipil [Nn]egara)) (?:di|[Pp]ada|dalam) [Ll]ingkungan [Pp]emerintah(?:an)? (?:[Dd]aerah )?(?:[Kk]abupaten|[Kk]ota|[Pp]rovinsi)(?: (?!(?:${[...WEEKDAYS.id, ...WEEKDAYS.en].join('|')}|WF|${NO_NAME})(?!\\p{Ll}))\\p{Lu}\\p{L}+){1,4}(?=[ ,.;]|$)`,
  'gu',
)
/** To whom something is said or reported, who is not whom it is asked of. */
const ADDRESSEE = /(?<!\p{L})(?:kepada|to) [^,;]+/gu

const FRACTION = /([1-9]\/[2-9]) ?\(([a-z -]{4,20})\)/gi

/** "1/3 (sepertiga)", which must say the same. */
function fractionOnce(text: string): string {
  return text.replace(FRACTION, (whole, digits, words) =>
    share.parse(String(words).trim()) === share.parse(digits) ? digits : whole,
  )
}

/** Its parts ask, or words are defined. */
const INTRODUCES = /^[^.;]*:$|yang dimaksud dengan/

/** As a row has it; undefined where the catalogue would not take it. */
function inWords(match: Match, language: Language): ClauseOffer | undefined {
  const { who, when, parameters, reportedTo = '' } = match
  const provision = findProvision(match.provision)
  if (!provision) return undefined
  const written: Record<string, string> = {}
  const kept: Record<string, string> = {}
  for (const [key, typed] of Object.entries(parameters)) {
    const kind = provision.parameters[key]?.kind
    const value = kind?.parse(typed)
    if (!kind || value === undefined) return undefined
    written[key] = kind.format(value, language)
    kept[key] = kind.format(value, 'id')
  }
  const clause = {
    number: '',
    text: '',
    provision: match.provision,
    who,
    when,
    parameters: kept,
    reportedTo,
    isOn: true,
    reason: '',
  }
  if (provision.lacks(clause)) return undefined
  return {
    provision: match.provision,
    who: isEveryone(who) ? '' : formatWho(who, language),
    when: isEachWorkingDay(when) ? '' : formatWhen(when, language),
    parameters: written,
    reportedTo,
  }
}
