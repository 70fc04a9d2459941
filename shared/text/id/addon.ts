/** What the add-on's script says: menu, set-up steps, failures. */
export const addonText = {
  menu: {
    setUp: 'Siapkan lembar',
    regulations: 'Aturan',
    holidays: 'Hari libur',
    imports: 'Impor',
    rosterCheck: 'Periksa jadwal',
    rosterProposal: 'Susun jadwal',
    desk: 'Meja tinjau',
    chat: 'Obrolan WA',
    recaps: 'Buat rekap…',
    explanation: 'Jelaskan',
    findings: 'Temuan',
    months: 'Tutup bulan',
    personalLinks: 'Tautan pribadi',
    reminders: 'Pengingat',
    confirmations: 'Konfirmasi',
    filings: 'Pemilik kiriman',
    connection: 'Periksa sambungan',
    madeUp: 'Kantor percobaan',
    help: 'Bantuan',
  },
  cards: 'Kartu tautan pribadi',
  step: {
    code: 'Memeriksa kode pendaftaran',
    tabs: 'Menyiapkan tab dan pengaturan',
    form: (title: string): string => `Menyiapkan formulir ${title}`,
    triggers: 'Memasang pemicu',
    sharing: 'Membagikan lembar dan formulir kepada Pantau',
    enrolment: 'Mendaftarkan instansi',
    answers: 'Melepas salinan jawaban dari lembar',
  },
  madeUp: {
    file: 'KANTOR PERCOBAAN – Pantau',
    form: (title: string): string => `KANTOR PERCOBAAN – ${title}`,
    contents: 'Mengisi tab dengan orang dan jadwal rekaan',
    filings: 'Mengisi presensi, laporan, dan izin rekaan',
    notHere: 'Lembar ini bukan kantor percobaan Anda.',
    notMadeUp:
      'Lembar yang disiapkan untuk kantor percobaan kini dipakai kantor lain, atau tidak dapat Anda buka lagi. Lembar itu dan formulirnya dibiarkan; tidak ada yang dihapus.',
  },
  answers: {
    nowhereElse: 'Jawaban tersimpan di Google Formulir saja, tidak disalin ke lembar ini.',
    removed: (titles: string): string =>
      `Salinan jawaban di tab ${titles} dihapus; jawabannya tetap tersimpan di Google Formulir dan tidak disalin lagi.`,
    history:
      'Riwayat versi lembar ini masih memuat isi tab itu, dan setiap editor dapat membukanya: biarkan hanya yang perlu sebagai editor; atasan memutuskan kiriman di halaman pribadinya. Salinan lewat File > Buat salinan tidak memuat riwayat itu. Bila tidak ada lagi tab jawaban di sini, instansi dapat pindah ke sana dengan formulir, tautan pribadi, dan catatan yang sama: mintalah kode pindah kepada pengelola layanan Pantau, lalu masukkan di Siapkan lembar salinan itu. Salinan yang dibuat orang di tab atau lembar lain tidak ikut terhapus.',
    fuller: (titles: string): string =>
      `Tab ${titles} memuat lebih banyak baris daripada jawaban di Google Formulir, jadi tidak dihapus. Periksa baris yang lebih itu, lalu hapus tabnya sendiri; formulirnya sudah dilepas.`,
    worked: (title: string, places: string): string =>
      `Tab ${title} juga memuat isian yang bukan jawaban (${places}), jadi tidak dihapus, dan masih dapat dibaca semua orang yang membuka lembar ini. Pindahkan isian itu ke tab lain, kosongkan tempatnya, lalu pilih Siapkan lembar lagi; formulirnya sudah dilepas.`,
    referred: (title: string, places: string): string =>
      `Rumus di ${places} mengambil isi tab ${title}, jadi tab itu tidak dihapus supaya rumusnya tidak rusak; jawaban baru tidak masuk lagi ke sana, dan isinya masih dapat dibaca semua orang yang membuka lembar ini. Ubah atau hapus rumusnya, lalu pilih Siapkan lembar lagi.`,
    refused: (titles: string): string =>
      `Google tidak mengizinkan Anda menghapus tab ${titles}, biasanya karena dilindungi orang lain. Mintalah pemilik lembar ini menghapusnya; formulirnya sudah dilepas.`,
    ofOthers: (titles: string): string =>
      `Tab ${titles} menerima jawaban formulir yang tidak dapat Anda buka atau bukan milik Pantau, jadi dibiarkan. Mintalah pembuat formulirnya memilih Siapkan lembar, atau hapus sendiri.`,
  },
  stepDone: {
    code: 'Kode pendaftaran berlaku.',
    registered: (agency: string): string => `Lembar ini terdaftar sebagai ${agency}.`,
    tabs: 'Tab dan pengaturan siap.',
    form: (title: string): string => `Formulir ${title} siap.`,
    triggers: 'Pemicu terpasang.',
    sharing: (email: string): string => `Lembar dan formulir dibagikan kepada ${email}.`,
    enrolment: (agency: string): string => `${agency} terdaftar.`,
  },
  moved:
    'Lembar yang lama tidak dibaca lagi: bagikan lembar ini kepada yang perlu, lalu hapus yang lama supaya tidak ada yang mengisinya.',
  tabMissing: (title: string): string =>
    `Tab ${title} tidak ada. Pilih Pantau > Siapkan lembar terlebih dahulu.`,
  clauseMoved:
    'Baris pasal ini sudah berubah atau berpindah di tab Pasal, jadi tidak ditulis. Muat ulang, lalu periksa lagi.',
  recapGone: 'Tab rekap itu sudah tidak ada. Buat rekapnya lagi.',
  importGone: 'Impor itu tidak tercatat lagi di lembar ini.',
  importChanged: (title: string): string =>
    `Baris impor itu sudah diubah atau tidak berurutan lagi di tab ${title}; hapus sendiri baris yang tidak dipakai.`,
  importTooLong: (rows: number): string => `Paling banyak ${rows} baris sekali impor; bagi dua.`,
  otherLocale: (locale: string): string =>
    `Perhatian: lokal lembar ini tetap ${locale}, sehingga tanggal yang diketik 05/07 dapat terbaca 7 Mei. Pilih File > Setelan > Lokal: Indonesia sebelum mengisi apa pun.`,
  stepFailed: (step: string, reason: string): string => `${step}: gagal. ${reason}`,
  notSetUp: 'Lembar ini belum disiapkan. Pilih Pantau > Siapkan lembar terlebih dahulu.',
  googleRefused:
    'Google belum mengizinkan langkah ini. Mohon ulangi beberapa saat lagi; bila tetap begitu, hubungi pengelola layanan Pantau.',
  sharingRefused: (email: string): string =>
    `Google tidak mengizinkan berbagi dengan ${email}. Mohon minta administrator Google Workspace instansi mengizinkan berbagi dengan alamat itu, lalu ulangi.`,
  agencyCodeInvalid: (typed: string): string =>
    `Kode instansi "${typed}" tidak sesuai: huruf dan angka, boleh dengan tanda hubung di antaranya, tanpa spasi, paling panjang 40. Contoh: DINSOS-KUKAR.`,
  formOfOthers: (title: string): string =>
    `Formulir ${title} terbaca oleh Pantau, tetapi akun Anda tidak dapat membukanya, jadi tidak diubah. Bila perlu diperbaiki, mintalah pembuatnya membagikannya kepada Anda sebagai editor.`,
  triggersRefused:
    'Google tidak mengizinkan pemicu di lembar ini; begitulah pada pemasangan percobaan.',
  readAnyway: (minutes: number): string =>
    `Tidak ada yang hilang: kiriman dan perubahan tetap dibaca berkala, paling lambat ${minutes} menit kemudian.`,
  formsMissing: 'Formulir belum lengkap. Jalankan Siapkan lembar sekali lagi.',
  noSpreadsheet: 'Buka Pantau dari sebuah lembar kerja.',
  busy: 'Lembar ini sedang diisi Pantau atas permintaan orang lain. Tunggu sebentar, lalu ulangi.',
  workerUnreachable:
    'Layanan Pantau tidak dapat dihubungi. Periksa jaringan, lalu coba lagi beberapa saat.',
  workerFailed:
    'Layanan Pantau sedang terganggu. Coba lagi beberapa saat; bila berulang, hubungi pengelolanya.',
  workerNotUnderstood:
    'Jawaban layanan Pantau tidak dipahami. Mungkin versinya berbeda; hubungi pengelola.',
  reference: (requestId: string): string => `Nomor rujukan: ${requestId}`,
  selectPerson:
    'Pilih sel pada baris seorang pegawai, misalnya kode tanggal 5 di Rekap Kehadiran, lalu muat ulang.',
  selectDay:
    'Baris ini tidak menyebut tanggal. Pilih kode sebuah hari di Rekap Kehadiran atau sebuah baris di Temuan, lalu muat ulang.',
  proposalMissing: (title: string): string =>
    `Tab ${title} belum ada. Susun usulannya terlebih dahulu.`,
  rosterMissing: (title: string): string =>
    `Tab ${title} belum ada atau tidak memiliki kolom NIP/NIK. Jalankan Siapkan lembar terlebih dahulu.`,
  check: {
    copies: {
      title: 'Salinan jawaban',
      message: (titles: string): string =>
        `Tab ${titles} masih memuat salinan jawaban, dan setiap orang yang membuka lembar ini dapat membacanya. Pilih Pantau > Siapkan lembar: di sana disebutkan apa yang perlu dipindahkan dahulu.`,
    },
    worker: { title: 'Layanan Pantau', ok: 'Layanan Pantau menjawab.' },
    enrolment: { title: 'Pendaftaran', ok: (agency: string): string => `Terdaftar: ${agency}.` },
    triggers: {
      title: 'Pemicu',
      ok: 'Pemicu terpasang.',
      missing: 'Pemicu Anda tidak terpasang.',
      mend: 'Bila Anda yang menyiapkan lembar, pilih Pantau > Siapkan lembar: pemicu dipasang, kecuali Google tidak mengizinkannya; begitulah pada pemasangan percobaan.',
    },
    sharing: {
      title: 'Dibagikan',
      ok: (email: string): string => `Lembar ini dibagikan kepada ${email}.`,
      missing: (email: string) => ({
        message: `Lembar ini tidak dibagikan kepada layanan Pantau (${email}).`,
        mend: `Klik Bagikan (kanan atas), tambahkan ${email} sebagai Editor, lalu periksa lagi. Pantau > Siapkan lembar juga melakukannya.`,
      }),
      forbidden: (email: string) => ({
        message: `Lembar ini sudah dibagikan kepada ${email}, tetapi Google tetap tidak mengizinkannya masuk; biasanya karena administrator Google Workspace melarang berbagi ke luar.`,
        mend: `Mintalah kepada administrator: Konsol Admin > Aplikasi > Google Workspace > Drive dan Dokumen > Setelan berbagi, izinkan berbagi ke ${email}.`,
      }),
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
