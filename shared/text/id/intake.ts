import { identifierName } from '../identifier-name.ts'
import type { IntakeText } from '../en/intake.ts'

/** Pesan tentang kiriman formulir: mengapa belum dihitung dan apa yang harus dilakukan. */
export const intakeId: IntakeText = {
  where: (form, date, time) => `${form}, ${date} ${time}`,
  whoMissing: () =>
    'NIP tidak diisi; mintalah pegawai mengirim lagi dari halamannya sendiri, atau tetapkan pemiliknya (Pantau > Pemilik kiriman)',
  emailUnknown: (email) =>
    `E-mail ${email} tidak ada di tab Pegawai; tambahkan pada baris pegawainya, lalu kiriman ini dihitung tanpa dikirim ulang`,
  idUnreadable: (typed) =>
    `NIP harus 18 angka dan NIK 16 angka; terbaca ${typed}. Mintalah pegawai mengubah kirimannya, atau mengirim dari halamannya sendiri`,
  employeeUnknown: (id) =>
    `${identifierName(id)} tidak ada di tab Pegawai; tambahkan pegawainya, lalu kiriman ini dihitung tanpa dikirim ulang`,
  claimWaits: (name, id) =>
    `Tidak ada tiket berlaku yang membuktikan ${name}, ${identifierName(id)}, mengirimnya; kiriman ini menunggu jawaban yang bersangkutan di halamannya, atau tetapkan pemiliknya (Pantau > Pemilik kiriman)`,
  claimDenied: (name) =>
    `Bukan dari yang bersangkutan: ${name} menyatakannya di halamannya sendiri`,
  nobodys: () => 'Menurut kepegawaian bukan kiriman siapa pun di tab Pegawai',
  notTriedYet: () =>
    'Pemiliknya kini dapat dikenali; kiriman ini dicatat pada pembacaan berikutnya, tanpa dikirim ulang',
  questionsUnknown: () =>
    'Pertanyaan formulir ini bukan pertanyaan Pantau; jalankan Pantau > Siapkan lembar untuk memperbaiki formulir',
  answerMissing: (question) =>
    `"${question}" tidak dijawab; mintalah pegawai melengkapi kirimannya`,
  answersSeveral: (question) =>
    `"${question}" dijawab lebih dari satu, padahal hanya satu yang dapat dihitung; mintalah pegawai mengubah kirimannya. Kalau pertanyaannya dijadikan kotak centang, kembalikan menjadi pilihan ganda`,
  answerTooLong: (question, characters, longest) =>
    `"${question}" terlalu panjang: ${characters} karakter; paling banyak ${longest}. Mintalah pegawai mengubah kirimannya`,
  dateUnreadable: (question, typed) => `"${question}" bukan tanggal: ${typed}`,
  dateImpossible: (question, { date, from, until }) =>
    `"${question}": tanggal ${date} tidak dapat dimaksud; yang dapat dihitung ${from} sampai ${until}. Mintalah pegawai mengubah kirimannya`,
  datesDiffer: (chosen) =>
    `Hari yang dipilih (${chosen}) dan tanggal yang diisi berbeda; mintalah pegawai mengubah kirimannya`,
  timeUnreadable: (question, typed) => `"${question}" bukan jam: ${typed}`,
  timeToCome: (typed, filed) =>
    `Pesan yang diterima pukul ${typed} dicatat lebih dahulu, pukul ${filed}; mintalah pencatatnya memperbaiki jam atau tanggalnya`,
  choiceUnknown: (question) =>
    `"${question}": jawabannya bukan pilihan yang dikenal. Kalau pilihan pada formulir diganti namanya, kembalikan ke nama atau tempatnya semula dan pilih Periksa sambungan, lalu kiriman ini dihitung tanpa dikirim ulang; kalau diketik sendiri, mintalah pegawai mengubah kirimannya`,
  dateOrder: (from, until) =>
    `Tanggal akhir ${until} mendahului tanggal awal ${from}; mintalah pegawai mengubah kirimannya`,
  unitUnknown: (typed) =>
    `Unit ${typed} tidak ada di tab Unit Kerja; tambahkan, lalu kiriman ini dihitung tanpa dikirim ulang`,
  reporterUnknown: (typed) =>
    `${identifierName(typed)} milik pegawai yang melapor tidak ada di tab Pegawai; tambahkan pegawainya, lalu kiriman ini dihitung tanpa dikirim ulang`,
  notTheSuperior: (name, reporter) =>
    `${name} bukan atasan atau kepala unit dari ${reporter}; hanya mereka yang boleh mencatat presensi jalur lain`,
  edited: (form) => `${form} (diubah)`,
  summary: {
    channels: 'Sarana',
    evidence: 'Bukti',
    obstacles: 'Kendala',
    location: 'Lokasi',
    places: 'Tempat bekerja',
    target: 'target',
    readElsewhere: 'dibaca di Pantau > Meja tinjau oleh yang memutuskan',
    reason: 'Alasan',
    urgent: 'Mendesak',
    letter: 'Nomor surat',
    receivedFor: (name, at) => `untuk ${name}, diterima ${at}`,
    verdict: {
      unreadable: 'tidak terbaca',
      inside: 'di dalam wilayah',
      outside: 'di luar wilayah',
      unknown: 'terbaca',
    },
    fromHome: {
      'under-100-m': 'kurang dari 100 m dari rumah',
      'under-1-km': 'kurang dari 1 km dari rumah',
      'under-10-km': 'kurang dari 10 km dari rumah',
      'beyond-10-km': 'lebih dari 10 km dari rumah',
    },
  },
}
