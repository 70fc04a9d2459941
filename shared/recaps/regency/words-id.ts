import type { RegencyRecapText } from './words-en.ts'

/** Tulisan pada *Rekap Kabupaten*. */
export const recapRegencyId: RegencyRecapText = {
  title: 'REKAPITULASI KABUPATEN',
  agency: 'Perangkat daerah',
  groups: {
    attendance: 'Kehadiran',
    office: 'Di kantor',
    reports: 'Laporan kinerja harian',
    travel: 'Perjalanan',
    findings: 'Temuan',
  },
  people: 'Pegawai',
  units: 'Unit',
  workingDays: 'Hari kerja (hari-orang)',
  codes: { H: 'H', WFH: 'WFH', DL: 'DL' },
  away: 'C, SK, I',
  absent: 'TK',
  unsure: '? (hari)',
  present: 'Hadir',
  office: 'Bagian',
  limit: 'Batas',
  daysOver: 'Hari lewat batas',
  reportsDue: 'Wajib',
  reportsFiled: 'Dikirim',
  reportsLate: 'Terlambat',
  reportsMissing: 'Tidak ada',
  journeys: {
    official: 'Dinas',
    family: 'Keluarga',
    private: 'Pribadi',
    unstated: 'Tidak disebut',
  },
  findings: { violation: 'Pelanggaran', warning: 'Peringatan', info: 'Catatan' },
  quarantined: 'Kiriman belum dihitung',
  lastRead: 'Terakhir dibaca',
  month: 'Bulan',
  neverRead: 'belum pernah',
  unread: 'Tidak terbaca',
  noAssistant: 'Asisten belum diisi',
  unreadGroup: 'Tidak terbaca',
  subtotal: (read, all) => `Jumlah: ${counted(read, all)}`,
  total: (read, all) => `Jumlah seluruhnya: ${counted(read, all)}`,
  states: {
    closed: (on) => `Ditutup ${on}`,
    made: (on) => `Direkap ${on}`,
    late: (on) => `Direkap terlambat ${on}`,
    running: 'Berjalan',
    awaited: (until) => `Ditunggu s.d. ${until}`,
    overdue: 'Lewat waktu',
  },
  overdueSection: 'PERANGKAT DAERAH YANG TERLAMBAT ATAU BELUM LENGKAP',
  noneOverdue: 'NIHIL',
  noAgencies: 'NIHIL: belum ada perangkat daerah di bawah pengawasan instansi ini',
  reasons: {
    overdue: (month, dueOn) =>
      `Rekap ${month} belum dibuat dan bulannya belum ditutup; batasnya ${dueOn}.`,
    neverRead: 'Lembar kerja dan formulirnya belum pernah dibaca.',
    unread: (reason) => `Angkanya tidak termasuk dalam rekap ini. ${reason}`,
    missing: {
      staff: 'Belum ada pegawai di tab Pegawai.',
      roster: 'Jadwal bulan ini belum disusun.',
      policy: 'Belum ada aturan di tab Aturan.',
    },
  },
  meaning: (dueOn) => [
    'H, WFH, DL, TK (tanpa keterangan) dan C, SK, I: bagian dari hari kerja (hari-orang) yang sudah berjalan. Hadir: (H + WFH + DL) daripadanya. ?: hari-orang yang belum pasti, tidak masuk bagian mana pun.',
    'Di kantor: bagian dari hari-orang yang dihitung kuota, pada hari yang ada batasnya; Batas: bagian terbanyak yang diizinkan. Hari lewat batas: dijumlahkan dari semua perangkat daerah.',
    'Laporan yang terlambat termasuk dalam yang dikirim. Perjalanan: setiap perjalanan yang menyentuh bulan ini dan tidak ditolak. Jumlah meliputi perangkat daerah yang terbaca.',
    `Lewat waktu: bulan sudah berakhir, belum ditutup, dan rekap perjalanannya belum dibuat sampai ${dueOn}, tanggal lima bulan berikutnya.`,
  ],
  sources: 'Sumber:',
  source: ({ agency, ledger, snapshot, rules }) =>
    `${agency}: buku besar s.d. nomor ${ledger}, snapshot ${snapshot}, versi aturan ${rules}`,
}

function counted(read: number, all: number): string {
  return read === all ? `${all} perangkat daerah` : `${read} dari ${all} perangkat daerah`
}
