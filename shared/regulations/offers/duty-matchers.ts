import { withDigits } from '../written-number.ts'
import { leftWords, take, takeAll } from './left-words.ts'
import { whole, type Match, type Matcher, type Unread } from './match.ts'
import { SPAN } from './said-hours.ts'
import { anyOf, AWAY, NUMBER, takeDuty, takeHomeAndOffice } from './said-words.ts'

const WORKING_HOURS = anyOf(
  '(?:jam|hari dan jam) kerja(?: pegawai)?(?: (?:adalah|yaitu|ditetapkan|diatur|mulai))*',
  '(?:the )?(?:working|office) hours(?: are| shall be| will be)?',
)
const REST = '(?:waktu |jam )?(?:istirahat|(?:a )?break)'
const BREAK = new RegExp(`(?:,|dengan|with)? ?${REST} ?:? ?${SPAN}`, 'u')
const FRIDAY_BREAK = new RegExp(
  `(?:,|;)? ?(?:dan |and )?${REST} (?:hari )?(?:jumat|friday) ?:? ?${SPAN}`,
  'u',
)
/** "… 08.00–15.00 (istirahat 12.00–12.30) dan Jumat 08.00–15.30 (istirahat 11.30–12.30)". */
const BREAK_OF_EACH = new RegExp(
  `[,(]* ?${REST} ?:? ?${SPAN}\\)?(?:,|;)? ?(?:dan|and|serta)? ?(?:pada |untuk |on )?(?:hari )?(?:jumat|friday) ?:? ?${SPAN}[,;]? ?\\(?(?:dengan |with )?${REST} ?:? ?${SPAN}\\)?`,
  'u',
)
/** Whether all days have that break, or only this one, nobody can tell. */
const BREAK_ON = new RegExp(
  `${REST} ?:? ?${SPAN} ?(?:pada |untuk |on )?(?:hari )?(?:senin|selasa|rabu|kamis|jumat|sabtu|monday|tuesday|wednesday|thursday|friday|saturday)`,
  'u',
)
const FRIDAY = new RegExp(
  `(?:,|;)? ?(?:dan|and|serta)? ?(?:pada |untuk |on )?(?:hari )?(?:jumat|friday) ${SPAN}`,
  'u',
)
/** Hours of other days, and then those of Friday. */
const THEN_FRIDAY = new RegExp(`${SPAN}.*?(?:jumat|friday) ${SPAN}`, 'u')
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5] as const

/** "Jam kerja selama Ramadan pukul 08.00–15.00, istirahat 12.00–12.30". */
const workingHours: Matcher = (text) => {
  const left = leftWords(text)
  if (!takeAll(left, WORKING_HOURS) || BREAK_ON.test(left.text)) return undefined
  const each = take(left, BREAK_OF_EACH)
  const fridayBreak = spanIn(each, 5) ?? spanIn(take(left, FRIDAY_BREAK))
  const rest = spanIn(each) ?? spanIn(take(left, BREAK))
  const isOfTwo = THEN_FRIDAY.test(left.text)
  const friday = spanIn(each, 3) ?? (isOfTwo ? spanIn(take(left, FRIDAY)) : undefined)
  const hours = spanIn(take(left, new RegExp(SPAN, 'u')))
  // One break beside two hours: whether Friday has it, too, nobody can tell.
  if (!hours || (friday && rest ? !fridayBreak : fridayBreak)) return undefined
  return ofWeek(
    whole(left, 'working-hours', {
      hours,
      ...(friday && { friday }),
      ...(rest && { break: rest }),
      ...(fridayBreak && { fridayBreak }),
    }),
  )
}

function spanIn(found: RegExpExecArray | undefined, at = 1): string | undefined {
  return found && `${found[at]}–${found[at + 1]}`
}

/** "Senin–Kamis …, Jumat …" are two hours of one week. */
function ofWeek(read: Match | Unread): Match | Unread | undefined {
  if (!('who' in read) || read.parameters['friday'] === undefined) return read
  const { weekdays } = read.when
  if (weekdays.length === 0) return read
  if (weekdays.join() !== MONDAY_TO_FRIDAY.slice(0, -1).join()) return undefined
  return { ...read, when: { ...read.when, weekdays: MONDAY_TO_FRIDAY } }
}

/** "Waktu istirahat hari Jumat pukul 11.30–12.30". */
const breakHours: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, new RegExp(REST, 'u'))) return undefined
  take(left, WORKING_HOURS)
  const rest = take(left, new RegExp(SPAN, 'u'))
  return rest && whole(left, 'working-hours', { break: `${rest[1]}–${rest[2]}` })
}

