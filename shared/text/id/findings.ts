import type { CivilDate, Month } from '../../model/civil-date.ts'
import type { PositionClass } from '../../model/employee.ts'
import type { Localized } from '../../model/language.ts'
import type { PeopleAmount } from '../../model/policy-term.ts'
import type { RosterShift } from '../../model/working-time.ts'
import { monthInWords } from '../date-in-words.ts'
import {
  CLASSES,
  daysOrDuration,
  duration,
  inWords,
  moment,
  notOnDuty,
  percent,
  shiftInWords,
} from './finding-words.ts'
import type { FindingMoment } from './finding-words.ts'
import { dutyFindingsId } from './findings-duty.ts'
import { presenceFindingsId } from './findings-presence.ts'
import { travelFindingsId } from './findings-travel.ts'
import { workFindingsId } from './findings-work.ts'

export type { FindingMoment } from './finding-words.ts'

const NOT_AT_OFFICE = {
  'planned-home': 'dijadwalkan WFH',
  'seen-at-home': 'presensi dari rumah, tidak ada dari kantor,',
  'not-seen': 'tidak tercatat hadir, tanpa cuti, sakit, atau dinas,',
}

/** Words of findings in Indonesian; `shared/text/en/findings.ts` has the same keys. */
export const findingsId = {
  ...dutyFindingsId,
  ...presenceFindingsId,
  ...travelFindingsId,
  ...workFindingsId,

  officeQuota: (count: {
    office: number
    base: number
    share: number
    maxOffice: number
    shift: RosterShift | null
  }): string =>
    `${count.office} dari ${count.base} pegawai di kantor${count.shift ? ` (${shiftInWords(count.shift)})` : ''}` +
    ` = ${percent(count.office / count.base)}; batas ${percent(count.share)} = ${count.maxOffice}`,

  officeShare: (count: {
    office: number
    base: number
    named: Localized | undefined
    bound: 'most' | 'least'
    amount: PeopleAmount
    limit: number
    shift: RosterShift | null
  }): string =>
    `${count.office} dari ${count.base} pegawai${count.named ? ` (${count.named.id})` : ''} di kantor` +
    `${count.shift ? ` (${shiftInWords(count.shift)})` : ''} = ${percent(count.office / count.base)}; ` +
    `${count.bound === 'most' ? 'batas' : 'paling sedikit'} ${people(count)}`,

  officeShareOverWeeks: (count: {
    office: number
    base: number
    named: Localized | undefined
    bound: 'most' | 'least'
    amount: PeopleAmount
    limit: number
    from: CivilDate
    until: CivilDate
  }): string =>
    `${count.office} dari ${count.base} hari pegawai${count.named ? ` (${count.named.id})` : ''} di kantor` +
    ` = ${percent(count.base === 0 ? 0 : count.office / count.base)}, ${inWords(count.from)} sampai ${inWords(count.until)}; ` +
    `${count.bound === 'most' ? 'batas' : 'paling sedikit'} ${people(count)}`,

  mandatoryOffice: (situation: {
    post: string
    positionClass: PositionClass
    date: CivilDate
    how: keyof typeof NOT_AT_OFFICE
  }): string =>
    `${situation.post} (${CLASSES[situation.positionClass]}) ` +
    `${NOT_AT_OFFICE[situation.how]} ` +
    `pada ${inWords(situation.date)}; wajib di kantor: 1 hari, di kantor: 0`,

  rosterMissing: (date: CivilDate): string =>
    `0 isian jadwal pada ${inWords(date)}; hari itu dihitung di kantor`,

  unitRosterMissing: (lack: { unit: string; month: Month; people: number; days: number }): string =>
    `0 isian jadwal ${lack.unit} pada ${monthInWords(lack.month, 'id')}; ${lack.days} hari kerja ` +
    `${lack.people} pegawai tidak dihitung`,

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

  reviewOverdue: (reviews: {
    date: CivilDate
    count: number
    due: FindingMoment
    passedOver: readonly string[]
    next?: string
  }): string =>
    `${reviews.count} laporan untuk ${inWords(reviews.date)} belum ditinjau; ` +
    `batas ${moment(reviews.due)}` +
    notOnDuty(reviews.passedOver) +
    (reviews.next === undefined ? '' : `; berjenjang, kini menunggu ${reviews.next}`),

  presenceUnexamined: (presence: {
    date: CivilDate
    unit: string
    office: number
    home: number
    due: FindingMoment
    read: FindingMoment
  }): string =>
    `presensi ${presence.unit} ${inWords(presence.date)} (${presence.office} di kantor, ` +
    `${presence.home} di rumah) belum ditandai diperiksa; batas ${moment(presence.due)}, ` +
    `terbaca kosong ${moment(presence.read)}`,

  reviewedLate: (reviews: {
    date: CivilDate
    count: number
    due: FindingMoment
    undecided: FindingMoment
    lateMinutes: number
  }): string =>
    `${reviews.count} laporan untuk ${inWords(reviews.date)} ditinjau terlambat ` +
    `${daysOrDuration(reviews.lateMinutes)}: belum ada keputusan ${moment(reviews.undecided)}; ` +
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
}

export type FindingTexts = typeof findingsId

function people({ amount, limit }: { amount: PeopleAmount; limit: number }): string {
  return typeof amount === 'number' ? `${percent(amount)} = ${limit}` : `${limit} orang`
}
