import { normalizeHeader } from '../workbook/header-row.ts'
import type { CellValue } from '../workbook/tab-rows.ts'

/** What a column of an export of a clock-in machine holds. */
export type ClockInRole =
  /** NIP or NIK. */
  | 'id'
  /** The number that a machine knows a person by. */
  | 'pin'
  | 'date'
  /** Moments without saying which: "Waktu", "Scan 1". */
  | 'time'
  | 'arrival'
  | 'departure'
  /** Hours that a person should keep. */
  | 'timetable'
  /** Whether the machine counts the day as an absence. */
  | 'absent'
  | 'remark'

export interface RoleOfColumn {
  readonly role: ClockInRole
  /** The header says that it was measured: "Scan Masuk" beside "Jam Masuk". */
  readonly measured: boolean
  /** Of several columns that say who, the one of the smallest rank. */
  readonly rank: number
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}

const IDS = words(
  'nipnik nip nipbaru nik nippegawai nomorinduk nomorindukpegawai nipnrp noindukpegawai employeeid',
  'namanip nipnama namadannip nipdannama namapegawainip nipnamapegawai namanipnik',
)
const PINS = words(
  'pin nopin noid idmesin iduser userid idpegawai idkaryawan acno enno enrollnumber enrollno',
  'badgenumber badgeno personid employeeno employeenumber empno fingerid fingerprintid idfinger',
  'empcode employeecode kodepegawai kodekaryawan kodefinger noabsen nomorabsen idabsen idabsensi noabsensi',
  'noakun nomesin kodeabsen id idnumber idno usernumber userno nouser personnelid personnelno',
  'idpengguna nopengguna nopegawai nokaryawan nomorpin idfingerprint nrk nrp npp',
)
const DATES = new Set(
  words(
    'tanggal tgl date haritanggal haritgl tanggalkerja tglkerja day attendancedate workdate',
    'tanggalpresensi tglpresensi haridantanggal tanggalabsensi tglabsensi tanggalkehadiran tglkehadiran',
    'tanggalhadir tglhadir tanggallog tgllog logdate punchdate recorddate',
  ),
)
const TIMES = new Set(
  words(
    'waktu jam time scan absen jamabsen waktuabsen tanggalabsen tglabsen waktukehadiran',
    'jamscan waktuscan tanggalscan tglscan scandate scantime checktime clocktime timestamp',
    'tanggalwaktu tanggaljam tglwaktu tgljam datetime dateandtime tanggaldanwaktu tanggaldanjam',
    'waktupresensi jampresensi punchtime recordtime attendancetime eventtime logtime swipetime',
    'jamabsensi waktuabsensi jamkehadiran jamhadir waktuhadir jamlog waktulog punchtimes checktimes',
    'accesstime verifytime transactiontime datetimescan scanistirahat stime attlogtime iotime',
    'istirahatkeluar istirahatmasuk keluaristirahat masukistirahat breakout breakin',
    'lemburmasuk lemburpulang masuklembur pulanglembur otin otout overtimein overtimeout',
  ),
)
const ABSENT = new Set(words('absent tidakhadir alpa alpha mangkir'))
const REMARKS = new Set(words('status statuskehadiran keterangan attendancestatus exception ket'))
const TIMETABLE = words(
  'batas wajib sched harus must jadwal jamkerja onduty offduty shift schedule seharusnya ketentuan timetable rencana jamdinas',
)
const ARRIVALS = new Set(words('masuk datang dtg kedatangan in firstpunch pertama awal first pagi'))
const DEPARTURES = new Set(
  words('pulang plg kepulangan keluar out lastpunch terakhir akhir last sore petang'),
)
/** Of the parts of a day, beside "Pagi" and "Sore". */
const MIDDLES = new Set(words('siang'))
const MEASURED = words(
  'scan absensi absen presensi fingerprint finger realisasi aktual actual check clock punch rekaman',
  'pencatatan kehadiran act log first last tap face wajah sidikjari rekam riil real mesin aktivitas',
)
const STEMS = words('jam waktu pukul time')

/** What a header says; undefined where it means nothing here: names, departments, hours of overtime. */
export function findClockInRole(header: CellValue): RoleOfColumn | undefined {
  // Rows of times and dates are asked as well as headers, thousands of them.
  return typeof header === 'string' && /\p{L}/u.test(header.slice(0, 60))
    ? (roleOfName(plainHeader(header)) ?? roleBesideRemark(header))
    : undefined
}

/** "Jam Masuk (WITA)", "Tanggal [dd/mm/yyyy]". */
function roleBesideRemark(header: string): RoleOfColumn | undefined {
  const at = header.search(/[([]/)
  return at > 0 && at < 60 ? roleOfName(plainHeader(header.slice(0, at))) : undefined
}

/** A header as letters and digits alone. */
export function plainHeader(header: CellValue): string {
  return normalizeHeader(header)
    .slice(0, 60)
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function roleOfName(name: string): RoleOfColumn | undefined {
  if (!name) return undefined
  const rank = IDS.indexOf(name)
  if (rank >= 0) return { role: 'id', measured: false, rank }
  const pin = PINS.indexOf(name)
  if (pin >= 0) return { role: 'pin', measured: false, rank: IDS.length + pin }
  if (DATES.has(name)) return plain('date')
  if (TIMES.has(name)) return { ...plain('time'), measured: /scan|absen|presensi/.test(name) }
  if (ABSENT.has(name)) return plain('absent')
  if (REMARKS.has(name)) return plain('remark')
  if (
    /^(?:scan|absen|absensi|presensi|check|clock|log|punch|tap|finger|rekaman)\d{1,2}$/.test(name)
  )
    return { ...plain('time'), measured: true }
  if (/^(?:jam|waktu)(?:ke)?\d{1,2}$/.test(name)) return plain('time')
  // "Masuk 1", "Keluar 1", "Masuk 2": the ends of each part of the day.
  return roleOfEnd(name.replace(/\d$/, ''))
}

/** "Scan Masuk", "Jam Pulang", "Clock In", "Jadwal Masuk": which end, and whether it was measured. */
function roleOfEnd(name: string): RoleOfColumn | undefined {
  if (TIMETABLE.some((stem) => name.startsWith(stem))) return plain('timetable')
  const rests = new Map([[name, false]])
  for (const [rest, measured] of rests) {
    const end = endOf(rest)
    if (end) return { ...plain(end), measured: measured || MEASURED.includes(rest) }
    for (const stem of [...MEASURED, ...STEMS].filter((one) => one.length < rest.length)) {
      const known = measured || MEASURED.includes(stem)
      if (rest.startsWith(stem)) rests.set(rest.slice(stem.length), known)
      if (rest.endsWith(stem)) rests.set(rest.slice(0, -stem.length), known)
    }
  }
  return undefined
}

function endOf(word: string): 'arrival' | 'departure' | 'time' | undefined {
  if (ARRIVALS.has(word)) return 'arrival'
  if (DEPARTURES.has(word)) return 'departure'
  return MIDDLES.has(word) ? 'time' : undefined
}

function plain(role: ClockInRole): RoleOfColumn {
  return { role, measured: false, rank: 0 }
}
