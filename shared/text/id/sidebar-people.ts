import { withStop } from '../with-stop.ts'

/** What the sidebars say of people: imports, what waits for a yes, filings, messages, own pages, their data. */
export const sidebarPeople = {
  confirmations: {
    title: 'Konfirmasi',
    intro:
      'Peran baru atau peran yang lebih tinggi, dan e-mail atau NIP baru bagi orang yang sudah mengirim formulir, berlaku setelah dikonfirmasi orang lain yang berperan hr. Nama Anda dan waktunya dicatat.',
    confirm: 'Konfirmasi yang dicentang',
    none: 'Tidak ada yang menunggu konfirmasi.',
    count: (count: number): string => `${count} menunggu konfirmasi:`,
    since: (since: string): string => `Diminta sejak ${since}`,
    done: (count: number): string => `${count} sudah berlaku.`,
    lately: 'Seminggu terakhir',
  },
  filings: {
    title: 'Pemilik kiriman',
    intro:
      'Kiriman yang tidak terbukti milik siapa tidak dihitung. Tetapkan pemiliknya di sini, atau pindahkan kiriman dari orang yang salah. Nama Anda, alasan, dan pemilik semula dicatat. Kiriman Anda sendiri ditetapkan oleh hr yang lain.',
    of: 'Kiriman',
    nobodys: 'Tanpa pemilik',
    vanished: (id: string): string => `${id}, tidak ada lagi di tab Pegawai`,
    since: 'Sejak tanggal (boleh kosong)',
    look: 'Tampilkan',
    none: 'Tidak ada kiriman.',
    count: (count: number): string => `${count} kiriman:`,
    owner: (name: string): string => `Milik ${name}`,
    to: 'Milik siapa',
    notOurs: 'Bukan siapa pun di tab Pegawai',
    reason: 'Alasan',
    record: 'Tetapkan yang dicentang',
    done: (count: number): string => `${count} kiriman ditetapkan.`,
  },
  imports: {
    title: 'Impor',
    intro:
      'Salin hasil unduhan mesin absensi, daftar pegawai, atau daftar hari libur beserta judulnya, lalu tempelkan di sini.',
    kind: 'Yang ditempelkan',
    clockIns: 'Mesin absensi',
    employees: 'Daftar pegawai',
    holidays: 'Hari libur',
    noHolidays: 'Tidak ada tanggal yang terbaca.',
    holidayLines: (counts: {
      lines: number
      added: number
      standing: number
      refused: number
      rows: number
    }): string =>
      `${counts.lines} baris: ${counts.added} baru (${counts.rows} baris Hari Libur), ${counts.standing} sudah ada, ${counts.refused} ditolak.`,
    refusedDate: (line: number, written: string): string =>
      `Baris ${line}: tanggal tidak terbaca, tanpa tahun, atau harinya lain (${written})`,
    standingDate: (line: number, name: string): string => `Baris ${line}: ${name} sudah ada`,
    pasted: 'Tempelan',
    preview: 'Lihat yang terbaca',
    empty: 'Belum ada yang ditempelkan.',
    unread: 'Tidak ada baris yang terbaca.',
    noHeader: 'Judul kolom NIP dan nama tidak ditemukan.',
    write: 'Masukkan ke tab',
    written: (rows: number): string => `${rows} baris dimasukkan.`,
    undo: 'Urungkan',
    undone: (rows: number): string => `${rows} baris dikeluarkan lagi.`,
    more: (count: number): string => `dan ${count} lagi`,
    staff: (counts: { rows: number; fresh: number; standing: number; refused: number }): string =>
      `${counts.rows} baris: ${counts.fresh} pegawai baru, ${counts.standing} sudah ada, ${counts.refused} ditolak.`,
    refusedLine: (line: number, written: string, reason: 'id' | 'name' | 'twice'): string =>
      reason === 'id'
        ? `Baris ${line}: NIP/NIK tidak terbaca (${written})`
        : reason === 'name'
          ? `Baris ${line}: nama kosong (${written})`
          : `Baris ${line}: ${written} sudah ada di atas`,
    unknownUnit: (name: string): string => `Unit belum ada di tab Unit Kerja: ${name}`,
    differences: 'Yang sudah ada tidak diubah; bedanya (tab Pegawai ↔ tempelan):',
    columns: 'Kolom yang dipakai:',
    leftOut: 'tidak dipakai',
    standing: 'Yang ada di tab Mesin Absensi:',
    earlier: 'Impor terakhir dari sini:',
    counts: 'Memang benar, hitung',
    waits: 'Jangan dihitung',
    states: { read: 'dihitung', waiting: 'menunggu keputusan', refused: 'ditolak' },
  },
  reminders: {
    title: 'Pengingat',
    intro:
      'Siapa yang hari ini masih ditunggu, sebelum waktunya habis. Setiap orang diingatkan paling banyak sekali sehari; yang libur, cuti, atau bepergian tidak.',
    off: 'Pengingat dimatikan di tab Pengaturan, jadi tidak seorang pun diingatkan.',
    counts: (open: number, done: number): string =>
      `${open} orang belum diingatkan, ${done} sudah.`,
    refused: (people: number): string => `${people} orang memilih tidak diingatkan.`,
    more: (shown: number, total: number): string => `Tampil ${shown} dari ${total}.`,
    send: (people: number): string => `Kirim e-mail kepada ${people} orang`,
    sending: 'Mengirim…',
    quota: (left: number): string =>
      `E-mail dikirim dari akun Anda, satu per orang. Hari ini Google masih mengizinkan ${left}.`,
    daily: 'Kirim sendiri setiap hari dari akun saya',
    dailyHow:
      'Diperiksa setiap jam, dari pukul 05.00 sampai 20.00: kira-kira tiga jam sebelum batas waktu, sore hari bila batasnya tengah malam.',
    dailyOn: 'E-mail akan dikirim sendiri setiap hari.',
    dailyOff: 'E-mail tidak dikirim sendiri lagi.',
    message: 'Ingatkan lewat WhatsApp',
    open: 'Buka WhatsApp',
    already: 'Sudah diingatkan hari ini, atau tidak ada lagi yang ditunggu darinya.',
    mailOnly: 'Hanya lewat e-mail: tidak ada nomor ponselnya di Pegawai.',
    done: {
      sent: (at: string, by: string): string => `E-mail dikirim ${at} dari ${by}`,
      claimed: (at: string, by: string): string =>
        `Belum pasti apakah e-mail ${at} dari ${by} terkirim, jadi hari ini tidak dikirim lagi`,
      failed: (at: string, by: string): string => `E-mail ${at} dari ${by} tidak terkirim`,
      message: (at: string, by: string): string => `Dibuka di WhatsApp ${at} oleh ${by}`,
    },
    report: {
      sent: (people: number): string => `${people} e-mail dikirim.`,
      notSent: (names: string): string =>
        `Tidak terkirim dan boleh dicoba lagi: ${withStop(names)} Periksa alamat e-mailnya di Pegawai.`,
      unsure: (names: string): string => withStop(`Belum pasti terkirim: ${names}`),
      left: (people: number): string =>
        `${people} orang lagi belum mendapat e-mail: kirim lagi bila jatah Google masih ada, atau ingatkan lewat WhatsApp.`,
      andMore: (names: string, more: number): string => `${names}, dan ${more} lainnya`,
    },
  },
  personalLinks: {
    title: 'Tautan pribadi',
    intro:
      'Setiap pegawai memiliki halaman sendiri, yang mengantar ke formulir dan menunjukkan apa yang dihitung. Siapa pun yang memegang tautannya dianggap orang itu: kirimkan hanya kepada orangnya.',
    search: 'Cari nama, NIP, atau unit',
    opened: (opened: number, total: number): string =>
      `${opened} dari ${total} orang sudah membuka halamannya.`,
    notYet: (names: string): string => withStop(`Belum: ${names}`),
    notYetMore: (names: string, more: number): string => `Belum: ${names}, dan ${more} lainnya.`,
    unopenedOnly: 'Hanya yang belum membuka',
    openedSince: (day: string): string => `Dibuka pertama kali ${day}`,
    unopened: 'Belum dibuka',
    printCards: 'Cetak kartu QR…',
    whatsApp: 'Kirim lewat WhatsApp',
    whatsAppAgain: '✓ WhatsApp sudah dibuka',
    noPhone: 'Di Pegawai tidak ada nomor teleponnya.',
    oddPhone: (phone: string): string => `Nomor “${phone}” di Pegawai bukan nomor ponsel.`,
    none: 'Tidak ada pegawai yang cocok.',
    more: (shown: number, total: number): string =>
      `Tampil ${shown} dari ${total}. Ketik nama untuk mencari.`,
    copyLink: 'Salin tautan',
    copyMessage: 'Salin pesan WA',
    copied: 'Tersalin',
    select: 'Salin teks ini:',
    message: (name: string, page: string): string =>
      `Yth. ${name}, berikut halaman Pantau Anda sendiri: presensi, laporan, izin, dan apa yang sudah dihitung. Mohon tidak dibagikan kepada orang lain.\n${page}`,
    page: 'Buka halaman',
    renew: 'Perbarui tautan',
    renewAll: 'Perbarui tautan semua orang',
    renewTitle: 'Perbarui tautan',
    renewIntro:
      'Kalau sebuah tautan jatuh ke tangan orang lain, perbaruilah: tautan lama tidak membuka apa pun lagi, dan yang sudah dikirim tetap dihitung. Isilah alasannya, lalu tekan tombol pada orangnya; tautan baru harus dikirim lagi.',
    reason: 'Alasan',
    sure: 'Tekan sekali lagi untuk memperbarui',
    renewed: 'Diperbarui. Kirimkan tautan yang baru.',
  },
  dataRequests: {
    title: 'Permintaan tentang data pribadi',
    intro:
      'Di Data saya orang dapat meminta pembetulan atau pembatasan datanya. Jawablah dalam 3 x 24 jam (UU 27/2022); jawaban Anda tampil di halamannya. Dengan pembatasan orang itu tidak diingatkan, tidak tampil di Hari Ini, dan harinya tidak dijelaskan kepada orang lain; datanya tetap dihitung dan masuk rekap.',
    open: 'Lihat permintaan',
    none: 'Tidak ada permintaan yang menunggu.',
    said: 'Jawaban atau alasan',
    answer: 'Jawab',
    restrict: 'Batasi dan jawab',
    restrictedSince: (day: string): string => `Dibatasi sejak ${day}`,
    lift: 'Cabut pembatasan',
    recorded: 'Tercatat.',
  },
  cards: {
    title: 'Kartu tautan pribadi',
    intro:
      'Setiap kartu membuka halaman satu orang. Cetak, gunting, lalu serahkan langsung kepada orangnya; jangan ditempel atau disimpan sebagai berkas.',
    unit: 'Unit',
    print: 'Cetak',
    none: 'Tidak ada kartu untuk dicetak.',
    count: (people: number, sheets: number): string => `${people} kartu, ${sheets} lembar A4.`,
    sheet: (unit: string, number: number, of: number): string => `${unit} (${number}/${of})`,
    cut: 'Gunting menurut garis; serahkan langsung kepada orangnya.',
    code: (name: string): string => `Kode QR halaman ${name}`,
    what: 'Halaman Pantau Anda sendiri: presensi, laporan, izin, dan apa yang sudah dihitung.',
    how: 'Cara membuka: arahkan kamera ponsel ke kode ini, lalu ketuk tautan yang muncul.',
    secret:
      'Hanya milik Anda. Jangan difoto atau dibagikan: siapa pun yang memegangnya dianggap Anda.',
    help: 'Tidak terbuka atau hilang? Hubungi bagian kepegawaian.',
  },
}

export type SidebarPeople = typeof sidebarPeople
