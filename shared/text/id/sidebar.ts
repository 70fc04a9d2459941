import { doctorWordsId } from './doctor-words.ts'
import { sidebarMonth } from './sidebar-month.ts'
import { sidebarDuty } from './sidebar-duty.ts'
import { sidebarPeople } from './sidebar-people.ts'
import { chatWordsId } from './chat-words.ts'
import { deskWordsId } from './desk-words.ts'
import { MONTHS_ID } from '../month-names.ts'

/** What the sidebars say. Keys name the `data-text` of their HTML. */
export const sidebarText = {
  loading: 'Memuat…',
  tryAgain: 'Coba lagi',
  close: 'Tutup',
  retry: 'Ulangi',
  failed: (reason: string): string => `Gagal: ${reason}`,
  unknownFailure: 'Terjadi galat. Muat ulang halaman, lalu coba lagi.',
  months: MONTHS_ID,
  month: 'Bulan',
  unit: 'Unit',
  everyUnit: 'Semua unit',
  cancel: 'Batalkan',
  job: {
    progress: (done: number, total: number): string => `${done} dari ${total}`,
    cancelled: 'Pekerjaan dibatalkan.',
    failed: 'Pekerjaan tidak selesai.',
    stays: 'Panel ini boleh ditutup; pekerjaan tetap berjalan dan terlihat lagi saat panel dibuka.',
  },
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
    done: 'Selesai. Langkah berikutnya ada di tab Hari Ini, yang muncul dalam beberapa menit.',
    open: (month: string): string => `Yang masih terbuka untuk ${month}:`,
    waiting: 'menunggu',
    working: 'dikerjakan',
    finished: 'selesai',
    warned: 'perhatikan',
    stopped: 'gagal',
    missing: (title: string): string => `${title} belum diisi.`,
  },
  desk: deskWordsId,
  chat: chatWordsId,
  connection: {
    title: 'Periksa sambungan',
    again: 'Periksa lagi',
    ...doctorWordsId,
    allGood: 'Semua yang diperiksa baik.',
    someNot: (items: number): string => `${items} hal perlu perhatian:`,
    good: (items: number): string => `${items} hal baik`,
    counts: 'Kiriman',
    submissions: 'Tercatat',
    quarantined: 'Perlu diperbaiki (lihat Diagnostik)',
    awaitingReview: 'Menunggu keputusan atasan',
    problems: 'Sel yang tidak terbaca',
    old: {
      title: 'Jawaban lama di Google Formulir',
      about:
        'Menghapus dari Google Formulir jawaban yang lebih lama dari masa simpan di tab Pengaturan, asal sudah tercatat di Pantau. Catatan Pantau tetap utuh; di Google Formulir tidak dapat dikembalikan.',
      start: 'Hapus jawaban lama',
      confirm: 'Ya, hapus dari Google Formulir',
      running: (deleted: number): string =>
        `${deleted} jawaban dihapus. Panel ini boleh ditutup; yang tersisa dihapus saat diulangi.`,
      done: (deleted: number, left: number): string =>
        left > 0
          ? `${deleted} jawaban dihapus, ${left} dibiarkan karena belum tercatat seperti adanya.`
          : `${deleted} jawaban dihapus. Tidak ada lagi yang lebih lama dari masa simpan.`,
      closed: (titles: string): string =>
        `Formulir ${titles} tidak dapat Anda buka, jadi dibiarkan; mintalah pembuatnya menghapus.`,
    },
  },
  madeUp: {
    title: 'Kantor percobaan',
    intro:
      'Kantor percobaan ada di lembar tersendiri: dua belas orang rekaan dengan jadwal, presensi, laporan, izin, dan beberapa masalah sejak awal bulan lalu. Semua menu dapat dicoba di sana; Anda menjadi pengelola kepegawaian dan kepala unitnya. Tidak ada yang dikirim kepada siapa pun; judul lembar, formulir, dan setiap rekapnya menyebut KANTOR PERCOBAAN, dan semua orangnya bernama Contoh.',
    make: 'Buat kantor percobaan',
    making: 'Membuat lembar…',
    made: 'Lembarnya sudah dibuat. Buka, lalu pilih Pantau > Kantor percobaan di sana untuk mengisinya.',
    open: 'Buka lembar kantor percobaan',
    empty: 'Lembar ini disiapkan untuk kantor percobaan dan belum selesai diisi.',
    fill: 'Isi kantor percobaan',
    filling: 'Sedang diisi, kira-kira dua menit. Jangan tutup panel ini.',
    filled: 'Selesai. Mulailah dari tab Hari Ini, lalu Pantau > Buat rekap….',
    here: 'Lembar ini kantor percobaan: semua orang dan isinya rekaan.',
    elsewhere: 'Anda memiliki kantor percobaan di lembar lain.',
    refill: 'Isi sampai sekarang',
    remove: 'Hapus kantor percobaan',
    sure: 'Tekan sekali lagi untuk menghapus',
    removing: 'Menghapus…',
    removed:
      'Kantor percobaan sudah dihapus: lembar dan formulirnya di tempat sampah Google Drive Anda, dan layanan Pantau tidak menyimpan apa pun lagi darinya. Lembar ini boleh ditutup.',
    later: (files: string): string =>
      `Google sedang sibuk atau jawabannya tidak sampai, jadi ini belum pasti di tempat sampah: ${files}. Kantor percobaan masih tersimpan dan yang sudah dibuang tidak diulang: tekan lagi beberapa menit kemudian. Bila tetap tidak bisa, buang sendiri di Google Drive, lalu tekan lagi.`,
    refused: (files: string): string =>
      `Kantor percobaan sudah dihapus dan layanan Pantau tidak menyimpan apa pun lagi darinya, tetapi Google tidak mengizinkan Anda membuang ini, biasanya karena pemiliknya orang lain: ${files}. Mintalah pemiliknya membuangnya di Google Drive; cari KANTOR PERCOBAAN di sana. Selebihnya di tempat sampah.`,
  },
  help: {
    title: 'Bantuan',
    paragraphs: [
      'Pantau mencatat presensi, laporan harian, dan izin dari formulir, mencocokkannya dengan jadwal dan aturan, lalu menyusun rekap.',
      '1. Siapkan lembar: sekali saja, oleh pengelola kepegawaian, dengan kode pendaftaran.',
      '2. Isi tab Unit Kerja, Pegawai, Jadwal, Hari Libur, dan Aturan. Petunjuk ada pada catatan judul kolom.',
      '3. Tautan pribadi: kirimkan halamannya sendiri kepada setiap pegawai, lewat WhatsApp atau kartu QR yang dicetak.',
      '4. Atasan menilai kiriman pada tab Tinjauan: kolom Keputusan, Penilaian, dan Catatan.',
      '5. Susun jadwal: Pantau mengusulkan jadwal sebulan; tab Jadwal baru terisi sesudah usulan diterima.',
      '6. Buat rekap: pilih bulan dan jenisnya. Hasilnya menjadi tab tersendiri.',
      '7. Jelaskan: pilih sebuah kode di rekap untuk melihat dari mana asalnya.',
      '8. Tutup bulan: menyegel rekap bulan yang sudah lewat. Yang datang kemudian menjadi adendum.',
      'Bila ada yang tidak beres, pilih Periksa sambungan. Kiriman yang tidak dikenali ada pada tab Diagnostik; tidak ada yang hilang.',
    ],
  },
  ...sidebarMonth,
  ...sidebarDuty,
  ...sidebarPeople,
}

export type SidebarText = typeof sidebarText
