import { MONTHS_ID } from '../month-names.ts'

/** What the add-on's script says: menu, set-up steps, failures. */
export const addonText = {
  menu: {
    setUp: 'Siapkan lembar',
    rosterCheck: 'Periksa jadwal',
    recaps: 'Buat rekap…',
    findings: 'Temuan',
    personalLinks: 'Tautan pribadi',
    connection: 'Periksa sambungan',
    help: 'Bantuan',
  },
  step: {
    tabs: 'Menyiapkan tab dan pengaturan',
    form: (title: string): string => `Menyiapkan formulir ${title}`,
    triggers: 'Memasang pemicu',
    sharing: 'Membagikan lembar dan formulir kepada Pantau',
    enrolment: 'Mendaftarkan instansi',
  },
  stepDone: {
    tabs: 'Tab dan pengaturan siap.',
    form: (title: string): string => `Formulir ${title} siap.`,
    triggers: 'Pemicu terpasang.',
    sharing: (email: string): string => `Lembar dan formulir dibagikan kepada ${email}.`,
    enrolment: (agency: string): string => `${agency} terdaftar.`,
  },
  stepFailed: (step: string, reason: string): string => `${step}: gagal. ${reason}`,
  notSetUp: 'Lembar ini belum disiapkan. Pilih Pantau > Siapkan lembar terlebih dahulu.',
  codeMissing:
    'Kode pendaftaran belum diisi. Mintalah kode kepada pengelola layanan Pantau, lalu ulangi.',
  formsMissing: 'Formulir belum lengkap. Jalankan Siapkan lembar sekali lagi.',
  noSpreadsheet: 'Buka Pantau dari sebuah lembar kerja.',
  busy: 'Siapkan lembar sedang dijalankan orang lain. Tunggu sebentar, lalu ulangi.',
  workerUnreachable:
    'Layanan Pantau tidak dapat dihubungi. Periksa jaringan, lalu coba lagi beberapa saat.',
  workerFailed: (status: number): string =>
    `Layanan Pantau menjawab dengan galat ${status}. Coba lagi; bila berulang, hubungi pengelola.`,
  workerNotUnderstood:
    'Jawaban layanan Pantau tidak dipahami. Mungkin versinya berbeda; hubungi pengelola.',
  reference: (requestId: string): string => `Nomor rujukan: ${requestId}`,
  check: {
    worker: { title: 'Layanan Pantau', ok: 'Layanan Pantau menjawab.' },
    enrolment: { title: 'Pendaftaran', ok: (agency: string): string => `Terdaftar: ${agency}.` },
    triggers: {
      title: 'Pemicu',
      ok: 'Pemicu terpasang.',
      failed:
        'Pemicu Anda belum terpasang. Bila Anda yang menyiapkan lembar, jalankan Siapkan lembar sekali lagi.',
    },
    forms: {
      title: 'Formulir',
      ok: 'Kelima formulir dapat dibuka.',
      failed: (titles: string): string =>
        `Tidak dapat dibuka: ${titles}. Jalankan Siapkan lembar sekali lagi.`,
    },
  },
}

export type AddonText = typeof addonText