const UNIT_HEAD = anyOf(
  '(?:para |setiap |tiap |masing-masing )?(?:kepala|pimpinan) (?:unit(?: kerja)?|perangkat daerah|opd|bidang|bagian|satuan kerja)',
)
const ROSTER = anyOf(
  '(?:menyusun|menetapkan|membuat|mengatur) jadwal(?: (?:kerja|wfh|wfo))?(?: (?:pegawai|pegawainya|bawahannya))?',
)

const roster: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, UNIT_HEAD) || !take(left, ROSTER)) return undefined
  return takeDuty(left) === 'must' ? whole(left, 'roster', {}) : undefined
}

const IN_TURNS = anyOf('(?:secara )?(?:bergiliran|bergantian)', 'in turns', 'take turns')

/** "Pegawai bekerja di kantor dan di rumah secara bergiliran". */
const rotation: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, IN_TURNS) || !takeHomeAndOffice(left)) return undefined
  return takeDuty(left) === 'must' ? whole(left, 'rotation', {}) : undefined
}

const CALLED = anyOf(
  '(?:apabila|bila|jika|kalau|saat|ketika|when|if)(?: sewaktu-waktu)? (?:dipanggil|called)(?: oleh (?:atasan|pimpinan)(?: langsung)?)?',
)
const COMES = anyOf('(?:hadir|datang|masuk) (?:di|ke) kantor', 'come to the office')
const WITHIN = new RegExp(
  `(?:dalam(?: (?:jangka )?waktu)?(?: paling (?:lambat|lama))?|paling (?:lambat|lama)|maksimal|within) (${NUMBER}) (menit|jam|minutes|hours?)(?![\\p{L}\\p{N}])`,
  'u',
)

/** "Yang bekerja dari rumah wajib hadir di kantor apabila dipanggil dalam waktu paling lambat 60 menit". */
const summons: Matcher = (text) => {
  const left = leftWords(text)
  const within = take(left, CALLED) && take(left, COMES) && take(left, WITHIN)
  if (!within) return undefined
  takeAll(left, AWAY)
  if (takeDuty(left) !== 'must') return undefined
  const minutes = `${withDigits(within[1]!)} ${within[2]!}`
  return whole(left, 'summons', { within: minutes, asks: 'datang ke kantor' })
}

const OUT = '(?:(?:ke luar|keluar) (?:daerah|wilayah|kota)|out(?:side)? (?:of )?the region)'
const OFFICIAL = anyOf(`(?:melakukan |melaksanakan )?(?:perjalanan dinas|official travel) ${OUT}`)
const PRIVATE = anyOf(
  `(?:bepergian|melakukan perjalanan) ${OUT} (?:untuk )?(?:kepentingan|keperluan) (?:pribadi (?:dan|atau|maupun|dan/atau) keluarga|keluarga (?:dan|atau|maupun|dan/atau) pribadi)`,
)
const KINDS = [
  [OFFICIAL, 'dinas'],
  [PRIVATE, 'keluarga, pribadi'],
] as const
const ANY_TRAVEL = anyOf(`(?:yang )?(?:akan )?(?:bepergian|melakukan perjalanan) ${OUT}`)
const PERMIT = anyOf(
  '(?:mendapat(?:kan)?|memperoleh|memiliki|dengan|atas) (?:izin|ijin)(?: tertulis)?(?: dari)? atasan langsung(?:nya)?',
)

/** "Pegawai dilarang melakukan perjalanan dinas ke luar daerah"; which travel is meant must be said. */
const travel: Matcher = (text) => {
  const left = leftWords(text)
  const banned = KINDS.find(([pattern]) => take(left, pattern))?.[1]
  if (banned) {
    return takeDuty(left) === 'must-not' ? whole(left, 'travel', { banned }) : undefined
  }
  if (!take(left, ANY_TRAVEL) || !take(left, PERMIT)) return undefined
  return takeDuty(left) === 'must' ? whole(left, 'travel', { permit: 'ya' }) : undefined
}

const INVITATIONS = anyOf(
  '(?:setiap |seluruh )?undangan(?: (?:rapat|kegiatan|pertemuan))? (?:dari|ke|di) luar (?:daerah|wilayah|kota)',
)
const VIRTUALLY = anyOf('(?:dihadiri|diikuti) secara (?:virtual|daring|online)')

const invitations: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, INVITATIONS) || !take(left, VIRTUALLY)) return undefined
  return takeDuty(left) === 'must' ? whole(left, 'virtual-invitations', {}) : undefined
}

export const DUTY_MATCHERS: readonly Matcher[] = [
  workingHours,
  breakHours,
  roster,
  rotation,
  summons,
  travel,
  invitations,
]
