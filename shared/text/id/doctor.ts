import { doctorWordsId } from './doctor-words.ts'
import type { DoctorText, Told } from '../en/doctor.ts'

const told = (message: string, mend = ''): Told => ({ message, mend })

/** Yang dikatakan pemeriksa: kepada kepegawaian di Periksa sambungan, kepada pengelola di baris perintah. */
export const doctorId: DoctorText = {
  ...doctorWordsId,
  machine: 'Mesin ini',
  counts: ({ broken, look, unknown, good }) =>
    `${broken} rusak, ${look} perlu dilihat, ${unknown} tak dapat diperiksa, ${good} baik.`,
  titles: {
    settings: 'Setelan',
    google: 'Google',
    'key-file': 'Kunci akun layanan',
    token: 'Akses ke Google',
    clock: 'Jam',
    quota: 'Kuota Google',
    audience: 'Token yang dipercaya',
    'refused-audiences': 'Skrip yang ditolak',
    rehearsal: 'Waktu',
    watches: 'Diberi tahu Google saat formulir diisi',
    store: 'Penyimpanan',
    'master-key': 'Kunci induk',
    'evidence-key': 'Kunci tanda',
    files: 'Berkas',
    backup: 'Salinan cadangan',
    disk: 'Disk',
    service: 'Layanan Pantau',
    connection: 'Sambungan',
    spreadsheet: 'Lembar kerja',
    locale: 'Lokal',
    zone: 'Zona waktu',
    protections: 'Perlindungan tab',
    sharing: 'Berbagi',
    forms: 'Formulir',
    form: 'Formulir',
    sweep: 'Pembacaan',
    contents: 'Isian',
    holidays: 'Hari libur',
    regulation: 'Aturan',
    month: 'Bulan ini',
    roles: 'Peran',
    recaps: 'Rekap',
    ledger: 'Buku besar',
    'closed-months': 'Bulan tertutup',
    evidence: 'Hasil simpanan',
  },

  googleItself: () => told('Google yang sebenarnya.'),
  googleLocal: (root) => told(`Ruang kerja lokal di ${root}, bukan Google.`),
  settingsWrong: (reason) =>
    told(reason, 'Betulkan variabel itu di berkas lingkungan layanan, lalu jalankan lagi.'),
  audience: (audiences) => told(audiences),
  watched: (topic, account) => told(`Lewat ${topic}, pesan dari ${account}.`),
  topicOfOthers: (topic, project) =>
    told(
      `${topic} bukan topik proyek akun layanan (${project}): Google menolak menerbitkan pesan ke sana.`,
      'Buat topiknya di proyek itu, lalu sebutkan pada FORMS_WATCH_TOPIC.',
    ),
  unwatched: (account, project) =>
    told(
      `Formulir instansi dengan akun ${account} tidak dikabarkan Google: belum ada topik di proyeknya, ${project}. Jawaban tetap dibaca seperti biasa.`,
      'Buat topik beserta langganan push di proyek itu, lalu sebutkan bersama yang lain pada FORMS_WATCH_TOPIC, FORMS_PUSH_AUDIENCE dan FORMS_PUSH_ACCOUNT.',
    ),
  audienceForgotten: (audience) =>
    told(
      `Masih ${audience}, sehingga tidak seorang pun dapat masuk.`,
      'Google Cloud > APIs & Services > Credentials: salin OAuth client ID skrip add-on ke OIDC_AUDIENCE, lalu jalankan worker lagi.',
    ),
  refusedNone: () => told('Tidak ada skrip yang ditolak.'),
  refused: (seen, allowed) =>
    told(
      `Ditolak: ${seen}; yang diizinkan: ${allowed}.`,
      'Tambahkan ke OIDC_AUDIENCE yang memang skrip Anda, lalu jalankan worker lagi. Yang tidak dikenal biarkan ditolak.',
    ),
  rehearsal: (start) =>
    told(
      `Latihan: jam dimulai pada ${start}.`,
      'Hapus PANTAU_NOW bila ini layanan yang sebenarnya.',
    ),
  realTime: () => told('Waktu sebenarnya.'),

  keyFile: (email) => told(`Terbaca, milik ${email}.`),
  keyFileWrong: (path, reason) =>
    told(
      `${path} tidak dapat dipakai (${reason}).`,
      'Google Cloud > IAM & Admin > Service Accounts > Keys > Add key (JSON): simpan di situ dengan mode 600, atau sebutkan tempatnya dalam GOOGLE_APPLICATION_CREDENTIALS.',
    ),
  noKey: () =>
    told(
      'Tanpa kunci akun layanan tidak ada yang dapat ditanyakan kepada Google.',
      'Perbaiki dahulu kuncinya.',
    ),
  token: () => told('Google memberi token untuk lembar dan formulir, serta untuk berbagi.'),
  tokenRefused: (reason) =>
    told(
      `Google tidak memberi token: ${reason}.`,
      'Google Cloud > IAM & Admin > Service Accounts: periksa apakah akunnya aktif dan kunci ini ada di bagian Keys; bila tidak, buat kunci baru.',
    ),
  googleSilent: (reason) =>
    told(
      `Google sedang tidak menjawab (${reason}).`,
      'Coba lagi beberapa menit lagi; bila tetap begitu, periksa jaringan dan proksi mesin ini.',
    ),
  clock: (seconds) => told(`Sama dengan jam Google (selisih paling banyak ${seconds} detik).`),
  clockApart: (own, theirs) =>
    told(
      `Jam mesin ini ${own}, jam Google ${theirs}.`,
      'Betulkan jamnya dan biarkan dijaga: sudo timedatectl set-ntp true.',
    ),
  clockUnknown: () => told('Google tidak menyebut jamnya.', 'Perbaiki dahulu akses ke Google.'),
  clockRehearsed: () => told('Tidak dibandingkan dengan jam Google: ini latihan.'),
  clockBehind: (fault) =>
    told(
      `${fault}.`,
      'Betulkan jamnya (sudo timedatectl set-ntp true), lalu jalankan npm run pantau -- verify-ledger.',
    ),
  quota: (percent, minutes) =>
    told(`Pembacaan memakai ${percent} % jatahnya; semua dibaca setiap ${minutes} menit.`),
  quotaFull: (wished, minutes) =>
    told(
      `Untuk instansi sebanyak ini kuota Google hanya cukup untuk setiap ${minutes} menit, bukan ${wished} menit seperti yang diminta.`,
      'Google Cloud > APIs & Services > Google Sheets API (dan Forms) > Quotas: minta tambahan, lalu isikan dalam SHEETS_CALLS_PER_MINUTE dan FORMS_CALLS_PER_MINUTE.',
    ),
  store: () => told('Dapat ditulis.'),
  storeWrong: (reason) =>
    told(
      reason,
      'worker/README.md, “The master key and copies of the store” atau “A store in PostgreSQL”, menyebut apa yang harus dilakukan.',
    ),
  storeUnsafe: (settings, statements) =>
    told(
      `Di server basis data tidak menyala: ${settings}. Bila server atau mesinnya mendadak mati, yang sudah dinyatakan tersimpan dapat hilang atau rusak.`,
      `Sebagai admin server: ${statements} SELECT pg_reload_conf(); bila diatur pada basis data atau akunnya: ALTER DATABASE atau ALTER ROLE … RESET. full_page_writes boleh tetap mati bila media penyimpanannya tidak pernah menulis halaman sebagian saja.`,
    ),
  storeNone: (dataDir) =>
    told(
      `Tidak ada penyimpanan di ${dataDir}.`,
      'Jalankan worker sekali: penyimpanan dibuat saat itu. Bila dahulu ada, PANTAU_DATA menunjuk folder lain atau disknya tidak terpasang.',
    ),
  storeFirst: () => told('Penyimpanan tidak dapat dibuka.', 'Perbaiki dahulu penyimpanannya.'),
  masterKey: (path) => told(`${path} membuka penyimpanan.`),
  masterKeyWrong: (reason) =>
    told(
      reason,
      'Pasang salinan kunci yang dibuat pada awalnya di situ (mode 600). Tidak ada kunci lain yang membuka penyimpanan ini, dan tidak dibuat yang baru.',
    ),
  evidenceKey: () => told('Sama dengan yang menandai bulan-bulan simpanan.'),
  evidenceKeyChanged: (reason) =>
    told(
      `${reason}.`,
      'Tidak ada yang hilang: bulan-bulan dinilai ulang. Periksa siapa yang dapat menulis di folder data.',
    ),
  files: () => told('Tertutup bagi akun lain.'),
  filesOpen: (listed) =>
    told(
      `Dapat dibuka akun lain di mesin ini: ${listed}.`,
      'Tutup sebagai pemiliknya: chmod go= BERKAS.',
    ),
  backup: (days) =>
    told(days === 0 ? 'Dibuat dalam sehari terakhir.' : `Dibuat ${days} hari yang lalu.`),
  backupOld: (days) =>
    told(
      `Salinan terakhir dibuat ${days} hari yang lalu.`,
      'npm run pantau -- backup FOLDER, setiap hari dengan pengatur waktu; di disk lain, terpisah dari kunci induk.',
    ),
  backupElsewhere: () =>
    told(
      'Dibuat oleh server basis data, sehingga tidak terlihat oleh Pantau.',
      'pg_dump menurut worker/README.md, “Copies of a database”, atau cadangan dari penyedia server, setiap hari; terpisah dari kunci induk.',
    ),
  backupNone: () =>
    told(
      'Penyimpanan ini belum pernah disalin.',
      'npm run pantau -- backup FOLDER, setiap hari dengan pengatur waktu; di disk lain, terpisah dari kunci induk.',
    ),
  disk: (percent) => told(`${percent} % masih kosong.`),
  diskFull: (percent) =>
    told(
      `Hanya ${percent} % yang kosong di disk penyimpanan.`,
      'Kosongkan sebagian, atau pindahkan folder data ke disk yang lebih besar selama worker berhenti. Disk penuh tidak menghilangkan yang sudah tercatat, tetapi tidak ada lagi yang diterima.',
    ),
  formsBehind: (behind, total) =>
    told(
      `${behind} dari ${total} formulir terlalu lama tidak terbaca.`,
      'Baris instansinya menyebut yang mana dan mengapa.',
    ),
  formsRead: (total) => told(`Semua (${total}) terbaca pada waktunya.`),
  service: () => told('Dapat mencatat, dan jamnya benar.'),
  serviceWrong: () =>
    told(
      'Ada yang tidak beres pada layanan Pantau sendiri, bukan pada berkas Anda.',
      'Beri tahu pengelola layanan Pantau: mereka melihatnya dengan npm run pantau -- doctor.',
    ),

  connectionEnded: (at) => told(`Diakhiri pada ${at}; tidak ada yang ditanyakan kepada Google.`),
  notShared: (what, workerEmail) =>
    told(
      `${what} tidak terjangkau Pantau: belum dibagikan kepada ${workerEmail}, sudah dihapus, atau administrator melarang berbagi ke luar.`,
      `Buka berkasnya, klik Bagikan (kanan atas), tambahkan ${workerEmail} sebagai Editor. Bila Google menolaknya, mintalah kepada administrator Google Workspace: Konsol Admin > Aplikasi > Google Workspace > Drive dan Dokumen > Setelan berbagi, izinkan berbagi ke alamat itu. Bila terhapus, pulihkan dari Sampah.`,
    ),
  accountGone: (what, account) =>
    told(
      `${what} tidak dapat dibaca: ${account}, yang selama ini diberi akses, tidak lagi dipakai Pantau ini.`,
      'Pilih Pantau > Siapkan lembar sekali lagi: lembar dan formulir lalu dibagikan kepada alamat yang dipakai sekarang. Bila kuncinya tercabut tanpa sengaja, pengelola Pantau mengembalikannya.',
    ),
  spreadsheetTrashed: () =>
    told(
      'Ada di Sampah: Google menghapusnya selamanya sesudah 30 hari.',
      'Pemiliknya memulihkannya: Google Drive > Sampah, klik kanan, Pulihkan.',
    ),
  spreadsheetReadOnly: (workerEmail) =>
    told(
      `Pantau dapat membacanya tetapi tidak dapat menulis: ${workerEmail} bukan Editor.`,
      `Buka berkasnya, klik Bagikan (kanan atas), jadikan ${workerEmail} Editor.`,
    ),
  sharingForbidden: (what, workerEmail) =>
    told(
      `${what}: administrator Google Workspace melarang Pantau membukanya.`,
      `Mintalah kepada administrator: Konsol Admin > Aplikasi > Google Workspace > Drive dan Dokumen > Setelan berbagi > Opsi berbagi, izinkan berbagi ke ${workerEmail} (atau masukkan domainnya ke daftar yang diizinkan).`,
    ),
  apiOff: (what) =>
    told(
      `${what} tidak dapat diminta: salah satu API pada proyek Cloud belum diaktifkan.`,
      'Pengelola layanan: Google Cloud > APIs & Services > Library, aktifkan Google Sheets API, Google Forms API, dan Google Drive API pada proyek akun layanan.',
    ),
  notAsked: (what, reason) =>
    told(
      `${what}: Google belum memberi jawaban yang jelas (${reason}).`,
      'Coba lagi beberapa menit lagi. Belum diketahui ada yang rusak.',
    ),
  reasons: {
    unauthenticated: 'token Pantau tidak diterimanya',
    denied: 'Pantau tidak diizinkan melihatnya',
    'not-found': 'berkasnya tidak ditemukan',
    rejected: 'pertanyaannya tidak diterima',
    'rate-limited': 'terlalu banyak yang ditanyakan sekaligus',
    unavailable: 'tidak ada jawaban',
  },
  theSpreadsheet: 'Lembar kerja',
  theForm: (form) => `Formulir ${form}`,
  spreadsheetFirst: () =>
    told('Lembar kerja tidak dapat dibaca.', 'Perbaiki dahulu “Lembar kerja”.'),
  locale: () => told('Tanggal dan angka dibaca menurut kebiasaan Indonesia.'),
  zone: (zone) => told(`${zone}, sama dengan Pengaturan.`),
  zoneDiffers: (theirs, zone, wanted) =>
    told(
      `Zona waktu lembar ini ${theirs}, sedangkan instansi ${zone} (${wanted}): jam yang ditampilkan rumus dan Google di sana berbeda. Pantau sendiri menghitung menurut Pengaturan.`,
      `Pilih File > Setelan > Zona waktu: ${wanted}; atau betulkan Zona waktu di tab Pengaturan bila itu yang keliru.`,
    ),
  zoneUnknown: () => told('Google tidak menyebut zona waktu lembar ini.'),
  protections: (tabs) => told(`${tabs} tab terlindungi.`),
  protectionsMissing: (tabs) =>
    told(
      `Belum terlindungi sebagaimana mestinya: ${tabs}.`,
      'Pantau melindunginya lagi pada pembacaan berikutnya. Bila tetap begitu, pemilik berkas memilih Pantau > Siapkan lembar sekali, atau menghapus perlindungan lain di Data > Lindungi sheet dan rentang.',
    ),
  formOpen: (form, access) =>
    told(
      `${form}: dipublikasikan, dan dapat dibuka oleh ${access.kind === 'anyone' ? 'siapa saja yang memiliki tautannya' : `akun ${access.domain}`}.`,
    ),
  formReadable: (form) => told(`${form} dapat dibaca.`),
  formTrashed: (form) =>
    told(
      `${form} ada di Sampah: tidak seorang pun dapat mengisinya, dan Google menghapusnya selamanya sesudah 30 hari.`,
      'Pemiliknya memulihkannya: Google Drive > Sampah, klik kanan, Pulihkan.',
    ),
  formShut: (form, wanted) =>
    told(
      `${form} belum dapat dibuka oleh ${wanted.kind === 'anyone' ? 'siapa saja yang memiliki tautannya' : `domain ${wanted.domain}`} seperti yang diminta Pengaturan.`,
      'Pantau membukanya pada pembacaan berikutnya, beberapa menit lagi. Bila tetap begitu: buka formulirnya di Google Formulir, Publikasikan (atau Opsi publikasi) > Kelola > Responden; bila pilihan itu tidak ada, administrator melarangnya.',
    ),
  respondersUnknown: (form, reason) =>
    told(
      `Siapa yang dapat membuka ${form} belum dapat dibaca (${reason}).`,
      'Coba lagi beberapa menit lagi. Belum diketahui ada yang rusak.',
    ),
  sharing: () => told('Hanya orang yang disebut satu per satu yang dapat mengubah lembar ini.'),
  holidays: (year, days) => told(`${year}: ${days} hari ada di tab Hari Libur.`),
  regulation: (citation, until) => told(`${citation}: berlaku hari ini dan sampai ${until}.`),
  regulationNone: (day) =>
    told(
      `Pada ${day} tidak ada aturan yang berlaku, sehingga tidak ada yang dicocokkan.`,
      'Pilih Pantau > Aturan: perpanjang, ganti, atau tambah aturan.',
    ),
  regulationEnds: (citation, day) =>
    told(
      `${citation} berlaku hari ini; pada ${day}, sebelum bulan berakhir, tidak ada lagi yang berlaku.`,
      'Pilih Pantau > Aturan: Perpanjang atau Ganti, bila surat edaran baru sudah ada.',
    ),
  monthInOrder: () => told('Tidak ada yang kurang untuk bulan ini.'),
  ledger: (entries) => told(`${entries} catatan, rantainya utuh.`),
  ledgerBroken: (sequence, reason) =>
    told(
      `Catatan nomor ${sequence} tidak cocok: ${reason}.`,
      'Hentikan worker dan biarkan folder data apa adanya. Lalu pasang salinan dari sebelumnya (npm run pantau -- restore) dan jalankan verify-ledger padanya.',
    ),
  anchorMend:
    'Beri tahu pengelola layanan Pantau; mereka memeriksanya dengan npm run pantau -- verify-ledger.',
  closedMonths: (months) => told(`${months} ditutup, sama seperti saat disegel.`),
  closedMonthsChanged: (changed) =>
    told(
      `Tidak seperti saat disegel: ${changed}.`,
      'npm run pantau -- verify-month menyebut apakah buku besar masih memberikannya; salinan penyimpanan dari sebelumnya memuatnya.',
    ),
  evidence: () => told('Tidak ada yang berbeda selama seminggu terakhir.'),
  evidenceTold: (listed) =>
    told(listed, 'Periksa dengan npm run pantau -- verify-ledger dan rebuild --check.'),
}