/** What the sidebars say. Keys name the `data-text` of their HTML. */
export const sidebarText = {
  loading: 'Memuat…',
  close: 'Tutup',
  retry: 'Ulangi',
  failed: (reason: string): string => `Gagal: ${reason}`,
  unknownFailure: 'Terjadi galat. Muat ulang halaman, lalu coba lagi.',
  months: MONTHS_ID,
  month: 'Bulan',
  setUp: {
    title: 'Siapkan lembar',
    intro:
      'Pantau akan menyiapkan tab, lima formulir, dan pemicu di lembar ini. Menjalankannya lagi hanya memperbaiki yang kurang.',
    enrolled: (agency: string): string =>
      `Lembar ini sudah terdaftar sebagai ${agency}. Jalankan lagi untuk memperbaiki yang hilang.`,
    code: 'Kode pendaftaran',
    codeHelp: 'Sekali pakai, dari pengelola layanan Pantau.',
    codeOptional: 'Boleh kosong karena lembar ini sudah terdaftar.',
    agency: 'Instansi',
    signatory: 'Penanda tangan (boleh diisi nanti)',
    required: 'wajib',
    start: 'Mulai',
    running: 'Sedang disiapkan. Jangan tutup panel ini.',
    done: 'Selesai. Isi tab Unit Kerja, Pegawai, dan Jadwal, lalu pilih Periksa sambungan.',
    waiting: 'menunggu',
    working: 'dikerjakan',
    finished: 'selesai',
    stopped: 'gagal',
    missing: (title: string): string => `${title} belum diisi.`,
  },
  recaps: {
    title: 'Buat rekap',
    kinds: 'Rekap',
    kind: {
      summary: 'Ringkasan',
      attendance: 'Rekap Kehadiran',
      performance: 'Rekap Kinerja',
      schedule: 'Rekap Jadwal',
      travel: 'Rekap Perjalanan',
      'office-presence': 'Daftar Hadir Kantor',
      findings: 'Temuan',
      diagnostics: 'Diagnostik',
    },
    start: 'Buat rekap',
    cancel: 'Batalkan',
    chooseKind: 'Pilih sedikitnya satu rekap.',
    queued: 'Menunggu giliran…',
    progress: (done: number, total: number): string => `${done} dari ${total}`,
    done: 'Rekap selesai. Buka tabnya:',
    last: (month: string): string => `Rekap terakhir, ${month}:`,
    cancelled: 'Pembuatan rekap dibatalkan.',
    failed: 'Rekap tidak selesai.',
    stays: 'Panel ini boleh ditutup; rekap tetap dikerjakan dan terlihat lagi saat panel dibuka.',
    again: 'Buat rekap lain',
  },
  rosterCheck: {
    title: 'Periksa jadwal',
    start: 'Periksa',
    none: 'Tidak ada masalah pada jadwal bulan ini.',
    count: (count: number): string => `${count} hal perlu diperhatikan:`,
  },
  personalLinks: {
    title: 'Tautan pribadi',
    intro:
      'Setiap pegawai memiliki tautan sendiri; NIP dan kodenya sudah terisi. Kirimkan hanya kepada orangnya.',
    search: 'Cari nama atau NIP',
    none: 'Tidak ada pegawai yang cocok.',
    more: (shown: number, total: number): string =>
      `Tampil ${shown} dari ${total}. Ketik nama untuk mencari.`,
    copyLink: 'Salin tautan',
    copyMessage: 'Salin pesan WA',
    copied: 'Tersalin',
    select: 'Salin teks ini:',
    message: (name: string, links: string): string =>
      `Yth. ${name}, berikut tautan formulir Pantau Anda. Mohon tidak dibagikan kepada orang lain.\n${links}`,
  },
  connection: {
    title: 'Periksa sambungan',
    again: 'Periksa lagi',
    ok: 'baik',
    notOk: 'perlu diperbaiki',
    counts: 'Kiriman',
    submissions: 'Tercatat',
    quarantined: 'Perlu diperbaiki (lihat Diagnostik)',
    awaitingReview: 'Menunggu keputusan atasan',
    problems: 'Sel yang tidak terbaca',
    lastSweptAt: (at: string): string => `Terakhir dibaca ${at}.`,
    neverSwept: 'Belum pernah dibaca.',
  },
  help: {
    title: 'Bantuan',
    paragraphs: [
      'Pantau mencatat presensi, laporan harian, dan izin dari formulir, mencocokkannya dengan jadwal dan aturan, lalu menyusun rekap.',
      '1. Siapkan lembar: sekali saja, oleh Subbag Umum dan Kepegawaian, dengan kode pendaftaran.',
      '2. Isi tab Unit Kerja, Pegawai, Jadwal, Hari Libur, dan Aturan. Petunjuk ada pada catatan judul kolom.',
      '3. Tautan pribadi: kirimkan tautan formulir kepada setiap pegawai.',
      '4. Atasan menilai kiriman pada tab Tinjauan: kolom Keputusan, Penilaian, dan Catatan.',
      '5. Buat rekap: pilih bulan dan jenisnya. Hasilnya menjadi tab tersendiri.',
      'Bila ada yang tidak beres, pilih Periksa sambungan. Kiriman yang tidak dikenali ada pada tab Diagnostik; tidak ada yang hilang.',
    ],
  },
}

export type SidebarText = typeof sidebarText
