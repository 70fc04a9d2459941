import type { PastedText } from './circulars.ts'

/** Circulars of other houses, 2020 to 2026: invented wording, laid out as ministries, cities and districts do. */
export const HOUSES: readonly PastedText[] = [
  {
    habit: 'a ministry: parts with titles, of which laws and reasons ask nothing',
    text: `MENTERI PENDAYAGUNAAN APARATUR NEGARA
DAN REFORMASI BIROKRASI
REPUBLIK INDONESIA

SURAT EDARAN
NOMOR 4 TAHUN 2023
TENTANG
PENYESUAIAN SISTEM KERJA PEGAWAI APARATUR SIPIL NEGARA (ASN)
PADA MASA ARUS BALIK IDUL FITRI 1444 H

A. Latar Belakang
Dalam rangka mengurai kepadatan arus balik, perlu dilakukan penyesuaian.

B. Maksud dan Tujuan
1. Surat Edaran ini dimaksudkan sebagai pedoman bagi instansi.
2. Tujuannya menjaga kinerja pelayanan.

C. Dasar Hukum
1. Undang-Undang Nomor 5 Tahun 2014;
2. Peraturan Presiden Nomor 21 Tahun 2023.

D. Isi Edaran
1. Paling banyak 50% (lima puluh persen) pegawai melaksanakan tugas dari
rumah pada tanggal 26–28 April 2023.
2. Pelayanan publik tetap dilaksanakan di kantor.

E. Penutup
Surat Edaran ini mulai berlaku pada tanggal ditetapkan.

Ditetapkan di Jakarta
pada tanggal 24 April 2023
MENTERI PENDAYAGUNAAN APARATUR NEGARA`,
    numbers: ['B angka 1', 'B angka 2', 'D angka 1', 'D angka 2', 'E'],
    says: {
      'D angka 1': 'Paling banyak 50% (lima puluh persen) pegawai melaksanakan tugas dari rumah',
      'D angka 2': 'Pelayanan publik tetap dilaksanakan di kantor.',
      E: 'Surat Edaran ini mulai berlaku pada tanggal ditetapkan.',
    },
    outside: { heading: ['A. Latar Belakang', 'D. Isi Edaran'], before: ['Peraturan Presiden'] },
    facts: {
      issuer: 'Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi',
      kind: 'SE',
      number: '4 TAHUN 2023',
      title:
        'Penyesuaian sistem kerja pegawai aparatur sipil negara (ASN) pada masa arus balik Idul Fitri 1444 H',
      issuedOn: '2023-04-24',
      validFrom: '2023-04-24',
    },
  },
  {
    habit: 'a city: titles in capitals behind plain numbers, closed with thanks',
    text: `WALI KOTA SEMARANG
SURAT EDARAN
Nomor : B/1234/800.1/III/2026
TENTANG
PENGATURAN WFH DI LINGKUNGAN PEMERINTAH KOTA SEMARANG

1. MAKSUD DAN TUJUAN
a. menjaga kesehatan pegawai;
b. menjamin pelayanan.
2. PENGATURAN KERJA
a. Pegawai bekerja dari rumah maksimal 2 (dua) hari dalam seminggu.
b. Pejabat struktural tetap di kantor, kecuali bagi yang sakit.
3. PELAPORAN
Kepala Perangkat Daerah melaporkan pelaksanaan setiap dua pekan
kepada Wali Kota melalui BKPP.
Surat ini berlaku sejak 2 Maret 2026 sampai dengan 30 April 2026
Demikian untuk dilaksanakan dan agar dipedomani.

Semarang, 27 Februari 2026
WALI KOTA SEMARANG,`,
    numbers: ['1 huruf a', '1 huruf b', '2 huruf a', '2 huruf b', '3'],
    says: {
      '2 huruf b': 'Pejabat struktural tetap di kantor, kecuali bagi yang sakit.',
      '3': 'Kepala Perangkat Daerah melaporkan pelaksanaan setiap dua pekan kepada Wali Kota melalui BKPP.',
    },
    outside: {
      heading: ['1. MAKSUD DAN TUJUAN', '3. PELAPORAN'],
      closing: ['Surat ini berlaku sejak', 'Demikian untuk dilaksanakan'],
    },
    facts: {
      issuer: 'Wali Kota Semarang',
      kind: 'SE',
      number: 'B/1234/800.1/III/2026',
      title: 'Pengaturan WFH di lingkungan Pemerintah Kota Semarang',
      issuedOn: '2026-02-27',
      validFrom: '2026-03-02',
      validUntil: '2026-04-30',
    },
  },
  {
    habit: 'a decision in ordinals, of the year 2020, with a table copied with its spaces',
    text: `KEPUTUSAN BUPATI SLEMAN
NOMOR 33/Kep.KDH/A/2020
TENTANG
PEMBAGIAN JADWAL KERJA PEGAWAI DALAM UPAYA PENCEGAHAN
PENYEBARAN COVID-19 DI KABUPATEN SLEMAN

Menimbang : a. bahwa untuk mencegah penularan perlu pembagian jadwal;
Mengingat : 1. Undang-Undang Nomor 4 Tahun 1984;
2. Undang-Undang Nomor 24 Tahun 2007;

MEMUTUSKAN :
Menetapkan :
KESATU    : Pegawai dibagi dalam dua kelompok.
KEDUA     : Jam kerja kelompok sebagaimana dimaksud dalam Diktum KESATU
            adalah sebagai berikut:
            Kelompok     Masuk     Pulang
            A            07.30     13.00
            B            11.00     16.00
KETIGA    : Keputusan ini berlaku selama masa tanggap darurat.
KEEMPAT   : Keputusan Bupati ini mulai berlaku pada tanggal 30 Maret 2020.

Ditetapkan di Sleman
pada tanggal 27 Maret 2020
BUPATI SLEMAN,`,
    numbers: ['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT'],
    says: {
      KEDUA:
        'Jam kerja kelompok sebagaimana dimaksud dalam Diktum KESATU adalah sebagai berikut:\nKelompok | Masuk | Pulang\nA | 07.30 | 13.00\nB | 11.00 | 16.00',
    },
    facts: {
      issuer: 'Bupati Sleman',
      kind: 'Keputusan',
      number: '33/Kep.KDH/A/2020',
      title:
        'Pembagian jadwal kerja pegawai dalam upaya pencegahan penyebaran Covid-19 di Kabupaten Sleman',
      issuedOn: '2020-03-27',
      validFrom: '2020-03-30',
    },
  },
  {
    habit: 'a regulation: a table behind an article, the same lines on each page',
    text: `PERATURAN BUPATI LANDAK
NOMOR 7 TAHUN 2024
TENTANG
HARI DAN JAM KERJA ASN

BAB I
KETENTUAN UMUM
Pasal 1
Pegawai adalah ASN di lingkungan Pemerintah Kabupaten Landak.
Jaringan Dokumentasi dan Informasi Hukum
-2-
Jaringan Dokumentasi dan Informasi Hukum
BAB II
JAM KERJA
Pasal 2
Hari Masuk Pulang
Senin s.d. Kamis 07.30 16.00
Jumat 07.30 16.30
Pasal 3
(1) Unit pelayanan publik mengatur jam kerja ter¬
sendiri.
(2) Presensi dilakukan 3 kali sehari pukul 08.00, 12.00 dan
16.00.
Jaringan Dokumentasi dan Informasi Hukum
-3-
Pasal 4
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Ngabang
pada tanggal 2 Januari 2024
BUPATI LANDAK,`,
    numbers: ['Pasal 1', 'Pasal 2', 'Pasal 3 ayat (1)', 'Pasal 3 ayat (2)', 'Pasal 4'],
    says: {
      'Pasal 2': 'Hari Masuk Pulang\nSenin s.d. Kamis 07.30 16.00\nJumat 07.30 16.30',
      'Pasal 3 ayat (1)': 'Unit pelayanan publik mengatur jam kerja tersendiri.',
      'Pasal 3 ayat (2)': 'Presensi dilakukan 3 kali sehari pukul 08.00, 12.00 dan 16.00.',
    },
    outside: { page: ['Jaringan Dokumentasi', '-2-'], heading: ['BAB II\nJAM KERJA'] },
    facts: {
      issuer: 'Bupati Landak',
      kind: 'Peraturan',
      number: '7 TAHUN 2024',
      title: 'Hari dan jam kerja ASN',
      issuedOn: '2024-01-02',
    },
  },
  {
    habit: 'an instruction to some, with what is to be done in ordinals',
    text: `INSTRUKSI GUBERNUR BALI
NOMOR 12 TAHUN 2021
TENTANG
PEMBERLAKUAN KERJA DARI RUMAH SELAMA PPKM DARURAT JAWA DAN BALI

Dalam rangka pengendalian penularan, dengan ini menginstruksikan:
Kepada : 1. Para Bupati/Wali Kota se-Bali;
2. Para Kepala Perangkat Daerah.
Untuk :
KESATU : Melaksanakan 75% bekerja dari rumah.
KEDUA : Menjamin pelayanan publik, demikian pula
pelayanan kesehatan, tetap berjalan.
KETIGA : Instruksi Gubernur ini berlaku mulai 3 Juli 2021 sampai dengan 20 Juli 2021.

Demikian Instruksi ini untuk dilaksanakan dengan penuh tanggung jawab.
Ditetapkan di Denpasar
pada tanggal 2 Juli 2021`,
    numbers: ['KESATU', 'KEDUA', 'KETIGA'],
    says: {
      KEDUA: 'Menjamin pelayanan publik, demikian pula pelayanan kesehatan, tetap berjalan.',
    },
    facts: {
      issuer: 'Gubernur Bali',
      kind: 'Instruksi',
      number: '12 TAHUN 2021',
      title: 'Pemberlakuan kerja dari rumah selama PPKM darurat Jawa dan Bali',
      issuedOn: '2021-07-02',
      validFrom: '2021-07-03',
      validUntil: '2021-07-20',
    },
  },
  {
    habit: 'a memo in English, with titles and its date as Americans write it',
    text: `MEMORANDUM
TO: All staff
FROM: Human Resources Division
DATE: April 1, 2026
SUBJECT: Flexible working arrangement for the second quarter

I. Purpose
This memo sets out who may work from home, and when, during the quarter.
II. Arrangements
1. Staff may work from home on not more than two days a week.
2. At least fifty percent of each division shall be at the office every day.
III. Effectivity
This memo takes effect on April 6, 2026 and remains in force until June 30, 2026.

For strict compliance.
Jane Jones
Head, Human Resources`,
    numbers: ['I', 'II angka 1', 'II angka 2', 'III'],
    says: {
      'II angka 1': 'Staff may work from home on not more than two days a week.',
      III: 'This memo takes effect on April 6, 2026',
    },
    outside: { heading: ['II. Arrangements'], closing: ['For strict compliance.', 'Jane Jones'] },
    facts: {
      kind: 'Memo',
      title: 'Flexible working arrangement for the second quarter',
      issuedOn: '2026-04-01',
      validFrom: '2026-04-06',
      validUntil: '2026-06-30',
    },
  },
]
