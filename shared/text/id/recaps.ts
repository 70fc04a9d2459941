import type { UnsureReason } from '../../model/outcome.ts'
import type { RecapsText } from '../en/recaps.ts'

const UNSURE_ID: Readonly<Record<UnsureReason, string>> = {
  'form-behind': 'ada formulir yang belum terbaca sejak hari itu selesai',
  'machine-file': 'berkas mesin absensi belum masuk',
  import: 'isi mesin absensi yang ditempelkan belum dihitung',
  quarantine: 'ada kiriman atas nama pegawai ini yang belum dihitung (tab Diagnostik)',
  'roster-unread': 'isi jadwalnya bukan kode yang dikenal (tab Diagnostik)',
  undecided: 'ada permohonan yang menunggu keputusan (tab Tinjauan)',
}

/** Tulisan pada lembar rekap resmi. */
export const recapsId: RecapsText = {
  government: (regency) => `PEMERINTAH KABUPATEN ${regency}`,
  attendanceTitle: 'REKAPITULASI KEHADIRAN PEGAWAI',
  findingsTitle: 'TEMUAN',
  diagnosticsTitle: 'DIAGNOSTIK',
  month: (month) => `Bulan: ${month}`,
  agency: (name) => `Unit kerja: ${name}`,
  number: 'No',
  name: 'Nama',
  id: 'NIP',
  late: 'Terlambat (menit)',
  early: 'Pulang awal (menit)',
  yearAbsences: 'TK setahun (hari)',
  disciplineStep: 'Ambang disiplin',
  officeCount: 'Jumlah di kantor',
  homeCount: 'Jumlah di rumah',
  officeAgainstLimit: 'Di kantor / batas',
  officeShare: 'Bagian di kantor',
  legend: 'Keterangan',
  codes: {
    H: 'hadir di kantor',
    WFH: 'bekerja dari rumah',
    DL: 'dinas luar',
    C: 'cuti',
    SK: 'sakit',
    I: 'izin',
    TK: 'tanpa keterangan',
    L: 'libur',
    unsure: 'belum pasti',
  },
  emptyCell:
    'kosong: hari belum selesai, hari itu tidak ada yang diminta, atau pegawai belum/tidak lagi bekerja. Kode pada hari yang tidak ada permintaannya ditampilkan dan tidak dihitung',
  unsure: (name, days, reasons) =>
    `${name}: belum pasti (?) tanggal ${days.join(', ')}: ${reasons.map((reason) => UNSURE_ID[reason]).join('; ')}.`,
  settled: (name, days) =>
    `${name}: tanggal ${days.join(', ')} belum pasti, lalu ditetapkan tanpa keterangan (TK) oleh pengelola kepegawaian saat bulan ditutup.`,
  countsFrom: (date) => `Dihitung sejak ${date}; hari sebelumnya tidak masuk jumlah mana pun`,
  personCountsFrom: (name, date) =>
    `${name}: dihitung sejak ${date}, hari barisnya pertama dibaca (Bekerja Sejak kosong).`,
  percentMeaning:
    '% = (H + WFH + DL) dari hari kerja yang sudah berjalan (H + WFH + DL + C + SK + I + TK); libur, hari yang belum pasti (?), dan hari yang belum selesai tidak dihitung',
  bandsMeaning:
    'TL1–TL4 terlambat dan PSW1–PSW4 pulang awal 1–30, 31–60, 61–90, dan di atas 90 menit: banyaknya hari',
  absencesMeaning:
    'TK setahun: hari tanpa keterangan sejak 1 Januari sampai akhir bulan ini, bagi PNS dan CPNS, sepanjang tercatat; Ambang disiplin: rentang hari yang tercapai menurut PP 53/2010, sejak 31 Agustus 2021 PP 94/2021: perlu diperiksa, bukan putusan',
  quotaMeaning:
    'Jumlah di kantor dan di rumah: banyaknya H dan WFH hari itu. Di kantor / batas: pegawai yang dijadwalkan atau terlihat di kantor, di antara yang dihitung kuota, terhadap jumlah terbanyak yang diizinkan hari itu',
  notes: 'Catatan',
  byAlternateChannel: (name, days) =>
    `${name}: hadir lewat jalur lain, dicatat atasan, tanggal ${days.join(', ')}.`,
  date: 'Tanggal',
  subject: 'Subjek',
  unitOrId: 'NIP/Unit',
  rule: 'Aturan',
  severity: 'Tingkat',
  clause: 'Dasar',
  arithmetic: 'Perhitungan',
  evidence: 'Bukti',
  severities: { info: 'Catatan', warning: 'Peringatan', violation: 'Pelanggaran' },
  wholeAgency: 'Seluruh instansi',
  none: 'NIHIL',
  findingCount: (violations, warnings, infos) =>
    `${violations} pelanggaran, ${warnings} peringatan, ${infos} catatan`,
  section: 'Jenis',
  where: 'Di mana',
  whatToDo: 'Apa yang salah dan yang harus dilakukan',
  code: 'Kode',
  sections: {
    spreadsheet: 'Lembar kerja',
    submission: 'Kiriman',
    cell: 'Isi sel',
    form: 'Formulir tertinggal',
    import: 'Impor',
  },
  noProblems: 'NIHIL: semua kiriman dan isi sel terbaca',
  moreSubmissions: (count) => `${count} kiriman lagi`,
  problemCount: (submissions, cells, forms) =>
    `${submissions} kiriman belum dihitung, ${cells} isi sel perlu diperbaiki, ${forms} formulir tertinggal`,
  acknowledged: 'MENGETAHUI',
  idPrefix: 'NIP.',
  compiledBy: (name) => `Disusun oleh: ${name}`,
  footer: ({ ledger, snapshot, rules, asOf }) =>
    `Pantau. Buku besar s.d. nomor ${ledger}, snapshot ${snapshot}, versi aturan ${rules}, keadaan per ${asOf}`,
}
