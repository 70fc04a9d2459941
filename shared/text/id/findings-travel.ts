import type { CivilDate } from '../../model/civil-date.ts'
import type { AskedJourney } from '../../model/submission.ts'
import { duration, inWords, moment, notOnDuty, TRAVEL } from './finding-words.ts'
import type { FindingMoment } from './finding-words.ts'

function journey({ kind, destination, regionAsked, from, until, days }: AskedJourney): string {
  return (
    `${kind ? TRAVEL[kind] : 'perjalanan'}${destination ? ` ke ${destination}` : ''}, ${days} hari, ` +
    `${inWords(from)} sampai ${inWords(until)}` +
    (regionAsked ? '' : ' (di dalam atau di luar wilayah: belum dijawab, perlu ditanyakan)') +
    (kind ? '' : ' (jenis perjalanan: belum dijawab, perlu ditanyakan)')
  )
}

/** Words of findings on travel. */
export const travelFindingsId = {
  travelWithoutPermit: (travel: AskedJourney & { returned: boolean; outside: boolean }): string =>
    `${journey(travel)}; izin yang disetujui: 0` +
    (travel.returned ? ' (diajukan, dikembalikan' : ' (diajukan, belum diputus') +
    (travel.outside ? ', lokasi di luar wilayah)' : ', tidak terbantah)'),

  travelUndecided: (
    travel: AskedJourney & { name: string; date: CivilDate; passedOver: readonly string[] },
  ): string =>
    `permohonan ${travel.name}: ${journey(travel)}; keputusan atasan sampai ${inWords(travel.date)}: 0${notOnDuty(travel.passedOver)}`,

  dutyWithoutPermit: (date: CivilDate): string =>
    `jadwal DL pada ${inWords(date)}; izin perjalanan dinas yang disetujui: 0`,

  travelBanned: (travel: AskedJourney & { approver: string }): string =>
    `${journey(travel)}; yang diperbolehkan: 0 hari; izin yang bertentangan: 1, disetujui ${travel.approver}`,

  travelNotExcepted: (travel: AskedJourney & { approver: string }): string =>
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

  invitation: (travel: AskedJourney): string =>
    `undangan dihadiri langsung: 1 (${journey(travel)}); secara virtual: 0`,
}
