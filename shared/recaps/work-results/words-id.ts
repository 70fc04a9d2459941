import type { WorkResultsWords } from './words-en.ts'

/** Tulisan pada *Rekap Hasil Kerja*. */
export const workResultsId: WorkResultsWords = {
  title: 'REKAPITULASI HASIL KERJA PEGAWAI',
  unit: (name) => `Unit: ${name}`,
  month: 'Bulan',
  activities: 'Kegiatan',
  days: 'Hari melapor',
  unitLine: (name, people) => `${name}: ${people} pegawai`,
  activity: ({ activity, times, volume }) =>
    `${activity}${times > 1 ? ` (${times} kali)` : ''}${volume && `: ${volume.replace(/^(\d+)\.(?=\d)/, '$1,')}`}`,
  nothing: 'Tidak ada laporan yang berlaku',
  meaning: [
    'Dari laporan kinerja harian yang berlaku: tepat waktu, terlambat, dan yang dikirim tanpa diwajibkan.',
    'Kegiatan yang sama ditulis sekali, dengan berapa kali dilaporkan; volume dijumlahkan bila semuanya bersatuan sama.',
    'Tombol Isikan ke Kegiatan Bulanan, di samping rekap ini pada Pantau > Buat rekap, mengisikannya bagi yang belum punya isian bulan itu; periksa dan perbaiki di sana.',
  ],
}
