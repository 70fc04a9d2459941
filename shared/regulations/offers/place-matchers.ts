import type { Localized } from '../../model/language.ts'
import { share } from '../value-kinds.ts'
import { isEachWorkingDay, isEveryone } from '../everyone.ts'
import { leftWords, take, type LeftWords } from './left-words.ts'
import { whole, type Match, type Matcher, type Unread } from './match.ts'
import { takeWhen } from './said-when.ts'
import { SUBJECT } from './said-who.ts'
import {
  anyOf,
  takeDays,
  takeDuty,
  takePlace,
  takeShareOfDays,
  takeShares,
  takeWindow,
  type Amounts,
} from './said-words.ts'

const PLACE = { home: 'rumah', office: 'kantor', elsewhere: 'tempat lain' } as const
const DUTY = {
  must: 'harus',
  may: 'boleh',
  'must-not': 'tidak boleh',
  'by-permit': 'boleh dengan izin',
} as const

/** "Pegawai yang bekerja di kantor paling banyak …": the place is taken out of it, and who they are stays. */
const THOSE_WHO =
  /(?<=(?:pegawai|asn|karyawan|staff|pelaksana|pns|pejabat struktural) )(?:yang|who)(?= *¦)/u
const ONLY = anyOf('hanya', 'only')
const HEAD =
  '^(?:agar |para |setiap |tiap |seluruh |semua )*(?:(?:kepala|pimpinan) )?(unit(?: kerja)?|bidang|bagian|perangkat daerah|opd|skpd|instansi(?: pemerintah)?|satuan kerja|dinas|badan)(?: (?:agar|untuk|wajib|harus|diminta))*[:,]?'
/** "Kepala unit kerja mengatur …": who sees to it, which is nobody whom the clause counts. */
const ORDERED = new RegExp(
  `${HEAD} (?:mengatur|menetapkan|memastikan|menjamin|membatasi)(?: agar| supaya| bahwa)? `,
  'u',
)
/** What they arrange is theirs to say; what they see to is said. */
const SEEN_TO = new RegExp(`${HEAD} (?:memastikan|mewajibkan)(?: agar| supaya| bahwa)? `, 'u')
const OF_ONE_UNIT = /^(?:unit|bidang|bagian)/
const AGENCY_OR_UNITS: Localized = {
  id: 'Yang dihitung dapat seluruh pegawai instansi ini atau pegawai setiap unit: pilih “Bagian pegawai di kantor”, lalu tulis siapa.',
  en: 'It can count the staff of this whole agency or of each unit: choose “Share at the office”, and write who.',
}

/** A share of somebody's time is none of the people. */
const OF_TIME = anyOf(
  '(?:dari|of) (?:jumlah |total |their )*(?:hari kerja|waktu kerja|jam kerja|working (?:days|time|hours))',
)

/** "Paling banyak separuh pegawai tiap bidang bekerja di kantor"; of home it is the rest who are at the office. */
const officeShare: Matcher = (text) => {
  const left = leftWords(text)
  const head = take(left, ORDERED)?.[1]
  const said = takeShares(left)
  const place = said && takePlace(left)
  if (!place || place === 'elsewhere' || OF_TIME.test(left.text)) return undefined
  const isPerShift = take(left, anyOf('(?:per|tiap|setiap|each|every) shift')) !== undefined
  const amounts = place === 'office' ? said : theRestOf(said)
  if (!bounds(takeDuty(left), said)) return undefined
  takeJoining(left, said)
  const read = whole(left, 'office-share', { ...amounts, ...(isPerShift && { per: 'shift' }) })
  return head === undefined || !('who' in read) ? read : countedBy(head, read)
}

/** What the head of each unit sees to is counted in each; whose head that of an agency is, is not said. */
function countedBy(head: string, match: Match): Match | Unread {
  if (!OF_ONE_UNIT.test(head)) {
    return { provision: match.provision, unread: head, why: AGENCY_OR_UNITS }
  }
  return { ...match, who: { ...match.who, each: 'unit' } }
}

/** Whether a number of people or days goes with what is said of the place: who may be there need not. */
function bounds(duty: ReturnType<typeof takeDuty>, { atLeast }: Amounts): boolean {
  return duty === 'must' || (duty === 'may' && atLeast === undefined)
}

/** Words that join a number to those whom it is of; "hanya" adds nothing to a most. */
function takeJoining(left: LeftWords, { atLeast }: Amounts): void {
  take(left, THOSE_WHO)
  if (atLeast === undefined) take(left, ONLY)
}

function theRestOf(amounts: Amounts): Amounts {
  const [atLeast, atMost] = [restOf(amounts.atMost), restOf(amounts.atLeast)]
  return { ...(atLeast && { atLeast }), ...(atMost && { atMost }) }
}

function restOf(text: string | undefined): string | undefined {
  const value = text === undefined ? undefined : share.parse(text)
  return value === undefined ? undefined : share.format(Number((1 - value).toFixed(12)), 'id')
}

/** "Maksimal 2 hari dalam seminggu dari rumah"; what one may do on so many days is at most so many. */
const daysAtPlace: Matcher = (text) => {
  const left = leftWords(text)
  take(left, ORDERED)
  const said = takeShareOfDays(left) ?? takeDays(left)
  const place = said && takePlace(left)
  const when = place && takeWhen(left)
  const window = when && takeWindow(left)
  // "Paling banyak 1 hari seminggu, pada hari Jumat" says on which day, not what is counted of Fridays.
  if (!said || !place || !when || !window || when.weekdays.length > 0) return undefined
  if (!bounds(takeDuty(left), said)) return undefined
  takeJoining(left, said)
  return whole(left, 'days-at-place', { place: PLACE[place], ...said, ...window }, when)
}

const ALL_OF_THEM = /(?<!\d)100 ?(?:%|persen|percent)/
/** Who may work anywhere may be at the office. */
const ANYWHERE = anyOf('mana (?:saja|pun)', 'anywhere', 'wfa')

/** "Ketentuan bekerja dari rumah" is a title, and asks nothing. */
const placeOfWork: Matcher = (text) => {
  const left = leftWords(text)
  take(left, SEEN_TO)
  const isAnywhere = ANYWHERE.test(left.text)
  const place = takePlace(left)
  if (!place) return undefined
  take(left, ALL_OF_THEM)
  const must = takeDuty(left, isAnywhere ? 'may' : 'must')
  const read = must && whole(left, 'place-of-work', { must: DUTY[must], place: PLACE[place] })
  if (!read || !('who' in read)) return read
  const isOfNobody =
    isEveryone(read.who) && isEachWorkingDay(read.when) && !SUBJECT.test(text.toLowerCase())
  return isOfNobody ? undefined : read
}

export const PLACE_MATCHERS: readonly Matcher[] = [officeShare, daysAtPlace, placeOfWork]
