import type { UnitReportWords } from './words-en.ts'

/** Tulisan pada *Laporan Unit*. */
export const unitReportId: UnitReportWords = {
  title: 'LAPORAN UNIT',
  period: (from, until) => `Masa: ${from} – ${until}`,
  unit: (name) => `Unit: ${name}`,
  regulation: (citation) => `Menurut ${citation}`,
  to: (to, every, clause) =>
    `Kepada ${to}, ${{ week: 'tiap pekan', month: 'tiap bulan', end: 'pada akhirnya' }[every]} (${clause})`,
  part: 'Waktu',
  people: 'Pegawai',
  attendance: 'Kehadiran (hari-orang)',
  away: 'C, SK, I',
  reports: 'Laporan kinerja harian',
  due: 'Wajib',
  filed: 'Dikirim',
  late: 'Terlambat',
  missing: 'Tidak ada',
  results: 'Hasil kerja',
  activities: 'Kegiatan',
  volume: 'Volume/target',
  assessment: 'Penilaian atasan',
  total: 'Jumlah',
  unitLine: (name, people) => `${name}: ${people} pegawai`,
  targets: 'Target rencana mingguan',
  target: ({ week, words }) => `Pekan ${week}: ${words}`,
  noTargets: 'Tidak ada rencana mingguan yang dikirim.',
  said: 'Keterangan kepala unit',
  nothingSaid: 'Tidak ada yang ditulis di tab Evaluasi.',
  evaluated: (on, by, evaluation) => `${on}, ${by}: ${evaluation}`,
  more: (count) => `dan ${count} lagi`,
  meaning: [
    'H, WFH, DL, TK, dan ?: hari-orang yang sudah selesai. Dikirim termasuk yang terlambat; wajib termasuk yang masih dapat dikirim.',
    'Volume/target: dari kegiatan yang target dan volumenya bersatuan sama, tiap satuan sendiri-sendiri; target rencana mingguan dihitung sekali.',
  ],
}
