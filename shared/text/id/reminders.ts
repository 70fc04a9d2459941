import type { RemindersText } from '../en/reminders.ts'

/** Isi pengingat, lewat e-mail maupun pesan. */
export const remindersId: RemindersText = {
  subject: (day) => `Pengingat ${day}`,
  greeting: (name) => `Yth. ${name},`,
  intro: (agency, day) =>
    `Menurut catatan ${agency}, berikut yang masih ditunggu dari Anda pada ${day}:`,
  steps: {
    'check-in': 'Presensi masuk',
    'check-out': 'Presensi pulang',
    location: 'Berbagi lokasi',
    answer: 'Jawab panggilan',
    arrival: 'Datang di kantor',
    departure: 'Pulang dari kantor',
    'daily-report': 'Laporan kinerja harian',
  },
  asked: (step, at, until) =>
    at === '' ? `${step}, ditunggu sampai ${until}` : `${step} ${at}, ditunggu sampai ${until}`,
  lateReport: (day, until) => `Laporan kinerja ${day}, masih diterima sampai ${until}`,
  weeklyPlan: (unit, until) => `Rencana kerja mingguan ${unit}, ditunggu sampai ${until}`,
  unitReport: (unit, until) => `Laporan berkala ${unit}, ditunggu sampai ${until}`,
  willBeRecorded: (month, { absent, unsure, short }, until) => {
    const said = [
      absent > 0 && `tanpa keterangan (TK) ${absent} hari`,
      unsure > 0 && `belum pasti (?) ${unsure} hari`,
      short > 0 && `terlambat atau pulang sebelum waktunya ${short} hari`,
    ]
    return `Mohon periksa ${month} di halaman Anda. Yang akan tercatat: ${said.filter(Boolean).join(', ')}. Bila ada yang keliru, ajukan keberatan paling lambat ${until}`
  },
  desk: (count, since, overdue) =>
    `${count} kiriman menunggu keputusan Anda di Meja tinjau, yang terlama ${since}${overdue > 0 ? `; ${overdue} sudah melewati waktunya` : ''}`,
  quarantined: (count, since) =>
    `${count} kiriman belum jelas pemiliknya atau belum terbaca, yang terlama ${since}: lihat Pemilik kiriman dan Diagnostik`,
  recorded: (time) => `Tercatat sampai ${time}. Bila baru saja mengirim, mohon abaikan pesan ini.`,
  where:
    'Semuanya diisi dari halaman Anda: bukalah dengan tautan atau kartu QR yang sudah Anda terima.',
  stop: 'Tidak ingin diingatkan lagi? Pilih di halaman Anda, pada bagian Pengingat.',
  page: {
    title: 'Ingatkan staf',
    off: 'Kantor tidak memakai pengingat, jadi tidak seorang pun diingatkan.',
    counts: (open, done) =>
      open === 0 && done === 0
        ? 'Tidak ada lagi yang ditunggu dari staf Anda hari ini.'
        : `${open} orang belum diingatkan, ${done} sudah.`,
    once: 'Setiap orang diingatkan paling banyak sekali sehari, siapa pun yang mengingatkan.',
    back: 'Kembali ke Hari Saya',
    remind: 'Ingatkan lewat WhatsApp',
    noNumber: 'Kantor tidak mencatat nomor ponselnya.',
    ready: (name) => `Pesan untuk ${name} sudah siap.`,
    open: 'Buka WhatsApp',
    already: 'Sudah diingatkan hari ini, atau tidak ada lagi yang ditunggu darinya.',
    beyond: (people) => `${people} orang lagi muncul setelah yang ini diingatkan.`,
  },
}
