import type { ScheduleRecapText } from './words-en.ts'

/** Tulisan pada *Rekap Jadwal*. */
export const recapScheduleId: ScheduleRecapText = {
  title: 'REKAPITULASI JADWAL PEGAWAI',
  purpose: 'Untuk pengisian SIHadir',
  remark: 'Keterangan',
  remarks: {
    WFO: 'WFO',
    WFH: 'WFH',
    PG: 'Piket pagi',
    SG: 'Piket siang',
    PK: 'Piket',
    WFA: 'WFA',
    C: 'Cuti',
    SK: 'Sakit',
    I: 'Izin',
    DL: 'Dinas luar',
    L: 'Libur jadwal',
  },
  summoned: 'WFO (dipanggil)',
  notRostered: 'Belum dijadwalkan',
  meaning: [
    'Menurut unit, pegawai, dan tanggal, pada hari kerja dan hari piket: sesuai jadwal, panggilan, dan izin yang disetujui.',
    'Belum dijadwalkan: isi dahulu tab Jadwal.',
  ],
  read: ({ first, last }) =>
    `Jadwal pertama kali terbaca ${first}, terakhir berubah ${last}. Siapa yang mengisi sel tidak tercatat di sini; itu hanya ada pada riwayat versi Google Sheets.`,
  readUnknown: 'Kapan jadwal ditetapkan tidak tercatat.',
}
