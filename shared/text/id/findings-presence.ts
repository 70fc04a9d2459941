import type { CivilDate } from '../../model/civil-date.ts'
import { CHANNELS, clock, decimal, duration, inWords, moment } from './finding-words.ts'
import type { FindingMoment } from './finding-words.ts'
import { datesInDigits } from '../date-in-words.ts'

const UNREADABLE = {
  'short-link': 'tautan pendek tidak dibuka; kirimkan tautan lengkap atau koordinat',
  'plus-code-without-reference':
    'plus code pendek perlu wilayah di Pengaturan; kirimkan yang lengkap',
  'out-of-range': 'koordinat di luar jangkauan; bagikan lokasi sekali lagi',
  ambiguous: 'dapat berarti lebih dari satu tempat; kirimkan satu tautan lengkap atau koordinat',
  'no-coordinates': 'tidak ada koordinat; kirimkan tautan lengkap atau koordinat',
  purged: 'tidak terbaca ketika diterima',
}

/** Words of findings on check-ins, locations, assembly and health protocol. */
export const presenceFindingsId = {
  checkInLate: (checkIn: { at: FindingMoment; due: FindingMoment; lateMinutes: number }): string =>
    `presensi masuk ${moment(checkIn.at)}; batas ${moment(checkIn.due)}, ` +
    `terlambat ${duration(checkIn.lateMinutes)}`,

  checkOutMissing: (day: {
    date: CivilDate
    within: { from: string; until: string } | null
    other: FindingMoment | null
  }): string =>
    `0 dari 1 presensi pulang untuk ${inWords(day.date)}` +
    (day.within ? `; waktunya ${clock(day.within.from)}–${clock(day.within.until)}` : '') +
    (day.other ? `; masuk ${moment(day.other)}, di luar waktu` : ''),

  locationSlots: (day: {
    date: CivilDate
    served: number
    total: number
    missing: readonly { due: string; from: string; until: string }[]
  }): string =>
    `${day.served} dari ${day.total} lokasi pada ${inWords(day.date)}; tidak ada: ` +
    day.missing
      .map(({ due, from, until }) => `${clock(due)} (${clock(from)}–${clock(until)})`)
      .join(', '),

  locationUnreadable: (location: { at: FindingMoment; reason: keyof typeof UNREADABLE }): string =>
    `lokasi ${moment(location.at)} tidak terbaca: ${UNREADABLE[location.reason]}`,

  locationOutside: (day: {
    date: CivilDate
    outside: number
    total: number
    /** Its name; undefined where it has none of its own. */
    region: string | undefined
  }): string =>
    `${day.outside} dari ${day.total} lokasi pada hari WFH ${inWords(day.date)} di luar ` +
    `${day.region ?? 'wilayah'}; izin perjalanan yang disetujui: 0`,

  officePresenceMissing: (day: {
    date: CivilDate
    lacks: readonly ('in' | 'out' | 'any')[]
    by: 'any' | 'form' | 'machine'
    elsewhere: boolean
  }): string =>
    `0 presensi ${day.lacks.map((one) => LACKS[one]).join(' dan ')}${BY[day.by]} dari yang bekerja di ` +
    `kantor pada ${inWords(day.date)}` +
    (day.elsewhere && day.lacks.includes('out') ? '; pulangnya boleh di mana saja' : ''),

  locationFar: (day: { date: CivilDate; far: number; total: number; km: number }): string =>
    `${day.far} dari ${day.total} lokasi pada hari WFH ${inWords(day.date)} lebih dari ` +
    `${day.km} km dari rumah; izin perjalanan yang disetujui: 0`,

  locationMayBePermitted: (day: {
    date: CivilDate
    count: number
    doubt: 'undecided' | 'unreadable'
  }): string =>
    day.doubt === 'undecided'
      ? `${day.count} lokasi pada hari WFH ${inWords(day.date)} di tempat yang disebut izin yang belum ` +
        'diputuskan: menunggu keputusan, bukan putusan'
      : `${day.count} lokasi pada hari WFH ${inWords(day.date)} mungkin di tempat yang disebut izin, yang ` +
        'letaknya tidak terbaca: petunjuk untuk ditanyakan, bukan putusan',

  homesUnrecorded: (homes: { unrecorded: number; people: number; km: number }): string =>
    `${homes.unrecorded} dari ${homes.people} pegawai yang bekerja dari rumah belum mencatat rumahnya di ` +
    `Hari Saya; jarak mereka (paling jauh ${homes.km} km) tidak diperiksa`,

  locationShared: (day: { date: CivilDate; people: number }): string =>
    `${day.people} orang membagikan koordinat yang sama persis dari rumah pada ` +
    `${inWords(day.date)}: petunjuk untuk ditanyakan, bukan putusan`,

  locationSpeed: (jump: {
    from: FindingMoment
    to: FindingMoment
    km: number
    speed: number
    limit: number
  }): string =>
    `${decimal(jump.km)} km antara ${moment(jump.from)} dan ${moment(jump.to)} = ` +
    `${jump.speed} km/jam; batas ${jump.limit} km/jam: petunjuk untuk ditanyakan, bukan putusan`,

  alternateRefused: (message: {
    at: FindingMoment
    channel: keyof typeof CHANNELS
    by: string
  }): string =>
    `1 ${CHANNELS[message.channel]} diterima ${moment(message.at)}, dicatat oleh ${message.by}; ` +
    'di Pegawai tercatat ada internet di rumah, sehingga tidak dihitung',

  alternateBlank: (message: {
    at: FindingMoment
    channel: keyof typeof CHANNELS
    by: string
  }): string =>
    `1 ${CHANNELS[message.channel]} diterima ${moment(message.at)}, dicatat oleh ${message.by}; ` +
    'isi pesan asli: 0 kata',

  assemblyMissing: (day: { date: CivilDate; answer: 'absent' | null }): string =>
    `0 dari 1 apel pagi pada ${inWords(day.date)}; ` +
    (day.answer === 'absent' ? 'dijawab tidak ikut' : 'keikutsertaan tidak diisi'),

  assemblyUnrecorded: ({ dates }: { dates: readonly CivilDate[] }): string =>
    `${dates.length} hari tercatat oleh mesin absensi saja, yang tidak menanyakan apel pagi: ` +
    `keikutsertaan tidak tercatat, bukan berarti tidak ikut; harinya ${datesInDigits(dates)}`,

  healthProtocol: (day: { date: CivilDate; checkIns: number }): string =>
    `${day.checkIns} presensi pada ${inWords(day.date)}; protokol kesehatan yang disebut: 0`,
}

export type UnreadableWords = keyof typeof UNREADABLE

const LACKS = { in: 'masuk', out: 'pulang', any: 'hari itu' } as const
const BY = { any: '', form: ' lewat formulir', machine: ' lewat mesin' } as const
