import type { MonthNoticeText } from './notice-words-en.ts'

/** Yang belum beres pada satu bulan, dikatakan lebih dahulu. */
export const recapNoticesId: MonthNoticeText = {
  noPolicy: (month) =>
    `Tidak ada aturan yang berlaku pada ${month}: tidak ada yang diminta, jadi tidak ada hari yang dihitung. Mohon isi tab Aturan.`,
  noRoster: (month) => `Belum ada jadwal untuk ${month}. Mohon isi tab Jadwal bulan itu.`,
  unitNotMarked: ({ unit, named, clause }) =>
    `${unit}: apakah unit ini ${named}, yang tidak menjalankan WFH menurut ${clause}? Bila ya, mohon isi Ya pada kolom Dikecualikan dari WFH di tab Unit Kerja; bila bukan, pilih Tidak, sudah diperiksa.`,
  noHolidays: (month, days) =>
    `Belum ada hari libur untuk ${month}; menurut kalender: tanggal ${days.join(', ')}. Mohon isi tab Hari Libur.`,
  noRamadan: (month) =>
    `Ramadan jatuh pada ${month} dan belum ada di tab Hari Libur: jam kerja biasa yang dihitung. Pilih Pantau > Hari libur.`,
}
