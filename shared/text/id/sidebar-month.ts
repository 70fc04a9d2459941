/** What the sidebars of a month say: its recaps, why a day counts as it does, closing it, its letter. */
export const sidebarMonth = {
  recaps: {
    title: 'Buat rekap',
    kinds: 'Rekap bulanan',
    special: 'Rekap khusus',
    date: 'Tanggal',
    dateHelp: 'Kosong berarti kemarin, atau hari terakhir bulan yang sudah lewat.',
    person: 'Pegawai',
    personHelp: 'Ketik nama atau NIP, lalu pilih.',
    start: 'Buat rekap',
    chooseKind: 'Pilih sedikitnya satu rekap.',
    choosePerson: 'Pilih pegawai dari daftar.',
    done: 'Rekap selesai. Buka tabnya:',
    last: (month: string): string => `Rekap terakhir, ${month}:`,
    again: 'Buat rekap lain',
    beginActivities: 'Isikan ke Kegiatan Bulanan',
    begunActivities: (begun: number, kept: number): string =>
      [
        begun > 0
          ? `Kegiatan bulanan ${begun} orang diisikan dari laporan hariannya. Periksa dan perbaiki di tab Kegiatan Bulanan.`
          : 'Tidak ada yang diisikan.',
        kept > 0
          ? `${kept} orang sudah mempunyai isian bulan ini, yang tidak diubah; hapus barisnya bila ingin diisi lagi dari laporan.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
  explanation: {
    title: 'Jelaskan',
    again: 'Muat ulang',
    open: 'Hari belum selesai',
    late: (minutes: number): string => `Terlambat ${minutes} menit`,
    early: (minutes: number): string => `Pulang lebih awal ${minutes} menit`,
    closed: (at: string, by: string): string => `Bulan ini ditutup ${at} oleh ${by}.`,
    steps: 'Dari mana kode ini',
    decides: 'menentukan',
    cell: (cell: string): string => `Sel ${cell}`,
    ref: (ref: string): string => `Kiriman ${ref}`,
    findings: 'Temuan hari itu',
    noFindings: 'Tidak ada temuan.',
    reviews: 'Penilaian atasan',
    reviewer: (name: string): string => `Atasan: ${name}`,
    noReviewer: 'Atasan belum tercatat',
    note: (note: string): string => `Catatan: ${note}`,
    source: 'Sumber',
  },
  closing: {
    title: 'Tutup bulan',
    open: 'Bulan ini masih terbuka.',
    closableFrom: (at: string): string => `Dapat ditutup mulai ${at}.`,
    heardFrom: (at: string): string =>
      `Yang akan tercatat tampil di Hari Saya setiap pegawai; dua hari kerja untuk menanggapinya lewat pada ${at}.`,
    openTitle: 'Yang masih terbuka',
    nothingOpen: 'Tidak ada yang menunggu.',
    matters: {
      reviews: (count: number): string => `${count} kiriman menunggu keputusan, di meja:`,
      objections: (count: number): string => `${count} keberatan menunggu keputusan, di meja:`,
      quarantined: (count: number): string =>
        `${count} kiriman belum dihitung (tab Diagnostik), atas nama:`,
      unsure: (count: number): string => `${count} hari belum pasti (?), pegawai:`,
      unheard: (count: number): string =>
        `${count} pegawai belum mendapat dua hari kerja untuk menanggapi yang akan tercatat:`,
    } satisfies Record<string, (count: number) => string>,
    toDesk: 'Buka Meja tinjau',
    nobody: 'belum tercatat siapa',
    andMore: 'dan lainnya',
    reasonFor: {
      unsure: 'Sebutkan mengapa hari yang belum pasti dicatat tanpa keterangan (TK).',
      unheard: 'Sebutkan mengapa ditutup sebelum dua hari lewat; tampil pada halaman pegawai itu.',
    },
    close: 'Tutup bulan',
    closeMeaning: (month: string): string =>
      `Rekap ${month} akan disegel seperti adanya sekarang. Laporan, keputusan, dan perubahan jadwal yang datang kemudian tidak mengubahnya lagi; semuanya dicatat sebagai adendum. Pastikan penilaian atasan sudah lengkap.`,
    confirmClose: 'Ya, tutup',
    closing: 'Membaca kiriman terakhir dan menyegel…',
    closedNow: 'Bulan sudah ditutup.',
    closed: (at: string, by: string): string => `Ditutup ${at} oleh ${by}.`,
    digest: (digest: string): string => `Sidik: ${digest}`,
    sequence: (sequence: number): string => `Sampai entri buku besar ${sequence}`,
    intact: 'Isi yang disegel utuh.',
    broken: 'Isi yang disegel TIDAK cocok dengan sidiknya. Hubungi pengelola layanan Pantau.',
    addenda: (count: number): string => `Adendum sesudah penutupan: ${count}`,
    moreAddenda: (shown: number): string =>
      `Tampil ${shown} yang terbaru; selengkapnya di tab Adendum.`,
    noAddenda: 'Tidak ada adendum.',
    change: (name: string, date: string, before: string, after: string): string =>
      `${name}, ${date}: ${before} → ${after}`,
    limitChange: (date: string, before: string, after: string): string =>
      `${date}: ${before} → ${after}`,
    reopen: 'Buka kembali',
    reopenMeaning:
      'Segel dibuka dan rekap dihitung ulang dengan semua yang datang sesudah penutupan. Alasannya dicatat.',
    reason: 'Alasan',
    reasonMissing: 'Alasan belum diisi.',
    confirmReopen: 'Ya, buka kembali',
    reopening: 'Membuka kembali dan membandingkan…',
    reopenedNow: 'Bulan dibuka kembali.',
    unchanged: 'Tidak ada yang berubah dari yang disegel.',
    outcomes: (count: number): string => `Kode hari yang berubah: ${count}`,
    limits: (count: number): string => `Batas pegawai di kantor yang berubah: ${count}`,
    findings: (count: number): string => `Temuan yang berubah: ${count}`,
    nothing: 'tidak ada',
    more: (count: number): string => `dan ${count} lainnya`,
    reopenings: 'Pernah dibuka kembali',
    reopened: (at: string, by: string, reason: string): string => `${at} oleh ${by}: ${reason}`,
  },
  letter: {
    title: 'Surat pengantar',
    number: 'Nomor surat',
    datedOn: 'Tanggal surat',
    save: 'Simpan nomor dan tanggal',
    missing: 'Isi nomor dan tanggal surat.',
    receipts: 'Diterima oleh',
    received: (on: string, name: string): string => `Diterima ${on}${name && ` oleh ${name}`}`,
    by: (email: string): string => `Dicatat ${email}`,
    notYet: 'Belum diterima',
    dueOn: (on: string): string => `Batas sampai: ${on}`,
    receivedOn: 'Tanggal diterima',
    name: 'Nama penerima',
    record: 'Catat',
    dateMissing: 'Isi tanggal diterima.',
    takeBack: 'Batalkan',
    recorded: 'Sudah dicatat.',
  },
}

export type SidebarMonth = typeof sidebarMonth
