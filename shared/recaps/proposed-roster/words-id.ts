import { reasonId } from './reason-id.ts'
import type { ProposedRosterText } from './words-en.ts'

/** Tulisan pada *Usulan Jadwal*. */
export const recapProposedRosterId: ProposedRosterText = {
  title: 'USULAN JADWAL',
  purpose:
    'Untuk disetujui atau diubah kepala unit; baru berlaku setelah dipindahkan ke tab Jadwal',
  unit: (name) => `Unit: ${name}`,
  kept: 'Usulan ini memenuhi semua aturan jadwal yang berlaku.',
  notKept: 'Yang tidak dapat dipenuhi:',
  onDays: (days, sentence) => `Tanggal ${days}: ${sentence}`,
  reason: reasonId,
  shares: (least, most) =>
    `Hari kantor pegawai yang bergantian: ${least === most ? least : `${least} sampai ${most}`}.`,
  codes:
    'WFO kantor, WFH rumah, PG pagi, SG siang, PK piket, WFA lokasi lain, C cuti, SK sakit, I izin, DL dinas luar, L libur; kosong pada hari libur.',
  meaning:
    'Cuti, izin, libur, dan piket diambil dari tab Jadwal dan izin yang disetujui; selebihnya diusulkan untuk seluruh instansi agar kuota dan petugas pelayanan terpenuhi bersama.',
  meaningOfUnit:
    'Cuti, izin, libur, dan piket diambil dari tab Jadwal dan izin yang disetujui, begitu pula jadwal unit lain; yang belum dijadwalkan dihitung menurut usulan untuk seluruh instansi.',
}
