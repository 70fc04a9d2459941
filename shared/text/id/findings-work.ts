import { monthOf, type CivilDate, type Month } from '../../model/civil-date.ts'
import { monthInWords } from '../date-in-words.ts'
import { decimal, inWords, moment, percent } from './finding-words.ts'
import type { FindingMoment } from './finding-words.ts'

/** Words of findings on reports, plans and evaluations. */
export const workFindingsId = {
  reportBlank: (report: { date: CivilDate; activities: number }): string =>
    `laporan untuk ${inWords(report.date)}: ${report.activities} kegiatan, hasil yang diisi: 0`,

  reportRepeated: (report: { date: CivilDate; days: number; limit: number }): string =>
    `laporan untuk ${inWords(report.date)} sama kata demi kata dengan ${report.days - 1} laporan ` +
    `sebelumnya; ${report.days} hari berturut-turut, batas di bawah ${report.limit}`,

  channelMissing: (date: CivilDate): string =>
    `laporan untuk ${inWords(date)}: sarana kerja yang dicatat 0, seharusnya 1 atau lebih`,

  weeklyPlanMissing: (plan: {
    unit: string
    monday: CivilDate
    due: FindingMoment
    filed: FindingMoment | null
  }): string =>
    `0 rencana kerja ${plan.unit} untuk pekan ${inWords(plan.monday)}; batas ${moment(plan.due)}` +
    (plan.filed ? `; masuk ${moment(plan.filed)}, terlambat` : ''),

  reportOffPlan: (report: {
    date: CivilDate
    off: number
    total: number
    monday: CivilDate
  }): string =>
    `${report.off} dari ${report.total} kegiatan pada ${inWords(report.date)} di luar rencana ` +
    `pekan ${inWords(report.monday)}`,

  resultsMissing: (week: {
    days: number
    targets: number
    works: number
    monday: CivilDate
  }): string =>
    `${week.days} hari WFH, 0 hasil terhadap ${week.targets} target unit pekan ` +
    `${inWords(week.monday)} (${week.works} kegiatan dilaporkan)`,

  planBehind: (target: {
    target: string
    realised: number
    volume: number
    measure: string
    monday: CivilDate
  }): string =>
    `“${target.target}”, pekan ${inWords(target.monday)}: ${decimal(target.realised)} dari ` +
    `${decimal(target.volume)}${target.measure ? ` ${target.measure}` : ''} = ` +
    percent(target.realised / target.volume),

  monthlyActivity: (month: { month: Month; due: FindingMoment }): string =>
    `0 kegiatan bulanan untuk ${monthInWords(month.month, 'id')}; batas ${moment(month.due)}`,

  assessmentMissing: (reports: { date: CivilDate; count: number }): string =>
    `${reports.count} laporan untuk ${inWords(reports.date)} disetujui tanpa penilaian ` +
    '(di atas, sesuai, atau di bawah): 0 dinilai',

  unitEvaluationMissing: (day: {
    unit: string
    date: CivilDate
    home: number
    due: FindingMoment
  }): string =>
    `0 evaluasi ${day.unit} untuk ${inWords(day.date)} dengan ${day.home} pegawai WFH; ` +
    `batas ${moment(day.due)}`,

  publicProtocol: (week: {
    unit: string
    monday: CivilDate
    due: FindingMoment
    denied: number
  }): string =>
    `0 catatan bahwa masyarakat di ${week.unit} menerapkan protokol kesehatan pada pekan ` +
    `${inWords(week.monday)}; batas ${moment(week.due)}` +
    (week.denied > 0 ? `; ${week.denied} catatan menyebut tidak` : ''),

  unitReportMissing: (report: {
    unit: string
    every: 'week' | 'month' | 'end'
    from: CivilDate
    until: CivilDate
    /** The first day of the regulation, where that is within the period. */
    since?: CivilDate
    to: string
    due: FindingMoment
  }): string =>
    `0 laporan ${report.unit}${report.to && ` kepada ${report.to}`} untuk ${periodOf(report)}` +
    `${report.since ? ` sejak ${inWords(report.since)}` : ''}; ` +
    `batas ${moment(report.due)}`,
}

function periodOf({
  every,
  from,
  until,
}: {
  readonly every: 'week' | 'month' | 'end'
  readonly from: CivilDate
  readonly until: CivilDate
}): string {
  switch (every) {
    case 'week':
      return `pekan ${inWords(from)}`
    case 'month':
      return `bulan ${monthInWords(monthOf(from), 'id')}`
    case 'end':
      return `masa berlaku sampai ${inWords(until)}`
  }
}
