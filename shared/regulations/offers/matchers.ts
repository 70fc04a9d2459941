import type { When, Who } from '../../model/regulation.ts'
import { share } from '../value-kinds.ts'
import { takeWhen } from './said-when.ts'
import { takeWho } from './said-who.ts'
import { leftWords, take, type LeftWords } from './left-words.ts'
import {
  anyOf,
  takeDays,
  takeDuty,
  takePlace,
  takeShares,
  takeWindow,
  type Amounts,
} from './said-words.ts'

/** What a clause plainly asks, before it is written as a row. */
export interface Match {
  readonly provision: string
  readonly who: Who
  readonly when: When
  /** By key, as one would type them in Indonesian. */
  readonly parameters: Readonly<Record<string, string>>
  readonly reportedTo?: string
}

type Matcher = (text: string) => Match | undefined

const PLACE = { home: 'rumah', office: 'kantor', elsewhere: 'tempat lain' } as const
const DUTY = {
  must: 'harus',
  may: 'boleh',
  'must-not': 'tidak boleh',
  'by-permit': 'boleh dengan izin',
} as const
/** What is left of these adds nothing to a number of people or days. */
const OF_STAFF = anyOf(
  '(?:dari )?(?:jumlah|total)',
  'per hari',
  'a day',
  'hari(?: kerja)?',
  'days?',
  'hanya',
  'orang',
)
const HOURS = '(\\d{1,2}[.:]\\d{2}) ?(?:wib|wita|wit)?'
const SPAN = `(?:pukul|jam|pkl\\.?|from|at)? ?${HOURS} ?(?:s\\.?d\\.?|s\\/d|sampai(?: dengan)?|hingga|to|until|[-–—]) ?(?:pukul |jam )?${HOURS}`

/** "Pegawai yang bekerja di kantor paling banyak …": the place is taken out of it. */
const THOSE_WHO = /(?<![\p{L}\p{N}])(?:pegawai|asn|karyawan|staf|staff) (?:yang|who)(?= *¦)/u

/** "Paling banyak separuh pegawai tiap bidang bekerja di kantor"; of home it is the rest who are at the office. */
const officeShare: Matcher = (text) => {
  const left = leftWords(text)
  const said = takeShares(left)
  const place = said && takePlace(left)
  if (!place || place === 'elsewhere') return undefined
  const isPerShift = take(left, anyOf('(?:per|tiap|setiap|each|every) shift')) !== undefined
  const amounts = place === 'office' ? said : theRestOf(said)
  take(left, THOSE_WHO)
  if (!bounds(takeDuty(left), said)) return undefined
  return whole(left, 'office-share', { ...amounts, ...(isPerShift && { per: 'shift' }) })
}

/** Whether a number of people or days goes with what is said of the place: who may be there need not. */
function bounds(duty: ReturnType<typeof takeDuty>, { atLeast }: Amounts): boolean {
  return duty === 'must' || (duty === 'may' && atLeast === undefined)
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
  const said = takeDays(left)
  const place = said && takePlace(left)
  const when = place && takeWhen(left)
  const window = when && takeWindow(left)
  if (!said || !place || !when || !window || !bounds(takeDuty(left), said)) return undefined
  return whole(left, 'days-at-place', { place: PLACE[place], ...said, ...window }, when)
}

const ALL_OF_THEM = /(?<!\d)100 ?(?:%|persen|percent)/

const placeOfWork: Matcher = (text) => {
  const left = leftWords(text)
  const place = takePlace(left)
  if (!place) return undefined
  take(left, ALL_OF_THEM)
  const must = takeDuty(left)
  return must && whole(left, 'place-of-work', { must: DUTY[must], place: PLACE[place] })
}

const AWAY = anyOf(
  '(?:bagi )?(?:pegawai |asn |staf |staff )?(?:yang |who )?(?:sedang )?(?:bekerja|melaksanakan tugas(?: kedinasan)?|work|works|working) (?:dari|di|from|at) (?:rumah|home)',
  '(?:(?:pegawai|asn|staf) )?(?:yang |yg )wfh',
  '(?:pegawai|asn|staf) wfh',
)
const REPORT = anyOf(
  '(?:menyampaikan|membuat|mengirim(?:kan)?|menyusun|mengisi|submits?|files?|sends?)(?: dan (?:menyampaikan|mengirimkan))? (?:a )?(?:laporan|report|(?=daily report))(?: (?:kinerja|hasil kerja|pekerjaan|kerja|kegiatan|aktivitas|pelaksanaan tugas))?(?: of (?:the|their) work)?',
  'melaporkan (?:hasil (?:kerja|pekerjaan)|kinerja|kegiatan)(?:nya)?',
)
const DAILY = anyOf('harian', '(?:setiap|tiap) hari(?: kerja)?', 'daily', 'every (?:working )?day')
const DUE = new RegExp(
  `(?:paling lambat|selambat-lambatnya|sebelum|not later than|no later than|by|before)(?: pada)? (?:pukul |jam |pkl\\.? )?${HOURS}`,
  'u',
)
const TO =
  /(?<![\p{L}\p{N}])(?:kepada|to) ((?:atasan langsung|atasan|pejabat penilai|kepala unit(?: kerja)?|kepala bidang|pimpinan|(?:the|their) (?:direct )?(?:superior|supervisor))(?:nya| masing-masing)?)(?![\p{L}\p{N}])/u

