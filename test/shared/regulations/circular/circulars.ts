/** Circulars as people copy them out of a PDF or a document: invented wording, numbered as offices number. */
export interface PastedText {
  readonly habit: string
  readonly text: string
  readonly numbers: readonly string[]
  /** Beginnings of some clauses, by number. */
  readonly says: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string>>
  /** Of what belongs to no clause, what must be among it, by what it is. */
  readonly outside?: Readonly<Record<string, readonly string[]>>
}

export const PASTED: readonly PastedText[] = [
  {
    habit: 'plain numbers, lines broken by the PDF, addressees and a signature',
    text: `GUBERNUR JAWA BARAT

SURAT EDARAN
NOMOR : 188/KPG.03/BKD
TENTANG
POLA KERJA PEGAWAI DI LINGKUNGAN
PEMERINTAH DAERAH PROVINSI JAWA BARAT

Yth.
1. Para Kepala Perangkat Daerah;
2. Para Kepala Biro
di Tempat

Dalam rangka efisiensi energi, dengan ini disampaikan hal-hal sebagai
berikut:
1. Setiap hari Kamis seluruh pegawai melaksanakan tugas kedinasan dari
rumah.
2. Ketentuan pada angka 1 dikecualikan bagi unit yang memberikan pe-
layanan langsung kepada masyarakat.
3. Pada hari Jumat pegawai dapat bekerja dari rumah atas permintaan, den-
gan izin atasan langsung.
4. Setiap perangkat daerah menghemat listrik dan air.
Surat Edaran ini mulai berlaku pada tanggal 1 November 2026.

Ditetapkan di Bandung
pada tanggal 28 Oktober 2026
GUBERNUR JAWA BARAT,
ttd
DEDI`,
    numbers: ['1', '2', '3', '4'],
    says: {
      '2': 'Ketentuan pada angka 1 dikecualikan bagi unit yang memberikan pelayanan langsung',
      '3': 'Pada hari Jumat',
    },
    facts: {
      issuer: 'Gubernur Jawa Barat',
      kind: 'SE',
      number: '188/KPG.03/BKD',
      title: 'Pola kerja pegawai di lingkungan Pemerintah Daerah Provinsi Jawa Barat',
      issuedOn: '2026-10-28',
      validFrom: '2026-11-01',
    },
  },
  {
    habit: 'considerations, then ordinals in capitals',
    text: `BUPATI KUDUS
INSTRUKSI BUPATI KUDUS
NOMOR 5 TAHUN 2026
TENTANG
PENYESUAIAN SISTEM KERJA

Menimbang : a. bahwa perlu penyesuaian sistem kerja;
            b. bahwa berdasarkan pertimbangan dimaksud perlu instruksi;
Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023;
            2. Peraturan Presiden Nomor 21 Tahun 2023;

MENGINSTRUKSIKAN:
KESATU   : Pegawai bekerja dari rumah paling banyak dua hari dalam sepekan.
KEDUA    : Kepala perangkat daerah:
a. menyusun jadwal; dan
b. melaporkan pelaksanaannya setiap hari Jumat.
KETIGA   : Instruksi ini mulai berlaku pada tanggal ditetapkan.

Ditetapkan di Kudus
pada tanggal 2 Maret 2026`,
    numbers: ['KESATU', 'KEDUA', 'KEDUA huruf a', 'KEDUA huruf b', 'KETIGA'],
    says: { KESATU: 'Pegawai bekerja dari rumah', 'KEDUA huruf b': 'melaporkan pelaksanaannya' },
    facts: {
      issuer: 'Bupati Kudus',
      kind: 'Instruksi',
      number: '5 TAHUN 2026',
      title: 'Penyesuaian sistem kerja',
      issuedOn: '2026-03-02',
      validFrom: '2026-03-02',
    },
  },
  {
    habit: 'articles with paragraphs and letters, chapters, page numbers and catchwords',
    text: `PERATURAN WALI KOTA SURAKARTA
NOMOR 12 TAHUN 2026
TENTANG
HARI DAN JAM KERJA

MEMUTUSKAN:
Menetapkan : PERATURAN WALI KOTA TENTANG HARI DAN JAM KERJA.

BAB I
KETENTUAN UMUM

Pasal 1
Dalam Peraturan ini yang dimaksud dengan pegawai adalah aparatur sipil
negara.

BAB II
JAM KERJA

Pasal 2
(1) Hari kerja sebanyak 5 (lima) hari dalam sepekan.
(2) Jam kerja sebagaimana dimaksud pada
ayat (1) sebanyak 37 jam 30 menit:
a. Senin . . .

- 2 -

a. Senin sampai dengan Kamis pukul 07.30
sampai dengan 16.00; dan
b. Jumat pukul 07.30 sampai dengan 16.30.

Pasal 3
Pegawai yang melanggar ketentuan sebagaimana dimaksud dalam
Pasal 2 dikenai hukuman disiplin.

Ditetapkan di Surakarta
pada tanggal 5 Januari 2026
WALI KOTA SURAKARTA,`,
    numbers: [
      'Pasal 1',
      'Pasal 2 ayat (1)',
      'Pasal 2 ayat (2)',
      'Pasal 2 ayat (2) huruf a',
      'Pasal 2 ayat (2) huruf b',
      'Pasal 3',
    ],
    says: {
      'Pasal 2 ayat (2)': 'Jam kerja sebagaimana dimaksud pada ayat (1) sebanyak 37 jam',
      'Pasal 2 ayat (2) huruf a': 'Senin sampai dengan Kamis',
      'Pasal 3': 'Pegawai yang melanggar ketentuan sebagaimana dimaksud dalam Pasal 2 dikenai',
    },
    facts: {
      issuer: 'Wali Kota Surakarta',
      kind: 'Peraturan',
      number: '12 TAHUN 2026',
      title: 'Hari dan jam kerja',
      issuedOn: '2026-01-05',
    },
  },
  {
    habit: 'a letter and a number together',
    text: `Instruksi Bupati Landak Nomor 800/12/BKD
U1 Perangkat daerah mengatur sistem kerja.
U2 Paling banyak 50 % pegawai berada di kantor.
U3 Jadwal disusun
setiap bulan.
U4 Pegawai melaporkan lokasinya setiap 2 jam.`,
    numbers: ['U1', 'U2', 'U3', 'U4'],
    says: { U3: 'Jadwal disusun setiap bulan.' },
    facts: { kind: 'Instruksi', number: '800/12/BKD' },
  },
  {
    habit: 'bullets under numbers',
    text: `Nomor: SE/7/2026
Perihal: Bekerja dari mana saja
1. Ketentuan umum
• Pegawai dapat bekerja dari mana saja pada hari Rabu.
• Pejabat struktural tetap di kantor.
2. Penutup
- Hal lain diatur kemudian.`,
    numbers: ['1 butir 1', '1 butir 2', '2 butir 1'],
    says: { '1 butir 2': 'Pejabat struktural tetap di kantor.' },
    facts: { number: 'SE/7/2026', title: 'Bekerja dari mana saja' },
  },
  {
    habit: 'letters in capitals over numbers over brackets',
    text: `A. Sistem kerja
1. Pegawai bekerja di kantor.
2. Yang dikecualikan:
a) ibu hamil;
b) pegawai yang sakit.
B. Pelaporan
1. Laporan harian dikirim
sebelum pukul 16.00.
2. Atasan memeriksanya.`,
    numbers: [
      'A angka 1',
      'A angka 2',
      'A angka 2 huruf a',
      'A angka 2 huruf b',
      'B angka 1',
      'B angka 2',
    ],
    says: { 'B angka 1': 'Laporan harian dikirim sebelum pukul 16.00.' },
    facts: {},
  },
  {
    habit: 'all in one line, as some viewers copy it',
    text: `Dengan ini diatur: 1. Pegawai bekerja dari rumah pada hari Kamis; 2. Unit pelayanan tetap di kantor; 3. Pada hari kerja lain jam kerja mulai 07.30. Demikian agar dilaksanakan.`,
    numbers: ['1', '2', '3'],
    says: {
      '2': 'Unit pelayanan tetap di kantor;',
      '3': 'Pada hari kerja lain jam kerja mulai 07.30.',
    },
    facts: {},
  },
  {
    habit: 'roman sections and decimals',
    text: `I. Umum
1.1 Edaran ini berlaku bagi semua pegawai.
1.2 Pegawai hadir tepat
waktu.
2.1 Pelanggaran dilaporkan.`,
    numbers: ['1.1', '1.2', '2.1'],
    says: { '1.2': 'Pegawai hadir tepat waktu.' },
    facts: {},
  },
  {
    habit: 'the same footer on each page and an electronic signature',
    text: `SURAT EDARAN SEKRETARIS DAERAH KOTA SURAKARTA
NOMOR 1/2026
TENTANG
BEKERJA DARI MANA SAJA

1. Setiap Rabu pegawai bekerja dari mana saja.
2. Pejabat struktural dan
Pemerintah Kota Surakarta
Halaman 1 dari 2
Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat BSrE
administrator tetap di kantor.
3. Pegawai tetap berada di wilayah kota.
Pemerintah Kota Surakarta
Halaman 2 dari 2
4. Pegawai menjawab panggilan dengan segera.
Surakarta, 5 Januari 2026
SEKRETARIS DAERAH,`,
    numbers: ['1', '2', '3', '4'],
    says: {
      '2': 'Pejabat struktural dan administrator tetap di kantor.',
      '4': 'Pegawai menjawab panggilan dengan segera.',
    },
    facts: {
      issuer: 'Sekretaris Daerah Kota Surakarta',
      kind: 'SE',
      number: '1/2026',
      title: 'Bekerja dari mana saja',
      issuedOn: '2026-01-05',
    },
  },
  {
    habit: 'a number left out by the scan, and dates and hours at the head of lines',
    text: `Sehubungan dengan libur nasional, disampaikan:
1. Pegawai bekerja dari mana saja pada tanggal 16 sampai dengan
17 Maret 2026 dan
25. 26, serta 27 Maret 2026.
3. Jam kerja selama Ramadan pukul
08.00 sampai dengan 15.00.
4. Izin diberikan kepala perangkat daerah.`,
    numbers: ['1', '3', '4'],
    says: {
      '1': 'Pegawai bekerja dari mana saja pada tanggal 16 sampai dengan 17 Maret 2026 dan 25. 26, serta',
      '3': 'Jam kerja selama Ramadan pukul 08.00',
    },
    facts: {},
  },
  {
    habit: 'ordinals in small letters before a colon, and a list of copies',
    text: `Kesatu: Pegawai wajib presensi dua kali.
Kedua: Kedua presensi itu dilakukan daring.
Demikian edaran ini disampaikan.
Tembusan:
1. Gubernur;
2. Inspektur.`,
    numbers: ['Kesatu', 'Kedua'],
    says: { Kedua: 'Kedua presensi itu dilakukan daring.' },
    facts: {},
  },
  {
    habit: 'numbers that are all of considerations, which are then the clauses',
    text: `Dasar:
1. Pegawai bekerja di kantor.
2. Jumat dari rumah.`,
    numbers: ['1', '2'],
    says: { '1': 'Pegawai bekerja di kantor.' },
    facts: {},
  },
]
