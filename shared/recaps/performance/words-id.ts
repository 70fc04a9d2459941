import type { PerformanceRecapText } from './words-en.ts'
import { decimal } from '../../text/id/finding-words.ts'

/** Tulisan pada *Rekap Kinerja*. */
export const recapPerformanceId: PerformanceRecapText = {
  title: 'REKAPITULASI KINERJA PEGAWAI',
  due: 'Laporan wajib',
  inTime: 'Tepat waktu',
  late: 'Terlambat',
  missing: 'Tidak ada',
  awaited: 'Ditunggu',
  extra: 'Tidak wajib, ada',
  activities: 'Kegiatan',
  measured: 'Terukur',
  volume: 'Volume/target',
  reviews: {
    above: 'Di atas harapan',
    'as-expected': 'Sesuai harapan',
    below: 'Di bawah harapan',
    unrated: 'Ditinjau, tanpa nilai',
    open: 'Belum ditinjau',
  },
  subtotal: (unit, people) => `${unit}: ${people} pegawai`,
  total: (people) => `Jumlah: ${people} pegawai`,
  volumeAgainstTarget: (volume, target, measure) =>
    `${decimal(volume)}/${decimal(target)} ${measure}`.trim(),
  meaning: [
    'Laporan wajib = tepat waktu + terlambat + tidak ada + ditunggu, dari hari yang sudah mulai. Ditunggu: belum ada, dan masih dapat dikirim.',
    'Kegiatan, volume, dan tinjauan dihitung dari laporan yang berlaku: tepat waktu, terlambat, dan yang dikirim tanpa diwajibkan. Laporan yang ditolak atau dikirim di luar waktunya tidak dihitung.',
    'Terukur: kegiatan yang target dan volumenya bersatuan sama, seperti “5 dokumen” dan “4 dokumen”; hanya ini yang dijumlahkan, tiap satuan sendiri-sendiri.',
    'Kegiatan yang disebut terikat pada target rencana mingguan unit, dengan kata atau nomornya, diukur terhadap volume rencana itu.',
    'Target rencana milik unit: dihitung sekali, berapa pun pegawai yang mengerjakannya; target yang tidak dikerjakan siapa pun ada di Temuan.',
  ],
}