/** "Pegawai yang bekerja dari rumah menyampaikan laporan harian kepada atasan langsung paling lambat pukul 16.00". */
const dailyReport: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, REPORT) || !take(left, DAILY)) return undefined
  const isAway = take(left, AWAY) !== undefined
  const due = take(left, DUE)?.[1]
  const to = take(left, TO)?.[1]
  if (takeDuty(left) !== 'must') return undefined
  return whole(
    left,
    'daily-report',
    { at: isAway ? 'rumah' : 'rumah, kantor', ...(due && { due }) },
    undefined,
    to,
  )
}

const PRESENCE = anyOf(
  '(?:melakukan |mengisi |memberikan |gives? |record )?(?:presensi|absensi|absen|daftar hadir|presence|attendance)(?: (?:daring|online|secara daring|secara online))?',
)
const TWICE_A_DAY = anyOf(
  '(?:dua|2) kali(?: (?:sehari|setiap hari|dalam sehari))?(?:,? (?:yaitu )?\\(?(?:pagi dan sore|masuk dan pulang|datang dan pulang)\\)?)?',
  'masuk dan pulang',
  'datang dan pulang',
  'pagi dan sore',
  'twice a day',
)
const ONCE_A_DAY = anyOf('(?:satu|1) kali (?:sehari|setiap hari)', 'sekali sehari', 'once a day')
const AT_OFFICE = anyOf('(?:pegawai )?yang (?:bekerja|bertugas|hadir) di kantor')

const presence: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, PRESENCE)) return undefined
  const isTwice = take(left, TWICE_A_DAY) !== undefined
  if (!isTwice && !take(left, ONCE_A_DAY)) return undefined
  const isAway = take(left, AWAY) !== undefined
  const isAtOffice = take(left, AT_OFFICE) !== undefined
  if (takeDuty(left) !== 'must') return undefined
  const at = isAway ? 'rumah' : isAtOffice ? 'kantor' : 'rumah, kantor, tempat lain'
  return whole(left, 'presence', { how: isTwice ? 'masuk dan pulang' : 'sekali sehari', at })
}

const LOCATION = anyOf(
  '(?:melakukan )?(?:shareloc|share ?location|share ?lokasi)',
  '(?:membagikan|mengirim|mengirimkan|melaporkan) (?:lokasi|keberadaan)(?:nya)?',
)
const EVERY = /(?<![\p{L}\p{N}])(?:setiap|tiap|every) (\d{1,3} (?:jam|menit|hours?|minutes?))/u

/** "Yang bekerja dari rumah melaporkan lokasinya setiap 2 jam". */
const locations: Matcher = (text) => {
  const left = leftWords(text)
  const every = take(left, LOCATION) && take(left, EVERY)?.[1]
  if (!every) return undefined
  const isAway = take(left, AWAY) !== undefined
  if (takeDuty(left) !== 'must') return undefined
  const at = isAway ? 'rumah' : 'rumah, tempat lain'
  return whole(left, 'presence', { how: 'lokasi berkala', at, every })
}

const WORKING_HOURS = anyOf(
  'jam kerja(?: pegawai)?(?: (?:adalah|yaitu|ditetapkan|mulai))*',
  'working hours(?: are)?',
)
const BREAK = new RegExp(`(?:,|dengan)? ?(?:waktu |jam )?(?:istirahat|break) ${SPAN}`, 'u')

/** "Jam kerja selama Ramadan pukul 08.00–15.00, istirahat 12.00–12.30". */
const workingHours: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, WORKING_HOURS)) return undefined
  const rest = take(left, BREAK)
  const hours = take(left, new RegExp(SPAN, 'u'))
  if (!hours) return undefined
  return whole(left, 'working-hours', {
    hours: `${hours[1]}–${hours[2]}`,
    ...(rest && { break: `${rest[1]}–${rest[2]}` }),
  })
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
  if (takeDuty(left) !== 'must') return undefined
  return whole(left, 'roster', {})
}

/** The match, where nothing of the words is left but whom and when it binds. */
function whole(
  left: LeftWords,
  provision: string,
  parameters: Readonly<Record<string, string>> | undefined,
  when: When | undefined = takeWhen(left),
  reportedTo = '',
): Match | undefined {
  while (take(left, OF_STAFF));
  const who = when && parameters && takeWho(left)
  return who && { provision, who, when, parameters, reportedTo }
}

/** In their order: the first that takes all words holds. */
export const MATCHERS: readonly Matcher[] = [
  officeShare,
  daysAtPlace,
  placeOfWork,
  dailyReport,
  presence,
  locations,
  workingHours,
  roster,
]
