import type { HalfDay, UnsureReason } from '../../model/outcome.ts'
import type { AttendanceWords } from './words-en.ts'

const UNSURE_ID: Readonly<Record<UnsureReason, string>> = {
  'form-behind': 'ada formulir yang belum terbaca sejak hari itu selesai',
  'machine-file': 'berkas mesin absensi belum masuk',
  import: 'isi mesin absensi yang ditempelkan belum dihitung',
  quarantine: 'ada kiriman atas nama pegawai ini yang belum dihitung (tab Diagnostik)',
  'roster-unread': 'isi jadwalnya bukan kode yang dikenal (tab Diagnostik)',
  undecided: 'ada permohonan yang menunggu keputusan (tab Tinjauan)',
}

const HALF_ID: Readonly<Record<HalfDay['as'], string>> = {
  SK: 'sakit',
  I: 'izin',
  DL: 'dinas luar',
  WFH: 'dari rumah',
}

export const attendanceId: AttendanceWords = {
  title: 'REKAPITULASI KEHADIRAN PEGAWAI',
  late: 'Terlambat (menit)',
  early: 'Pulang awal (menit)',
  yearAbsences: 'TK setahun (hari)',
  disciplineStep: 'Ambang disiplin',
  mealMoney: 'Uang makan (hari)',
  allowance: 'Potongan TPP',
  mealMoneyMeaning: (codes) => `Uang makan: banyaknya hari ${codes}`,
  allowanceMeaning: (percents) =>
    `Potongan TPP: persen tiap hari dijumlahkan, paling banyak 100% (${percents.replaceAll('.', ',')})`,
  officeShare: 'Bagian di kantor',
  legend: 'Keterangan',
  emptyCell:
    'kosong: hari belum selesai, hari itu tidak ada yang diminta, atau pegawai belum/tidak lagi bekerja. Kode pada hari yang tidak ada permintaannya ditampilkan dan tidak dihitung',
  unsure: (name, days, reasons) =>
    `${name}: belum pasti (?) tanggal ${days.join(', ')}: ${reasons.map((reason) => UNSURE_ID[reason]).join('; ')}.`,
  openHours: (name, days) =>
    `${name}: tanggal ${days.join(', ')}: permohonannya menunggu keputusan (tab Tinjauan); sampai diputuskan, TL, PSW, dan kekurangan dihitung hanya sejauh sudah pasti.`,
  settled: (name, days) =>
    `${name}: tanggal ${days.join(', ')} belum pasti, lalu ditetapkan tanpa keterangan (TK) oleh pengelola kepegawaian saat bulan ditutup.`,
  personCountsFrom: (name, date) =>
    `${name}: dihitung sejak ${date}, hari barisnya pertama dibaca (Bekerja Sejak kosong).`,
  percentMeaning:
    '% = (H + WFH + DL) dari hari kerja yang sudah berjalan (H + WFH + DL + C + SK + I + TK); libur, hari yang belum pasti (?), dan hari yang belum selesai tidak dihitung',
  bandsMeaning:
    'TL1–TL4 terlambat dan PSW1–PSW4 pulang awal 1–30, 31–60, 61–90, dan di atas 90 menit: banyaknya hari',
  absencesMeaning:
    'TK setahun: hari tanpa keterangan sejak 1 Januari sampai akhir bulan ini, bagi PNS dan CPNS, sepanjang tercatat; Ambang disiplin: rentang hari yang tercapai menurut peraturan disiplin yang berlaku pada harinya: perlu diperiksa, bukan putusan',
  quotaMeaning:
    'Jumlah di kantor dan di rumah: banyaknya H dan WFH hari itu. Di kantor / batas: pegawai yang dijadwalkan atau terlihat di kantor, di antara yang dihitung kuota, terhadap jumlah terbanyak yang diizinkan hari itu',
  halfDay: (day, { part, as }, isAlone) =>
    `${day} ${part === 'morning' ? 'pagi' : 'siang'} ${HALF_ID[as]}${isAlone ? ', setengah hari lainnya tanpa presensi' : ''}`,
  halfDays: (name, days) => `${name}: setengah hari dengan izin, tanggal ${days.join('; ')}.`,
  noLeaveKind: 'Cuti tanpa jenis',
  leaveDays: (kind, days) => `${kind} ${days}`,
  leaveMeaning:
    'Cuti (C) bulan ini menurut jenisnya, dalam hari kerja (PP 11/2017 jo. PP 17/2020; Peraturan BKN 24/2017)',
  noLeaveKindMeaning:
    'Cuti tanpa jenis: hanya tercantum di jadwal, atau permohonannya tidak menyebut jenis; tetap dihitung cuti',
  notes: 'Catatan',
  byAlternateChannel: (name, days) =>
    `${name}: hadir lewat jalur lain, dicatat atasan, tanggal ${days.join(', ')}.`,
}
