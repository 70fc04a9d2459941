import type { CivilDate } from '../../model/civil-date.ts'
import type { TravelKind } from '../../model/submission.ts'
import { duration, inWords, moment, TRAVEL } from './finding-words.ts'
import type { FindingMoment } from './finding-words.ts'

/** A journey as it was filed; `kind` is null where it was not said. */
export interface TravelWords {
  readonly kind: TravelKind | null
  readonly destination: string
  /** Whether the form asked in or out of the region and got an answer. */
  readonly regionAsked: boolean
  readonly from: CivilDate
  readonly until: CivilDate
  readonly days: number
}

function journey({ kind, destination, regionAsked, from, until, days }: TravelWords): string {
  return (
    `${kind ? TRAVEL[kind] : 'perjalanan'}${destination ? ` ke ${destination}` : ''}, ${days} hari, ` +
    `${inWords(from)} sampai ${inWords(until)}` +
    (regionAsked ? '' : ' (di dalam atau di luar wilayah: belum dijawab, perlu ditanyakan)') +
    (kind ? '' : ' (jenis perjalanan: belum dijawab, perlu ditanyakan)')
  )
}

/** Words of findings on travel. */
export const travelFindingsId = {
  travelWithoutPermit: (travel: TravelWords & { returned: boolean; outside: boolean }): string =>
    `${journey(travel)}; izin yang disetujui: 0` +
    (travel.returned ? ' (diajukan, dikembalikan' : ' (diajukan, belum diputus') +
    (travel.outside ? ', lokasi di luar wilayah)' : ', tidak terbantah)'),

  travelUndecided: (travel: TravelWords & { name: string; date: CivilDate }): string =>
    `permohonan ${travel.name}: ${journey(travel)}; keputusan atasan sampai ${inWords(travel.date)}: 0`,

  dutyWithoutPermit: (date: CivilDate): string =>
    `jadwal DL pada ${inWords(date)}; izin perjalanan dinas yang disetujui: 0`,

  travelBanned: (travel: TravelWords & { approver: string }): string =>
    `${journey(travel)}; yang diperbolehkan: 0 hari; izin yang bertentangan: 1, disetujui ${travel.approver}`,

  travelNotExcepted: (travel: TravelWords & { approver: string }): string =>
    `${journey(travel)}; mendesak: tidak, tugas penting (dinas atau nomor surat): 0; ` +
    `izin di luar pengecualian: 1, disetujui ${travel.approver}`,

  dutyBanned: (date: CivilDate): string =>
    `jadwal DL pada ${inWords(date)}; perjalanan dinas yang diperbolehkan: 0 hari`,

  permitLate: (permit: {
    filed: FindingMoment
    due: FindingMoment
    from: CivilDate
    urgent: boolean
    lateMinutes: number
  }): string =>
    `izin perjalanan ${permit.urgent ? 'mendesak ' : ''}mulai ${inWords(permit.from)} masuk ` +
    `${moment(permit.filed)}; batas ${moment(permit.due)}, terlambat ${duration(permit.lateMinutes)}`,

  invitation: (travel: TravelWords): string =>
    `undangan dihadiri langsung: 1 (${journey(travel)}); secara virtual: 0`,
}
