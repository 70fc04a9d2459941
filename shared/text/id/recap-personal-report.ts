import type { PersonalReportText } from '../en/recap-personal-report.ts'

/** Tulisan pada *Laporan Kinerja Harian* perorangan. */
export const recapPersonalReportId: PersonalReportText = {
  title: 'LAPORAN KINERJA HARIAN',
  person: ({ name, id }) => `Nama: ${name}, NIP. ${id}`,
  post: ({ post, rank, unit }) => `Jabatan: ${[post, rank, unit].filter(Boolean).join(', ')}`,
  time: 'Waktu',
  minutes: 'Durasi (menit)',
  activity: 'Kegiatan',
  realised: 'Realisasi',
  evidence: 'Bukti',
  empty: {
    missing: 'Tidak ada laporan',
    awaited: 'Belum ada laporan; masih dapat dikirim',
    'not-due': 'Tidak ada laporan; tidak diwajibkan',
    'not-begun': 'Hari belum mulai',
    'no-activity': 'Laporan tidak menyebut kegiatan',
    unasked: 'Hari itu tidak dihitung',
  },
  absences: { DL: 'Dinas luar', C: 'Cuti', SK: 'Sakit', I: 'Izin' },
  late: 'terlambat dikirim',
  outsideTime: 'dikirim di luar waktunya, tidak dihitung',
  volume: (volume) => `volume ${volume}`,
  target: (target) => `target ${target}`,
  obstacles: (obstacles) => `Kendala: ${obstacles}`,
  channels: (channels) => `Sarana: ${channels}`,
  daySum: (day) => `Jumlah ${day}`,
  sum: (days, activities) => `Jumlah: ${activities} kegiatan pada ${days} hari`,
  reviews: {
    above: 'Ditinjau: di atas harapan',
    'as-expected': 'Ditinjau: sesuai harapan',
    below: 'Ditinjau: di bawah harapan',
    unrated: 'Ditinjau, tanpa nilai',
    open: 'Belum ditinjau',
    returned: 'Dikembalikan untuk diperbaiki',
  },
  meaning: [
    'Setiap hari kerja dalam bulan ini, juga yang tanpa laporan. Laporan yang ditolak tidak dicantumkan.',
    'Durasi dihitung dari waktu mulai sampai selesai yang dilaporkan; kegiatan tanpa kedua waktu itu tidak berdurasi dan tidak dijumlahkan.',
  ],
  superior: 'ATASAN LANGSUNG',
  reporter: 'YANG MELAPORKAN',
}
