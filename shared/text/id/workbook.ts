import { identifierName } from '../identifier-name.ts'
import type { WorkbookText } from '../en/workbook.ts'

/** Pesan tentang isi lembar kerja: apa yang salah dan apa yang harus dilakukan. */
export const workbookId: WorkbookText = {
  empty: (column) => `${column} masih kosong; mohon diisi`,
  tooLong: (characters, longest) =>
    `Isi terlalu panjang: ${characters} karakter; paling banyak ${longest}`,
  idLostDigits: () =>
    'NIP tersimpan sebagai angka sehingga digit setelah yang ke-15 hilang; ubah format kolom menjadi Teks biasa, lalu ketik ulang',
  idNotDigits: (typed) => `NIP hanya boleh berisi angka; terbaca ${typed}`,
  nipLength: (digits) => `NIP harus 18 angka; terbaca ${digits}`,
  idDuplicate: (id, first) =>
    `${identifierName(id)} sudah ada di ${first}; baris pertama yang dipakai, hapus salah satunya`,
  idUnknown: (id) =>
    `${identifierName(id)} tidak ada di tab Pegawai; perbaiki NIP atau tambahkan pegawainya`,
  nipBirthDate: (id) => `Tanggal lahir di dalam NIP ${id} tidak ada di kalender; periksa NIP-nya`,
  nipAppointment: (id) =>
    `Waktu pengangkatan di dalam NIP ${id} tidak cocok dengan tanggal lahirnya; periksa NIP-nya`,
  nipSex: (id) => `Digit ke-15 NIP ${id} harus 1 atau 2; periksa NIP-nya`,
  nikBirthDate: (id) => `Tanggal lahir di dalam NIK ${id} tidak ada di kalender; periksa NIK-nya`,
  idAgainstStatus: (id, kind, status) =>
    `${id} berbentuk ${kind}, sedangkan statusnya ${status}; periksa salah satunya`,
  employmentUntilAssumed: (next) =>
    `Sampai kosong, padahal baris berikutnya mulai ${next}; baris ini dihitung sampai sehari sebelumnya. Mohon isi Sampai`,
  employmentFromAssumed: (from) =>
    `Bekerja Sejak kosong; baris ini dihitung sejak ${from}, sehari sesudah baris sebelumnya berakhir. Mohon isi Bekerja Sejak`,
  employmentOverlap: (first) =>
    `Masa kerja di baris ini bertumpuk dengan ${first}; pada hari yang sama baris itu yang dipakai. Perbaiki Bekerja Sejak atau Sampai`,
  pinUnknown: (pin) =>
    `PIN ${pin} tidak ada di kolom PIN Mesin tab Pegawai; isi PIN pada baris orangnya. Bila kolom itu belum ada, pilih Pantau > Siapkan lembar: kolomnya ditambahkan`,
  pinDuplicate: (pin, first) =>
    `PIN ${pin} sudah ada di ${first}; tidak dipakai untuk keduanya sampai salah satunya diperbaiki`,
  twoPeople: () =>
    'Baris ini memuat dua pegawai; tempelkan tabel yang berdampingan satu di bawah yang lain',
  dateFar: (date) =>
    `Baris ini bertanggal ${date}, lebih dari setengah tahun dari hampir semua baris lain unduhan ini; periksa jam mesin dan tulis tanggal yang benar`,
  dateAhead: (date) =>
    `Baris ini bertanggal ${date}, sesudah hari ditempelkan, sehingga tidak dihitung; periksa jam mesin dan tulis tanggal yang benar`,
  dateEmpty: () => 'Tanggal masih kosong; mohon diisi',
  importRefused: (rows, reasons) =>
    `${rows} baris ini tidak dihitung: ${reasons}. Hari-hari itu belum pasti. Tempelkan ulang hasil unduhan mesin beserta judulnya, dengan tanggal seperti 2021-07-05`,
  importWaiting: (rows, reasons) =>
    `${rows} baris ini belum dihitung: ${reasons}. Periksa, lalu putuskan di Pantau > Impor`,
  linesUnread: (column, lines) =>
    `Kolom "${column}" tidak ada, sehingga ${lines} baris tidak terbaca; tempelkan beserta baris judulnya`,
  exportUnread: (lines) =>
    `Baris judul tidak ditemukan, sehingga ${lines} baris tidak terbaca; tempelkan hasil unduhan beserta judul kolom NIP atau PIN dan waktu`,
  dateUnreadable: (typed) => `Tanggal tidak terbaca: ${typed}; tulis seperti 05/07/2021`,
  datesUnreadable: (typed) =>
    `Tanggal tidak terbaca: ${typed}; tulis seperti 20/07/2021, Selasa, 20 Juli 2021, atau 8, 9, 12 April 2024`,
  spanTooLong: (days, longest) =>
    `${days} hari berturut-turut; paling banyak ${longest}. Baris ini belum dihitung`,
  monthUnreadable: (typed) => `Bulan tidak terbaca: ${typed}; tulis seperti 2020-11`,
  timeUnreadable: (typed) => `Jam tidak terbaca: ${typed}; tulis seperti 09.00`,

  dateTimeUnreadable: (typed) =>
    `Tanggal dan jam tidak terbaca: ${typed}; tulis seperti 05/07/2021 07:28`,
  dateOrder: (from, until) => `Tanggal akhir ${until} mendahului tanggal awal ${from}`,
  yesNoUnreadable: (typed) => `Isi Ya atau Tidak; terbaca ${typed}`,
  choiceUnknown: (typed, allowed) => `${typed} tidak dikenal; pilih ${allowed}`,
  keptDaysUnreadable: (typed, fewest, most) =>
    `Harus ${fewest} sampai ${most} hari; terbaca ${typed}`,
  wholeNumberUnreadable: (typed) => `Harus bilangan bulat; terbaca ${typed}`,
  agencyCodeUnreadable: (typed) =>
    `Kode instansi berupa huruf dan angka, boleh dengan tanda hubung di antaranya, tanpa spasi, paling panjang 40; terbaca ${typed}`,
  chainUnclear: (typed) =>
    `Pisahkan tiap penerima dengan titik koma: ${typed} dibaca sebagai satu penerima, karena koma bisa bagian dari jabatan`,
  chainTwice: (typed) => `${typed} disebut dua kali; sebut tiap penerima sekali saja`,
  governmentContradicts: ({ typed, kind, other }) =>
    `${typed} diawali seperti nama berbentuk ${other}, sedangkan Bentuk pemerintahan berisi ${kind}; mohon salah satunya diperbaiki`,
  dayCodeUnknown: (typed, known) => `Bukan kode hari: ${typed}. Yang dikenal: ${known}`,
  allowanceUnclear: (typed) =>
    `Tulis tiap kode sekali dengan persennya, seperti TL1 0,5; TK 3. Tidak terbaca: ${typed}`,
  signatoryUnclear: (typed) => `Tulis jabatan; nama; NIP; pangkat. Tidak terbaca: ${typed}`,
  signingAsUnreadable: (typed) => `Bukan Plt., Plh., atau a.n. dan jabatannya: ${typed}`,
  domainUnreadable: (typed) => `Bukan nama domain, seperti kukarkab.go.id: ${typed}`,
  emailUnreadable: (typed) => `Alamat e-mail tidak terbaca: ${typed}`,
  emailDuplicate: (email, first) =>
    `E-mail ${email} sudah dipakai di ${first}; satu e-mail hanya untuk satu orang`,
  coordinatesUnreadable: (typed) =>
    `Koordinat tidak terbaca: ${typed}; tulis seperti -0.4161, 116.9890`,
  regionUnreadable: (typed) =>
    `Wilayah tidak terbaca: ${typed}; tulis titik pusat dan radius km seperti -0.4161, 116.9890; 60 atau sedikitnya tiga titik`,
  rosterCodeAmbiguous: {
    P: 'kode P bisa berarti PG (pagi) atau PK (piket); ketik yang dimaksud',
    S: 'kode S bisa berarti SG (siang) atau SK (sakit); ketik yang dimaksud',
  },
  rosterCodeUnknown: (typed, allowed) => `kode ${typed} tidak dikenal; pakai ${allowed}`,
  rosterDaysMissing: (days) =>
    `Kolom tanggal ${days} tidak ada; tulis kembali angka tanggalnya di baris judul`,
  holidayTakenBack: () =>
    'Namanya menyebut hari libur ini tidak berlaku lagi; selama barisnya ada, tanggalnya tetap dihitung libur. Mohon hapus barisnya bila hari itu hari kerja',
  rosterWeekdayOther: (days, day) =>
    `Nama hari di judul kolom tanggal ${days} tidak cocok dengan tanggalnya (seharusnya ${day}); yang dipakai angka tanggalnya. Mohon betulkan judulnya, dan periksa apakah isinya memang jadwal bulan ini`,
  rosterDayTwice: (day) => `Tanggal ${day} ada di dua kolom; kolom pertama yang dipakai`,
  unitUnknown: (typed) => `Unit ${typed} tidak ada di tab Unit Kerja; perbaiki kode unitnya`,
  groupUnknown: (typed) =>
    `Belum ada pegawai di kelompok ${typed}, sehingga pasal ini tidak mengikat siapa pun lewat kelompok itu; isi kolom Kelompok di tab Pegawai (kolomnya ditambahkan lewat Pantau > Siapkan lembar), atau perbaiki namanya`,
  groupSaysWhy: (typed) =>
    `Kelompok ${typed} tampaknya menyebut alasan, padahal semua pembaca lembar melihatnya. Beri nama yang tidak berarti apa-apa, misalnya “Kelompok A”, di sini dan di tab Pasal`,
  unitDuplicate: (code, first) => `Unit ${code} sudah ada di ${first}; baris pertama yang dipakai`,
  superiorMoved: ({ name, unitCode, head }) =>
    `${name} kini di unit ${unitCode}, sedangkan unit pada baris ini dikepalai ${head}; sebelum dibetulkan, ${name} tetap menjadi atasannya. Bila atasannya sudah berganti, mohon tulis NIP atasan yang sekarang`,
  superiorUnknown: (id) =>
    `Atasan dengan ${identifierName(id)} tidak ada di tab Pegawai; perbaiki NIP atau tambahkan pegawainya`,
  templateUnknown: (typed, allowed) => `Templat ${typed} tidak dikenal; pakai ${allowed}`,
  formerParameters: () =>
    'Parameter ini sudah ada di tab Pasal dan tidak dibaca lagi di sini; mohon sel ini dikosongkan',
  regulationEmpty: () =>
    'Aturan ini belum mempunyai pasal sehingga belum meminta apa pun; isi tab Pasal atau pilih templat',
  regulationTwice: (first) =>
    `Nomor ini sudah ada di ${first} untuk masa yang sama, dan pasal dicari dengan nomor aturannya; hanya baris pertama yang dihitung. Mohon hapus salah satu baris; jika memang dua aturan, bedakan nomornya`,
  regulationUnknown: (typed) => `Aturan ${typed} tidak ada di tab Aturan; pasal ini belum dihitung`,
  regulationNamed: (typed) => `Aturan ${typed} tidak ada di tab Aturan`,
  parametersWithoutProvision: () =>
    'Parameter hanya dipakai bersama ketentuan; pilih ketentuannya atau kosongkan sel ini',
  clauseNotChecked: (why) => `Disimpan sebagai catatan dan belum diperiksa: ${why}`,
  clauseIdle: (why, on) =>
    `Saat ini tidak mengikat siapa pun${on ? ` pada hari ${on}` : ''}: ${why}; mohon diubah bila bukan itu maksudnya`,
  clausesContradict: ({ other, date, why }) =>
    `${other ? `Bertentangan dengan ${other}` : 'Tidak dapat dipenuhi'}, pertama kali pada ${date}${why ? ` (${why})` : ''}; mohon ${other ? 'salah satunya ' : ''}diubah`,
  refDuplicate: (ref, first) =>
    `Kode ${ref} juga ada di ${first} dengan keputusan yang berbeda; keputusan baru belum dipakai sampai salah satu baris dihapus`,
  refDoubled: (ref, counting) =>
    `Kode ${ref} juga ada di ${counting} dan baris itu yang dipakai; baris ini boleh dihapus`,
  settingMissing: (name) =>
    `Pengaturan "${name}" tidak ada; jalankan Pantau > Siapkan lembar, lalu isi`,
  tabMissing: () => 'Tab ini tidak ada; jalankan Pantau > Siapkan lembar',
  headerRowMissing: () => 'Baris judul tidak ditemukan; jalankan Pantau > Siapkan lembar',
  columnMissing: (column) =>
    `Kolom "${column}" tidak ada; kembalikan judulnya atau jalankan Pantau > Siapkan lembar`,
  headerUnknown: (typed, missing) =>
    `Judul kolom ${typed} tidak dikenal; bila ini kolom ${missing}, kembalikan judulnya`,
  homeColumn: () =>
    'Koordinat rumah tidak lagi disimpan di lembar: setiap pegawai mengisinya di halamannya sendiri, dan yang tertulis di sini sudah diambil. Hapus kolom ini, karena setiap pembaca lembar melihatnya',
  headerTwice: (column) => `Kolom "${column}" ada dua kali; yang pertama yang dipakai`,
  assumed: (value) => `sementara dibaca sebagai ${value}`,
  andMore: (count) => `dan ${count} sel lain di kolom ini dengan masalah yang sama`,
}
