import { chatWordsId } from './chat-words.ts'
import { deskWordsId } from './desk-words.ts'
import { MONTHS_ID } from '../month-names.ts'
import { withStop } from '../with-stop.ts'

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
    queued: 'Menunggu giliran…',
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
  rosterProposal: {
    title: 'Susun jadwal',
    intro:
      'Pantau menyusun usulan jadwal yang memenuhi batas kantor, giliran, dan kecukupan layanan. Jadwal Anda tidak berubah sebelum usulan diterima.',
    start: 'Susun usulan',
    done: 'Usulan selesai. Periksa tabnya, lalu terima:',
    none: 'Belum ada usulan untuk pilihan ini.',
    ready: 'Usulan yang ada:',
    empty: (count: number): string => `Mengisi ${count} sel yang masih kosong.`,
    different: (count: number): string => `${count} sel sudah terisi lain dan dibiarkan.`,
    same: (count: number): string => `${count} sel sudah sama.`,
    missing: (names: string): string =>
      withStop(`Menambahkan baris bagi yang belum ada di tab Jadwal: ${names}`),
    accept: 'Terima usulan',
    overwrite: 'Timpa juga isian yang berbeda',
    overwriteMeaning: (count: number): string =>
      `${count} sel yang diisi orang akan diganti dengan usulan. Isian lama tidak tersimpan di tab ini.`,
    confirmOverwrite: 'Ya, timpa',
    accepted: (count: number): string =>
      `${count} sel tab Jadwal diisi. Pilih Periksa jadwal untuk memeriksanya.`,
    nothing: 'Tab Jadwal sudah sesuai dengan usulan.',
  },
  desk: deskWordsId,
  chat: chatWordsId,
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
  regulations: {
    title: 'Aturan',
    intro:
      'Tempel naskah edaran atau instruksi, lalu pilih apa yang diminta tiap pasalnya. Tidak ada yang berlaku sebelum Anda membaca artinya dan memberlakukannya.',
    paste: 'Naskah aturan, disalin dari PDF atau dokumennya',
    read: 'Baca naskah',
    pasteAgain: 'Tambah aturan',
    back: 'Kembali ke daftar',
    which: 'Aturan',
    facts: 'Periksa isi aturan ini',
    factsIntro: 'Yang belum diketahui dibiarkan kosong. Bertanda * harus diisi.',
    fact: {
      issuer: 'Penerbit',
      kind: 'Jenis',
      number: 'Nomor *',
      issuedOn: 'Tanggal *',
      title: 'Tentang',
      validFrom: 'Berlaku sejak *',
      validUntil: 'Berlaku sampai (kosong: sampai dicabut)',
      units: 'Hanya unit (kode, dipisah koma; kosong: semua)',
    },
    factMissing: 'Isi nomor, tanggal, dan sejak kapan berlaku.',
    needed: 'Harus diisi.',
    found: (clauses: number): string =>
      clauses === 0
        ? 'Tidak ada pasal bernomor yang terbaca. Tambahkan sendiri sesudah disimpan.'
        : `${clauses} pasal terbaca. Hilangkan centang yang bukan pasal.`,
    taken: (clauses: number): string =>
      `${clauses} pasal disalin dari aturan yang digantikan. Hilangkan centang yang tidak berlaku lagi; perubahannya diisi sesudah disimpan.`,
    outside: (parts: number): string => `Tidak termasuk pasal mana pun (${parts})`,
    save: 'Simpan sebagai konsep',
    saved: (rows: number): string =>
      `${rows} baris tersimpan di tab Aturan dan Pasal. Belum ada yang berlaku.`,
    addedTo: (number: string, clauses: number): string =>
      `Aturan ${number} sudah ada di tab Aturan: barisnya tidak diubah. ${
        clauses === 0
          ? 'Semua pasalnya juga sudah ada.'
          : `${clauses} pasal baru ditambahkan, belum berlaku.`
      } Perbaiki tanggalnya di tab Aturan bila perlu.`,
    tooLong: (letters: number, most: number): string =>
      `Naskah ini ${letters.toLocaleString('id-ID')} huruf; paling banyak ${most.toLocaleString('id-ID')} sekali baca. Tempel bagian demi bagian, dengan nomor aturan yang sama.`,
    numberMissing: 'Isi nomor pasal.',
    counts: (clauses: number): string => `${clauses} pasal`,
    holdOn: (clauses: number): string => `${clauses} pasal berlaku`,
    onlyUnits: (codes: string): string => `hanya unit ${codes}`,
    unexamined: (clauses: number): string => `${clauses} belum diperiksa`,
    state: {
      checked: 'Berlaku',
      note: 'Catatan: dikutip, tidak dihitung',
      off: 'Belum diberlakukan: belum ada yang dihitung',
      unread: 'Ada yang tidak terbaca, jadi tidak dihitung',
    },
    about: 'Pasal ini mengatur',
    choose: 'Pilih…',
    note: 'Catatan: dikutip, tidak dihitung',
    hasOffer: 'Ada usulan: buka untuk memeriksanya',
    offered: 'Diusulkan dari bunyi pasal. Periksa, ubah bila perlu, lalu berlakukan.',
    who: 'Siapa',
    when: 'Kapan',
    own: 'Tulis sendiri…',
    ownWho: 'Siapa, dengan kata sendiri',
    ownWhen: 'Kapan, dengan kata sendiri',
    notSaid: 'tidak disebut',
    more: 'Tingkat dan tujuan laporan',
    severity: 'Tingkat',
    severityOwn: 'seperti biasanya',
    reportedTo: 'Dilaporkan kepada',
    number: 'Nomor pasal, seperti dalam naskah',
    wording: 'Bunyi',
    reading: 'Membaca dan menghitung contohnya…',
    means: 'Artinya:',
    uncheckedYet: (why: string): string => `Disimpan, tetapi belum diperiksa: ${why}.`,
    enforce: 'Sudah benar, berlakukan',
    enforced: (number: string): string => `${number} berlaku.`,
    restAreNotes: (clauses: number): string =>
      clauses === 1 ? 'Yang tersisa catatan saja' : `${clauses} yang tersisa catatan saja`,
    notesKept: (clauses: number): string => `${clauses} pasal dicatat; tidak dihitung.`,
    add: 'Tambah pasal',
    prolong: 'Perpanjang',
    replace: 'Ganti…',
    prolongs: (citation: string, clauses: number): string =>
      `Memperpanjang ${citation}: ${clauses} pasalnya berlaku terus.`,
    replaces: (citation: string): string =>
      `Menggantikan ${citation}, yang berakhir saat pasal pertama aturan baru ini diberlakukan. Ada naskahnya? Pilih Tambah aturan.`,
    ready: 'Atau pakai aturan yang sudah tersedia',
    template: 'Aturan yang tersedia',
    templateMeans: 'Yang diminta pasal-pasalnya:',
    templateShown: (clauses: number): string =>
      `${clauses} pasal, dibacakan di bawah ini. Belum ada yang berlaku.`,
    none: 'Belum ada aturan di tab Aturan.',
    noClauses: 'Aturan ini belum mempunyai pasal.',
  },
  holidays: {
    title: 'Hari libur',
    intro:
      'Usulan hari libur, cuti bersama, dan Ramadan yang belum ada di tab Hari Libur. Yang sudah ada tidak diubah.',
    year: 'Tahun',
    accept: 'Masukkan yang dicentang',
    none: (year: string): string => `Tidak ada usulan: tahun ${year} sudah lengkap.`,
    count: (count: number): string => `${count} usulan:`,
    accepted: (count: number): string => `${count} baris ditambahkan ke tab Hari Libur.`,
    calendar: 'Menurut kalender',
    estimated: 'Perkiraan hisab, belum diumumkan pemerintah',
    kinds: {
      'libur-nasional': 'Libur nasional',
      'cuti-bersama': 'Cuti bersama',
      'libur-daerah': 'Libur daerah',
      ramadan: 'Ramadan',
    },
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
  rosterCheck: {
    title: 'Periksa jadwal',
    start: 'Periksa',
    none: 'Tidak ada masalah pada jadwal bulan ini.',
    count: (count: number): string => `${count} hal perlu diperhatikan:`,
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
  connection: {
    title: 'Periksa sambungan',
    again: 'Periksa lagi',
    states: {
      good: 'baik',
      look: 'perlu dilihat',
      broken: 'rusak',
      unknown: 'tak dapat diperiksa',
    },
    mend: 'Cara memperbaiki:',
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
}

export type SidebarText = typeof sidebarText
