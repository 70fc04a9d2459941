import { leftWords, take, takeAll } from './left-words.ts'
import { whole, type Matcher } from './match.ts'
import { DUE } from './said-hours.ts'
import { AWAY, anyOf, DAILY, takeDuty } from './said-words.ts'

const REPORT = anyOf(
  '(?:menyampaikan|membuat|mengirim(?:kan)?|menyusun|mengisi|mengunggah)(?: dan (?:menyampaikan|mengirimkan))? laporan(?: (?:kinerja|hasil kerja|pekerjaan|kerja|kegiatan|aktivitas|pelaksanaan tugas))?',
  '(?:submits?|files?|sends?) (?:a )?(?:daily )?reports?(?: of (?:the|their) work)?',
  'melaporkan (?:hasil (?:kerja|pekerjaan)|kinerja|kegiatan)(?:nya)?',
)
const TO =
  /(?<![\p{L}\p{N}])(?:kepada|to) ((?:atasan langsung|atasan|pejabat penilai|kepala unit(?: kerja)?|kepala bidang|pimpinan|(?:the|their) (?:direct |line )?(?:superior|supervisor|manager)s?)(?:nya| masing-masing)?)(?![\p{L}\p{N}])/u
/** What they report may be of their unit. */
const BY_HEADS = anyOf('(?:kepala|pimpinan|ketua|heads?)')
const AT_OFFICE = anyOf(
  '(?:yang|yg|who|selama)(?: sedang)? (?:bekerja|bertugas|hadir|works?) (?:di kantor|at the office)',
  '(?<=^ketentuan )bekerja di kantor(?=,)',
)

/** "Pegawai yang bekerja dari rumah menyampaikan laporan harian kepada atasan langsung paling lambat pukul 16.00". */
const dailyReport: Matcher = (text) => {
  const left = leftWords(text)
  const report = take(left, REPORT)?.[0] ?? ''
  const isDaily = report.includes('daily') || take(left, DAILY) !== undefined
  if (report === '' || !isDaily) return undefined
  const isAway = takeAll(left, AWAY)
  const isAtOffice = takeAll(left, AT_OFFICE)
  const due = take(left, DUE)?.[1]
  const to = take(left, TO)?.[1]
  if (takeDuty(left) !== 'must' || BY_HEADS.test(left.text) || (isAway && isAtOffice)) {
    return undefined
  }
  const at = isAway ? 'rumah' : isAtOffice ? 'kantor' : 'rumah, kantor'
  return whole(left, 'daily-report', { at, ...(due && { due }) }, undefined, to)
}

const PRESENCE = anyOf(
  '(?:melakukan |mengisi |memberikan |gives? |record )?(?:presensi|absensi|absen|daftar hadir|presence|attendance)(?: (?:daring|online|secara daring|secara online))?',
)
const TWICE_A_DAY = anyOf(
  '(?:dua |2 ?)(?:kali|x)(?: (?:sehari|setiap hari|dalam sehari))?(?:,? (?:yaitu )?\\(?(?:pagi (?:dan|&) sore|masuk dan pulang|datang dan pulang)\\)?)?',
  'masuk dan pulang',
  'datang dan pulang',
  'pagi dan sore',
  'twice a day',
)
const ONCE_A_DAY = anyOf('(?:satu|1) kali (?:sehari|setiap hari)', 'sekali sehari', 'once a day')

const presence: Matcher = (text) => {
  const left = leftWords(text)
  if (!take(left, PRESENCE)) return undefined
  const isTwice = take(left, TWICE_A_DAY) !== undefined
  if (!isTwice && !take(left, ONCE_A_DAY)) return undefined
  const isAway = takeAll(left, AWAY)
  const isAtOffice = takeAll(left, AT_OFFICE)
  if (takeDuty(left) !== 'must' || (isAway && isAtOffice)) return undefined
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
  const isAway = takeAll(left, AWAY)
  if (takeDuty(left) !== 'must') return undefined
  const at = isAway ? 'rumah' : 'rumah, tempat lain'
  return whole(left, 'presence', { how: 'lokasi berkala', at, every })
}

export const REPORT_MATCHERS: readonly Matcher[] = [dailyReport, presence, locations]
