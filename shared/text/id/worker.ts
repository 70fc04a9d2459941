import type { WorkerText } from '../en/worker.ts'

/** Yang dikatakan worker: penolakan, kemajuan, pemeriksaan. Setiap pesan menyebut apa yang harus dilakukan. */
export const workerId: WorkerText = {
  agencyUnknown: () =>
    'Lembar kerja ini belum tersambung ke Pantau. Buka Pantau > Siapkan lembar untuk menyambungkannya.',
  agencyDisconnected: (at) =>
    `Sambungan lembar ini ke Pantau diakhiri pada ${at}; tidak ada lagi yang dibaca atau ditulis. Mohon minta kode kepada pengelola Pantau untuk menyambungkannya lagi.`,
  agencyMoved: (url) =>
    `Instansi ini sudah pindah ke salinan lembar ini; yang diketik di sini tidak dibaca lagi. Bukalah ${url}, dan hapus lembar ini bila tidak diperlukan lagi.`,
  thisSpreadsheet: () => 'Lembar ini',
  setUpBeforeMoving: () =>
    'Instansi belum dapat pindah ke salinan ini: di lembar yang sekarang dipakai, pilih Pantau > Siapkan lembar sampai semua langkahnya selesai, lalu buat salinan baru (File > Buat salinan) dan masukkan kode ini di sana. Kodenya masih berlaku.',
  copyDiffers: (tabs) =>
    `Ini bukan salinan lembar yang sekarang dipakai instansi, atau ada yang diketik di salah satunya sesudah disalin: isinya berbeda di tab ${tabs}. Tidak ada yang dipindahkan. Buat salinan baru (File > Buat salinan) dari lembar yang sekarang dipakai, lalu masukkan kode ini di sana; kodenya masih berlaku.`,
  notMovedLedgerLost: () =>
    'Tidak ada yang dipindahkan: catatan Pantau kehilangan bagian yang pernah diberitahukan ke lembar yang sekarang dipakai. Hubungi pengelola layanan Pantau.',
  presentOutOfReach: (workerEmail) =>
    `Tidak ada yang dipindahkan: Pantau tidak dapat membuka lembar yang sekarang dipakai instansi, jadi tidak diketahui apakah salinan ini lengkap. Bagikan lembar itu kepada ${workerEmail} sebagai editor, atau pulihkan dari sampah, lalu coba lagi.`,
  formUnknown: () =>
    'Formulir ini bukan formulir instansi ini. Buka Pantau > Siapkan lembar untuk menyambungkannya.',
  notDeletedFromLedgerLost: (sequence) =>
    `Buku besar tidak lengkap: catatan nomor ${sequence} pernah ada dan sekarang tidak. Selama itu tidak ada jawaban yang dihapus dari Google Formulir, karena mungkin hanya di sana masih ada. Mohon hubungi pengelola server Pantau.`,
  keptDaysUnclear: () =>
    'Masa simpan jawaban di tab Pengaturan tidak dapat dibaca, jadi tidak ada jawaban yang dihapus. Perbaiki dulu di tab Pengaturan (lihat Diagnostik).',
  jobUnknown: () => 'Pekerjaan rekap ini tidak ditemukan. Mohon buat rekap lagi.',
  notAllowed: (email, roles) =>
    `${email} tidak berwenang. Mohon pengelola kepegawaian menambahkan alamat ini di tab Akses dengan peran ${roles}.`,
  notOnAccess: (email) =>
    `${email} belum ada di tab Akses. Mohon pengelola kepegawaian menambahkan alamat ini.`,
  codeNeeded: () =>
    'Kode pendaftaran diperlukan. Mintalah kepada pengelola layanan Pantau, lalu ulangi.',
  codeInvalid: () =>
    'Kode pendaftaran tidak dikenal, sudah dipakai, kedaluwarsa, atau bukan untuk lembar kerja ini. Periksa ketikannya, atau mintalah kode baru kepada pengelola layanan Pantau.',
  codeForAnother: (agencyCode) =>
    `Kode pendaftaran ini diterbitkan untuk Kode instansi ${agencyCode}. Periksa Kode instansi yang Anda isi, atau mintalah kode lain kepada pengelola layanan Pantau.`,
  spreadsheetNotShared: (workerEmail) =>
    `Lembar kerja tidak dapat dibuka. Bagikan kepada ${workerEmail} sebagai editor, lalu coba lagi.`,
  formNotShared: (form, workerEmail) =>
    `Formulir ${form} tidak dapat dibuka. Bagikan kepada ${workerEmail} sebagai editor, lalu coba lagi.`,
  formTwice: (first, second) =>
    `Formulir ${first} dan ${second} tidak boleh sama. Jalankan Pantau > Siapkan lembar sekali lagi.`,
  formTaken: (form) =>
    `Formulir ${form} sudah dipakai instansi lain. Hubungi pengelola layanan Pantau.`,
  formUnfit: (title, form) =>
    `Formulir "${title}" bukan formulir ${form}. Jalankan Pantau > Siapkan lembar untuk membuatnya.`,
  settingsUnreadable: () =>
    'Tab Pengaturan tidak ada. Jalankan Pantau > Siapkan lembar dahulu, lalu sambungkan lagi.',
  googleUnavailable: (minutes) =>
    `Google sedang tidak menjawab. Mohon coba lagi ${minutes > 1 ? minutes : 'beberapa'} menit lagi.`,
  googleOverdue: (minutes) =>
    `Google terlalu lama menjawab, sehingga permintaan ini dihentikan dan belum dijalankan. Yang sudah tercatat tidak hilang; mohon coba lagi ${minutes > 1 ? minutes : 'beberapa'} menit lagi.`,
  googleRefused: () =>
    'Google menolak permintaan ini. Mohon coba lagi beberapa saat; bila tetap begitu, hubungi pengelola layanan Pantau.',
  googleFailed: (reason) => `Google menolak permintaan: ${reason}`,
  agencyBusy: () => 'Pantau sedang mengerjakan lembar kerja ini. Mohon coba lagi satu menit lagi.',
  storeUnavailable: () =>
    'Pantau sedang tidak dapat mencapai catatannya. Yang sudah tercatat tidak hilang; mohon coba lagi sebentar lagi.',
  leaseLost: () =>
    'Proses lain sedang mengerjakan lembar kerja ini. Proses ini berhenti dan tidak menulis lagi; mohon coba lagi.',
  workTooLarge: () =>
    'Perhitungan ini terlalu besar atau terlalu lama, sehingga dihentikan. Tidak ada yang berubah. Mohon coba lagi untuk bulan atau orang yang lebih sedikit; bila tetap begitu, beri tahu pengelola layanan Pantau.',
  monthInvalid: (month) => `"${month}" bukan bulan. Tulis seperti 2021-07.`,
  dayAhead: (date) => `Tanggal ${date} belum tiba. Pilih hari yang lebih awal.`,
  dayBefore: (date, from) => `Tanggal ${date} terlalu awal. Pilih ${from} atau sesudahnya.`,
  dateAhead: (date) => `date: tanggal ${date} belum mulai. Mohon pilih hari yang lebih awal.`,
  personUnknown: (id) =>
    `employeeId: ${id} tidak ada dalam tab Pegawai yang terakhir dibaca, atau, untuk bulan yang sudah ditutup, ketika bulan itu ditutup. Mohon periksa nomornya.`,
  instantInvalid: (instant) =>
    `"${instant}" bukan saat yang jelas. Tulis seperti 2021-07-31T16:00:00Z.`,
  dateInvalid: (date) => `"${date}" bukan tanggal. Tulis seperti 2021-07-05.`,
  personNotListed: (id) =>
    `${id} tidak ada dalam tab Pegawai yang terakhir dibaca. Mohon periksa nomornya.`,
  personNotEmployed: (name, date) =>
    `${name} belum atau tidak lagi bekerja pada ${date}, jadi hari itu tidak memiliki kode.`,
  unitUnknown: (code) =>
    `unit: "${code}" tidak ada dalam tab Unit Kerja yang terakhir dibaca, atau, untuk bulan yang sudah ditutup, ketika bulan itu ditutup. Mohon periksa kodenya.`,
  personNotYours: (email) =>
    `${email} tidak berwenang meminta rekap pegawai ini. Rekap perorangan hanya untuk kepegawaian, kepala unit, dan atasannya.`,
  unitNotYours: (email) =>
    `${email} hanya dapat meminta rekap ini untuk unitnya sendiri: mohon sebutkan unitnya, tanpa jenis rekap lain.`,
  noPolicyIn: (month) =>
    `Tidak ada aturan yang berlaku pada ${month}. Isi tab Aturan lebih dahulu.`,
  noEmployees: () => 'Belum ada pegawai yang terbaca, jadi jadwal tidak dapat diperiksa.',
  agencyNotEnrolled: (idOrCode) =>
    `Tidak ada instansi dengan id atau kode "${idOrCode}" yang terdaftar.`,
  agencyAmbiguous: (code, ids) =>
    `Beberapa instansi memakai kode "${code}". Sebutkan salah satu dengan idnya: ${ids.join(', ')}.`,
  overseesNone: () =>
    'Instansi ini tidak mengawasi instansi lain. Mintalah izinnya kepada pengelola layanan Pantau.',
  oversightWithdrawn: () => 'Izin pengawasannya sudah dicabut.',
  overseenDisconnected: (at) =>
    `Sambungannya ke Pantau diakhiri pada ${at}; sejak itu tidak ada lagi yang dibaca.`,
  whatIf: {
    newRow: 'baru',
    rowOfNothing: 'Sebutkan pasal yang diandaikan lain, atau ketentuan yang ditambahkan.',
    noSuchRow: (name) => `Tidak ada pasal “${name}” yang berlaku bulan itu. Periksa nomornya.`,
    severalRows: (clauses) =>
      `Lebih dari satu pasal dapat dimaksud: ${clauses.join('; ')}. Sebutkan satu dengan nomornya.`,
    noProvision: (typed, known) =>
      `“${typed}” bukan ketentuan yang dapat diminta pasal. Yang ada: ${known.join('; ')}.`,
    rowUnread: (reason) => `Pasal itu tidak terbaca: ${reason}`,
  },

  monthNotOver: (month, until) =>
    `${month} belum dapat ditutup: hari, giliran kerja, atau tenggat laporannya masih berjalan sampai ${until}.`,
  filingUnknown: () =>
    'Kiriman ini tidak ditemukan lagi. Mohon buka Pantau > Pemilik kiriman sekali lagi.',
  hasLeft: () =>
    'Menurut tab Pegawai Anda tidak sedang bekerja di sini hari ini. Mohon orang lain yang berperan hr melakukannya, atau betulkan tanggal Anda di tab itu.',
  ownFiling: () =>
    'Kiriman ini milik Anda, atau akan menjadi milik Anda. Yang memutuskan harus orang lain yang berperan hr.',
  notTheScribe: (name) =>
    `${name} bukan atasan atau kepala unit dari pengirim pesan ini, jadi tidak mungkin mencatatnya.`,
  namesSomebody: () =>
    'Kiriman ini menyebut seseorang di tab Pegawai, atau sudah milik seseorang: yang disebut menjawabnya di halamannya sendiri, atau pindahkan kepada pemiliknya.',
  rowDeleted: (name, id, until) =>
    `Baris ${name} (${id}) dihapus dari tab ini. Kiriman dan bulan-bulannya tetap, dihitung sampai ${until}; halamannya tetap terbuka seperti pegawai yang keluar. Kembalikan barisnya dan isi Sampai dengan hari kerja terakhirnya; kalau nomornya keliru, pindahkan kirimannya (Pantau > Pemilik kiriman).`,
  personVanished: (id) =>
    `${id} mempunyai kiriman, tetapi tidak ada lagi di tab ini. Kirimannya tetap miliknya dan tidak terhitung di bulan yang terbuka: kembalikan barisnya dan isi Sampai; kalau nomornya keliru, pindahkan kirimannya (Pantau > Pemilik kiriman).`,
  chatSenderUnknown: (id) => `${id} tidak ada di tab Pegawai.`,
  chatNotYours: (name) => `${name} bukan pegawai unit Anda.`,
  chatNobodyAsked: (name) => `Atasan ${name} tidak tercatat di tab Pegawai.`,
  chatOutOfTime: () => 'Tanggalnya lebih dari 62 hari yang lalu atau belum tiba.',
  importUnknown: () =>
    'Bagian tab Mesin Absensi itu sudah tidak ada atau tidak menunggu keputusan. Buka lagi Pantau > Impor',
  monthUnsettled: (month, days, people) =>
    `${month} belum dapat ditutup: ${days} hari pada ${people} pegawai belum pasti (?). Mohon lengkapi yang belum masuk (lihat catatan Rekap Kehadiran), atau sebutkan alasan mengapa hari-hari itu tanpa keterangan.`,
  monthUnheard: (month, people, from) =>
    `${people} pegawai belum mendapat dua hari kerja untuk menanggapi yang akan tercatat pada ${month}. Tutuplah mulai ${from}, atau sebutkan alasan menutupnya lebih awal; alasan itu ditampilkan kepada mereka.`,
  monthClosed: (month, at, by) =>
    `${month} sudah ditutup pada ${at} oleh ${by}. Bila harus diubah, buka kembali lebih dahulu.`,
  monthOpen: (month) => `${month} belum ditutup.`,
  personInOpenMonths: (months) =>
    `Data orang yang masih tercatat pada bulan yang belum ditutup tidak dapat dihapus: ${months}. Mohon tutup bulan itu dahulu; data orang yang masih bekerja tidak dihapus.`,
  monthErased: (month) =>
    `${month} tetap ditutup: data seseorang pada bulan itu sudah dihapus berdasarkan surat, sehingga rekapnya tidak dapat dibuat ulang.`,
  correctionsWait: () =>
    'Terlalu banyak permintaan Anda yang belum dijawab. Mohon hubungi bagian kepegawaian.',
  correctionUnknown: () => 'Permintaan itu sudah tidak ada.',
  correctionOwn: () => 'Permintaan Anda sendiri dijawab oleh orang lain.',
  correctionsAsked: (count, since, due) =>
    `${count} permintaan pembetulan atau pembatasan data pribadi menunggu jawaban, yang pertama sejak ${since}. Mohon dijawab sebelum ${due} (UU 27/2022, Pasal 30 dan 41): Pantau > Tautan pribadi.`,
  restricted: (name, since) =>
    `Atas permintaan ${name}, pemrosesan datanya dibatasi sejak ${since}. Datanya hanya tampil pada halamannya sendiri dan dalam rekap yang diwajibkan.`,
  restrictionOwn: () => 'Pembatasan atas data Anda sendiri dicatat atau dicabut oleh orang lain.',
  maybeOwn: (name) =>
    `Alamat Anda tidak ada pada baris mana pun di Pegawai, dan baris ${name} belum beralamat, sehingga belum diketahui bahwa ini bukan milik Anda sendiri. Isikan alamat Anda pada baris Anda, atau mintalah rekan kepegawaian yang alamatnya ada di sana, atau pengelola Pantau.`,
  letterUnreadable: () =>
    'Mohon isi nomor surat dan tanggalnya; tanggal itu tidak boleh sesudah hari ini.',
  sealBroken: (month, parts) =>
    `Yang disegel untuk ${month} tidak lagi seperti saat disegel (${parts}). Beri tahu pengelola layanan Pantau.`,
  formsUnread: (forms) =>
    `Bulan belum dapat ditutup karena ada formulir yang tidak terbaca. ${forms}`,
  formUnread: (form, reason) => `${form}: ${reason}`,

  jobQueued: () => 'Menunggu giliran',
  jobReading: () => 'Membaca formulir dan lembar',
  jobEvaluating: (people) => `Memeriksa ${people} pegawai`,
  jobWriting: (tabs, people) => `Menulis ${tabs} lembar (${people} pegawai)`,
  jobDone: (tabs) => `Selesai: ${tabs} tab ditulis`,
  jobCancelled: () => 'Dibatalkan',
  jobWaiting: (until) =>
    `Google meminta Pantau menunggu sampai ${until}. Rekap ini dilanjutkan dengan sendirinya.`,
  jobRetrying: (reason) => `Akan dicoba lagi sebentar lagi. ${reason}`,
  jobFailed: (reason) => `Gagal. ${reason}`,
  jobBroken: () => 'Terjadi kesalahan pada layanan Pantau. Mohon beri tahu pengelolanya.',

  employedFromUnknown: (name, from) =>
    `Sejak kapan ${name} bekerja? Barisnya pertama dibaca ${from}, sesudah daftar pegawai yang pertama, jadi hari sebelumnya tidak dihitung. Mohon isi Bekerja Sejak (tab Pegawai).`,
  formBehind: (title, since, reason) => `Formulir ${title} belum terbaca sejak ${since}. ${reason}`,
  formLinked: (form) =>
    `Formulir ${form} menyalin jawabannya ke sebuah lembar kerja; setiap pembaca lembar itu membacanya, termasuk lokasi dan alasan. Pilih Pantau > Siapkan lembar: tautannya dilepas dan salinannya dihapus.`,
  answersOld: (form, days) =>
    `Google Formulir masih menyimpan jawaban formulir ${form} yang lebih lama dari ${days} hari. Pilih Pantau > Periksa sambungan > Hapus jawaban lama.`,
  formClosed: (form) =>
    `Formulir ${form} tidak menerima jawaban. Buka di Google Formulir lalu publikasikan, atau jalankan Pantau > Siapkan lembar.`,
  formNotOpen: (form, access, failure) => {
    const whom =
      access.kind === 'anyone' ? 'siapa saja yang memiliki tautannya' : `domain ${access.domain}`
    const start = `Formulir ${form} belum dapat dibuka oleh ${whom}`
    if (failure === 'unavailable' || failure === 'rate-limited') {
      return `${start}: Google sedang tidak menjawab. Akan dicoba lagi dengan sendirinya.`
    }
    const remedy =
      access.kind === 'anyone'
        ? 'Mohon admin Google Workspace mengizinkan formulir bagi siapa saja yang memiliki tautan, atau pilih domain pada Siapa yang dapat membuka formulir di tab Pengaturan'
        : 'Mohon periksa apakah Domain formulir di tab Pengaturan adalah domain pemilik formulir, dan mintalah izin admin Google Workspace'
    return `${start}: Google menolaknya. ${remedy}; lalu pilih Pantau > Periksa sambungan.`
  },
  formNotWatched: (form, reason, topic) => {
    const remedy = {
      access: 'Mohon bagikan lagi formulir itu kepada akun layanan Pantau sebagai editor.',
      project:
        'Mohon beri tahu pengelola layanan Pantau: Google mencabut hak proyeknya atas formulir itu.',
      topic: `Mohon beri tahu pengelola layanan Pantau: topik Pub/Sub ${topic} harus ada dan mengizinkan forms-notifications@system.gserviceaccount.com menerbitkan pesan.`,
      unanswered: 'Saat ini Google tidak menjawab permintaan Pantau untuk itu.',
    }[reason]
    return `Google tidak memberi tahu Pantau saat formulir ${form} diisi; jawabannya tetap dibaca, hanya beberapa menit kemudian. ${remedy} Pantau mencobanya lagi dengan sendirinya dalam satu jam.`
  },
  emailCollectionDiffers: (form, verified) =>
    verified
      ? `Formulir ${form} tidak mengumpulkan e-mail terverifikasi, padahal Pengaturan memintanya. Buka di Google Formulir, lalu pilih Setelan > Jawaban > Kumpulkan alamat email > Terverifikasi.`
      : `Formulir ${form} mengumpulkan alamat e-mail, padahal Pengaturan menyatakan tidak. Buka di Google Formulir, lalu pilih Setelan > Jawaban > Kumpulkan alamat email > Jangan kumpulkan.`,
  questionMissing: (form, question) =>
    `Formulir ${form} tidak lagi menanyakan "${question}". Jalankan Pantau > Siapkan lembar untuk memulihkannya.`,

  accessSetAside: (reason, since) => {
    const what = {
      gone: 'Tab ini tidak ada',
      unreadable: 'Tidak ada baris yang terbaca',
      'no-hr': 'Tidak ada seorang pun dengan peran hr',
    }[reason]
    const counting = since
      ? `Yang berlaku tetap isi yang dibaca ${since}`
      : 'Sementara itu hanya orang yang memasang Pantau yang menjadi hr'
    return `${what}, jadi belum diberlakukan. ${counting}. Mohon pulihkan tab ini, sekurangnya satu baris dengan peran hr.`
  },

  checkLocale: () => 'Tanggal dan angka dibaca menurut kebiasaan Indonesia.',
  ledger: () => 'Buku besar Pantau',
  ledgerLost: (sequence, at) =>
    `Buku besar tidak lengkap: pada ${at} catatan nomor ${sequence} masih ada, sekarang tidak ada lagi. Rekap yang dibuat sekarang mungkin kehilangan laporan atau keputusan. Mohon hubungi pengelola server Pantau; salinan penyimpanan dari waktu itu memuatnya`,
  ledgerBroken: (sequence) =>
    `Buku besar juga tidak utuh pada nomor ${sequence}; pasang dahulu salinan dari sebelumnya.`,
  ledgerAccepted: (sequence, reason, at) =>
    `Pada ${at} pengelola server Pantau menerima buku besar apa adanya, walaupun catatan yang pernah ada sampai nomor ${sequence} tidak lengkap lagi. Alasan: ${reason}. Mohon periksa apakah rekap yang dibuat sebelumnya masih sama`,
  anchorMissing: (sequence) =>
    `Tanda buku besar (nomor ${sequence}) yang disimpan Pantau di berkas ini hilang. Pembacaan berikutnya memeriksa buku besar dan memasangnya lagi.`,
  anchorTouched: (sequence, isSetAgain, at) =>
    `Tanda buku besar (nomor ${sequence}) yang disimpan Pantau di berkas ini pada ${at} ternyata hilang atau ditambahi. ${isSetAgain ? 'Buku besar sudah dibaca seluruhnya, tidak ada yang kurang, dan tanda itu sudah dipasang lagi' : 'Buku besar tidak utuh, sehingga tanda itu tidak dipasang lagi'}. Tanda ini tidak dapat dijangkau lewat lembar; mohon hubungi pengelola server Pantau`,
  evidenceRemade: (count, at) =>
    `Pada ${at} ada ${count} hasil simpanan yang berbeda dari buku besar; semuanya sudah dibuat ulang dari buku besar. Mohon buat ulang rekap yang dibuat sebelumnya dan beri tahu pengelola server Pantau`,
  evidenceLost: (what, which, at) =>
    what === 'ledger'
      ? `Pada ${at} buku besar ternyata tidak utuh pada nomor ${which}. Mohon hubungi pengelola server Pantau`
      : what === 'basis'
        ? `Pada ${at} data instansi ini di server Pantau (${which === 'secret' ? 'kunci kode pribadi' : 'lembar milik instansi'}) ternyata tidak sama dengan buku besar dan tidak dapat dipulihkan darinya. Pemilik kiriman yang masuk sejak itu mungkin keliru. Mohon hubungi pengelola server Pantau; salinan penyimpanan dari sebelumnya memuatnya`
        : `Pada ${at} bagian bulan tertutup (${which}) tidak lagi sama dengan saat ditutup dan tidak dapat dibuat ulang. Mohon hubungi pengelola server Pantau`,
  nothingLost: () =>
    'Buku besar memuat semua catatan yang diketahui lembar ini; tidak ada yang perlu diterima.',
  protections: () => 'Data > Lindungi sheet dan rentang',
  protectionRestored: (fault, removed, at) => {
    const what = {
      missing: 'Perlindungan tab ini hilang',
      'warning-only': 'Perlindungan tab ini tinggal peringatan',
      partial: 'Perlindungan tab ini tidak mencakup semua sel',
      editors: 'Tab ini dapat diubah oleh orang lain di luar yang berhak',
    }[fault]
    const who = removed ? ` Tidak lagi boleh mengubahnya: ${removed}.` : ''
    return `${what}; sudah dipulihkan pada ${at}.${who} Mohon periksa isi tab ini dan riwayat versinya: perubahan selama itu tetap ada.`
  },
  tabRefused: ({ tab, workerEmail, reason }) =>
    `Pantau tidak dapat menulis di tab ${tab}. Mohon pemilik berkas membuka Data > Lindungi sheet dan rentang, lalu menghapus perlindungan tab itu atau menambahkan ${workerEmail} sebagai yang boleh mengubahnya; Pantau menulis pada pembacaan berikutnya. ${reason}`,
  protectionRefused: (reason) =>
    `Tab yang hanya boleh diubah kepegawaian tidak dapat dilindungi. Mohon pemilik berkas menghapus perlindungan lain pada tab-tab itu. ${reason}`,

  recapNotMade: ({ recap, month, dueOn, daysLate, to, through, clause }) =>
    `${recap} ${month} belum dibuat sejak bulan itu berakhir: batas ${dueOn}` +
    (daysLate > 0 ? `, lewat ${daysLate} hari` : '') +
    (to && `, kepada ${to}`) +
    (through && ` melalui ${through}`) +
    ` (${clause}). Pilih Pantau > Buat rekap`,
  clauseChanged: ({ clause, email, date }) =>
    `${clause}: berbunyi lain dari yang diberlakukan ${email} pada ${date}. Periksa barisnya, lalu berlakukan lagi dengan Pantau > Aturan`,
  holidaysMissing: (year) =>
    `Belum ada hari libur tahun ${year}, sehingga setiap hari kerja seminggu dihitung hari kerja. Pilih Pantau > Hari libur`,
  ramadanMissing: (year) =>
    `Belum ada Ramadan tahun ${year}, sehingga jam kerja biasa dihitung sepanjang tahun. Pilih Pantau > Hari libur`,

  localeWhere: () => 'File > Setelan > Lokal',
  localeWrong: (locale, reads, tabs) => {
    const date = reads.dayFirst
      ? ''
      : ' Tanggal yang diketik 05/07 dapat terbaca 7 Mei, bukan 5 Juli, tanpa tanda apa pun.'
    const number = reads.decimalComma
      ? ''
      : ' Angka yang diketik 1,5 tidak terbaca sebagai satu setengah.'
    return `Lokal lembar kerja ini ${locale}, bukan Indonesia, sehingga isian terbaca dengan cara lain.${date}${number} Pilih File > Setelan > Lokal: Indonesia. Setelah itu periksa isian yang diketik atau ditempel sebelumnya di ${tabs}: penggantian lokal tidak membetulkannya.`
  },
  checkSpreadsheet: () => 'Lembar kerja dapat dibaca.',
  checkForm: (form, access) => {
    if (!access) return `Formulir ${form} dapat dibaca.`
    const whom =
      access.kind === 'anyone' ? 'siapa saja yang memiliki tautannya' : `domain ${access.domain}`
    return `Formulir ${form} dapat dibaca, dan dapat dibuka oleh ${whom}.`
  },
  checkSettings: (count) =>
    count === 0
      ? 'Semua isian terbaca.'
      : `${count} isian atau kiriman perlu diperbaiki: lihat tab Diagnostik.`,
  sweepsEvery: (minutes) => `Semua formulir dan tab dibaca setidaknya setiap ${minutes} menit.`,
  checkSweep: (at) => `Terakhir dibaca ${at}.`,
  checkNeverSwept: () => 'Belum dibaca; dalam beberapa menit akan dibaca.',
  checkSweepLate: (at) =>
    `Terakhir dibaca ${at}: terlalu lama. Beri tahu pengelola layanan Pantau.`,
}
