import type { CivilDate } from '../../model/civil-date.ts'
import type { PositionClass } from '../../model/employee.ts'
import { dateInWords } from '../date-in-words.ts'

const CLASSES: Readonly<Record<PositionClass, string>> = {
  jpt: 'JPT',
  administrator: 'administrator',
  pengawas: 'pengawas',
  fungsional: 'fungsional',
  pelaksana: 'pelaksana',
  'non-asn': 'non-ASN',
}

const SHIFTS = { morning: 'shift pagi', afternoon: 'shift siang' }

function inWords(date: CivilDate): string {
  return dateInWords(date, 'id')
}

/** At most one decimal, as "29,7 %". */
function percent(share: number): string {
  return `${String(Math.round(share * 1000) / 10).replace('.', ',')} %`
}

/** A moment on a wall clock: "10 Juli 2021 00.20 WITA". */
function moment({ date, time, zone }: FindingMoment): string {
  return `${inWords(date)} ${time.replace(':', '.')} ${zone}`
}

/** Local date, `HH:MM` (24:00 for a day's end) and zone. */
export interface FindingMoment {
  readonly date: CivilDate
  readonly time: string
  readonly zone: string
}

/** Words of findings in Indonesian; `shared/text/en/findings.ts` has the same keys. */
export const findingsId = {
  ruleTitles: {
    'office-quota': 'Batas pegawai di kantor terlampaui',
    'mandatory-office': 'Wajib di kantor',
    'roster-missing': 'Belum ada jadwal',
    'roster-conflict': 'Jadwal bertentangan',
    'check-in-missing': 'Presensi tidak ada',
    'daily-report-missing': 'Laporan kinerja harian tidak ada',
    'daily-report-late': 'Laporan kinerja harian terlambat',
    'review-overdue': 'Tinjauan laporan lewat waktu',
    'policy-expired': 'Aturan sudah berakhir',
    'policy-gap': 'Jeda di antara dua aturan',
    'policy-overlap': 'Aturan tumpang tindih',
  },

  officeQuota: (count: {
    office: number
    base: number
    share: number
    maxOffice: number
    shift: 'morning' | 'afternoon' | null
  }): string =>
    `${count.office} dari ${count.base} pegawai di kantor${count.shift ? ` (${SHIFTS[count.shift]})` : ''}` +
    ` = ${percent(count.office / count.base)}; batas ${percent(count.share)} = ${count.maxOffice}`,

  mandatoryOffice: (situation: {
    post: string
    positionClass: PositionClass
    date: CivilDate
    how: 'planned-home' | 'seen-at-home'
  }): string =>
    `${situation.post} (${CLASSES[situation.positionClass]}) ` +
    `${situation.how === 'planned-home' ? 'dijadwalkan WFH' : 'presensi dari rumah, tidak ada dari kantor,'} ` +
    `pada ${inWords(situation.date)}; wajib di kantor: 1 hari, di kantor: 0`,

  rosterMissing: (date: CivilDate): string =>
    `0 isian jadwal pada ${inWords(date)}; hari itu dihitung di kantor`,

  rosterEntries: (entries: { date: CivilDate; codes: readonly string[] }): string =>
    `${entries.codes.length} isian jadwal pada ${inWords(entries.date)}: ` +
    `${entries.codes.join(', ')}; yang dipakai ${entries.codes[0]}`,

  rosterLeaveAndDuty: (conflict: { date: CivilDate; code: string; absence: string }): string =>
    `1 isian jadwal ${conflict.code} dan 1 izin disetujui (${conflict.absence}) pada ` +
    `${inWords(conflict.date)}; dihitung ${conflict.absence}`,

  checkInMissing: (day: { date: CivilDate; end: FindingMoment }): string =>
    `0 dari 1 presensi WFH untuk ${inWords(day.date)}; batas ${moment(day.end)}`,

  reportMissing: (report: {
    date: CivilDate
    due: FindingMoment
    lateUntil: FindingMoment
    filed: FindingMoment | null
  }): string =>
    `0 laporan untuk ${inWords(report.date)}; batas ${moment(report.due)}, ` +
    `terlambat sampai ${moment(report.lateUntil)}` +
    (report.filed ? `; masuk ${moment(report.filed)}, di luar waktu` : ''),

  reportLate: (report: {
    date: CivilDate
    due: FindingMoment
    filed: FindingMoment
    lateMinutes: number
  }): string =>
    `laporan untuk ${inWords(report.date)} masuk ${moment(report.filed)}; ` +
    `batas ${moment(report.due)}, terlambat ${duration(report.lateMinutes)}`,

  reviewOverdue: (reviews: { date: CivilDate; count: number; due: FindingMoment }): string =>
    `${reviews.count} laporan untuk ${inWords(reviews.date)} belum ditinjau; ` +
    `batas ${moment(reviews.due)}`,

  policyExpired: (gap: { lastDay: CivilDate; from: CivilDate; days: number }): string =>
    `berlaku sampai ${inWords(gap.lastDay)}; ${gap.days} hari tanpa aturan sejak ` +
    `${inWords(gap.from)} dalam bulan ini`,

  policyGap: (gap: {
    lastDay: CivilDate
    from: CivilDate
    days: number
    nextNumber: string
    nextFrom: CivilDate
  }): string =>
    `berlaku sampai ${inWords(gap.lastDay)}, ${gap.nextNumber} mulai ` +
    `${inWords(gap.nextFrom)}; ${gap.days} hari tanpa aturan sejak ` +
    `${inWords(gap.from)} dalam bulan ini`,

  policyOverlap: (overlap: { from: CivilDate; days: number; numbers: readonly string[] }): string =>
    `${overlap.numbers.length} aturan berlaku bersamaan sejak ${inWords(overlap.from)}, ` +
    `${overlap.days} hari dalam bulan ini: ${overlap.numbers.join('; ')}; ` +
    `yang dipakai ${overlap.numbers[0]}`,
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} menit`
  return rest === 0 ? `${hours} jam` : `${hours} jam ${rest} menit`
}

export type FindingTexts = typeof findingsId
