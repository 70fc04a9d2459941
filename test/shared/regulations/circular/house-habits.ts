import type { PastedText } from './circulars.ts'

/** Circulars as they are pasted out of chats, word processors and photos: invented wording. */
export const HABITS_OF_HOUSES: readonly PastedText[] = [
  {
    habit: 'a chat with bold and slanted words, numbers in circles and dashes without spaces',
    text: `*SURAT EDARAN*
*Nomor: 800/45/BKPSDM/2025*
_Perihal: Kerja dari rumah hari Jumat_

① *Jumat minggu pertama dan ketiga* dari rumah
② Yang tetap di kantor:
-Pejabat struktural
-_Petugas loket_
③ Laporan dikirim ke grup paling lambat 16.00
Demikian, terima kasih 🙏`,
    numbers: ['1', '2', '2 butir 1', '2 butir 2', '3'],
    says: {
      '1': 'Jumat minggu pertama dan ketiga dari rumah',
      '2 butir 2': 'Petugas loket',
      '3': 'Laporan dikirim ke grup paling lambat 16.00',
    },
    outside: { closing: ['Demikian, terima kasih'] },
    facts: { kind: 'SE', number: '800/45/BKPSDM/2025', title: 'Kerja dari rumah hari Jumat' },
  },
  {
    habit: 'a word processor: curved quotes, spaces that do not break, cut words, dots and dashes',
    text: `KEPALA DINAS KEARSIPAN
SURAT EDARAN
NOMOR:\u00a0045/12/2022
TENTANG
“KERJA DARI MANA SAJA” BAGI PEGAWAI

1)\tPegawai dapat bekerja dari “mana saja” setiap Rabu, dengan ketentuan:
•\tmemberi tahu atasan\u2011langsung;
–\tmengisi presensi 07.30
– 08.00;
2)\tSeparuh pegawai tiap bidang hadir di kan\u00ad
tor.
Agar dipedomani dan dilaksanakan.
Surabaya, 3 Januari 2022
KEPALA DINAS KEARSIPAN,`,
    numbers: ['1', '1 butir 1', '1 butir 2', '2'],
    says: {
      '1 butir 1': 'memberi tahu atasan-langsung;',
      '1 butir 2': 'mengisi presensi 07.30 – 08.00;',
      '2': 'Separuh pegawai tiap bidang hadir di kantor.',
    },
    outside: { closing: ['Agar dipedomani'] },
    facts: {
      issuer: 'Kepala Dinas Kearsipan',
      kind: 'SE',
      number: '045/12/2022',
      title: '“Kerja dari mana saja” bagi pegawai',
      issuedOn: '2022-01-03',
    },
  },
  {
    habit: 'a word on validity before the last of the clauses, and what is withdrawn behind them',
    text: `SEKRETARIS DAERAH PROVINSI PAPUA BARAT DAYA
SURAT EDARAN
NOMOR 100.3.4/21/2025
TENTANG
PENYESUAIAN HARI KERJA SELAMA RAMADAN 1446 H

1. Hari kerja Senin sampai dengan Kamis.
2. Edaran ini berlaku bagi seluruh ASN.
Surat Edaran ini berlaku selama Ramadan.
3. Hal lain diatur kepala perangkat daerah.
Pada saat Surat Edaran ini mulai berlaku, Surat Edaran Nomor 3 Tahun 2024 dicabut.
Demikian disampaikan, atas perhatiannya diucapkan terima kasih.
Tembusan:
1. Gubernur;
2. Inspektur;
3. Arsip;
4. Yang bersangkutan.`,
    numbers: ['1', '2', '3'],
    says: {
      '2': 'Edaran ini berlaku bagi seluruh ASN.',
      '3': 'Hal lain diatur kepala perangkat daerah.',
    },
    outside: { closing: ['Surat Edaran ini berlaku selama Ramadan.', 'dicabut', '4. Yang'] },
    facts: {
      issuer: 'Sekretaris Daerah Provinsi Papua Barat Daya',
      kind: 'SE',
      number: '100.3.4/21/2025',
      title: 'Penyesuaian hari kerja selama Ramadan 1446 H',
    },
  },
  {
    habit: 'a photo read by a machine: letters for digits, digits for letters',
    text: `BUPAT1 KUTAI TIMUR
S U R A T   E D A R A N
N0MOR : 8OO/l2O/BKPSDM/2O26
TENTANG
PENYESUAlAN SISTEM KERJA

l. Jam kerja pukul O7.3O sampai dengan l6.OO WITA.
2. Paling banyak 5O % pega wai bekerja di kantor.
3. Pegawai sebagaimana dimaksud pada ayat (l) wajib melapor
paling lambat pukul ll.3O.
4. Edaran dievaluasi setiap bulan.
S. Hal lain diatur kemudian.
6. Edaran disebarluaskan.
Surat Edaran ini mulai berlaku pada tanggal l Maret 2O26.
Sangatta, 2O Februari 2O26`,
    numbers: ['1', '2', '3', '4', '5', '6'],
    says: {
      '1': 'Jam kerja pukul 07.30 sampai dengan 16.00 WITA.',
      '2': 'Paling banyak 50 % pegawai bekerja di kantor.',
      '3': 'Pegawai sebagaimana dimaksud pada ayat (1) wajib melapor paling lambat pukul 11.30.',
      '5': 'Hal lain diatur kemudian.',
    },
    outside: { scanned: ['O7 → 07', '2O26 → 2026', 'l. → 1.', 'S. → 5.', 'pega wai → pegawai'] },
    facts: {
      issuer: 'Bupati Kutai Timur',
      kind: 'SE',
      number: '800/120/BKPSDM/2026',
      title: 'Penyesuaian sistem kerja',
      issuedOn: '2026-02-20',
      validFrom: '2026-03-01',
    },
  },
  {
    habit:
      'a letter: its subject in two lines, letters alone, a table of which each cell has a line',
    text: `Nomor : 800/77/Set/2024
Sifat : Penting
Hal : Pengaturan Jam Kerja Pegawai dan Piket
Selama Cuti Bersama
Kepada
Yth. Para Kepala Bidang
di Tempat

Menindaklanjuti arahan pimpinan, disampaikan:
(a) jam piket sebagai berikut:
Tanggal
Jam
8 April 2024
08.00–12.00
9 April 2024
08.00–14.00
(b) sekurang-kurangnya 1/3 pegawai tiap bidang masuk;
(c) kehadiran 50%–75% dari jumlah pegawai.
Atas perhatian Saudara diucapkan terima kasih.
Hormat kami,
Sekretaris`,
    numbers: ['(a)', '(b)', '(c)'],
    says: {
      '(a)':
        'jam piket sebagai berikut:\nTanggal\nJam\n8 April 2024\n08.00–12.00\n9 April 2024\n08.00–14.00',
      '(c)': 'kehadiran 50%–75% dari jumlah pegawai.',
    },
    outside: { closing: ['Atas perhatian', 'Hormat kami'] },
    facts: {
      number: '800/77/Set/2024',
      title: 'Pengaturan Jam Kerja Pegawai dan Piket Selama Cuti Bersama',
    },
  },
  {
    habit: 'a province in 2022: chapters in Roman numbers, a list of offices in capitals',
    text: `GUBERNUR SULAWESI TENGGARA
SURAT EDARAN
NOMOR 443/88
TAHUN 2022
TENTANG
PEMBATASAN KEGIATAN PERKANTORAN

I. KETENTUAN PEMBATASAN KEGIATAN
A. Pegawai bekerja dari rumah paling banyak separuh.
B. Dikecualikan dari huruf A:
1. DINAS KESEHATAN
2. BADAN PENANGGULANGAN BENCANA DAERAH
3. RUMAH SAKIT UMUM
II. KETENTUAN PENUTUP
A. Edaran ini mulai berlaku sejak tanggal 10 Februari 2022 hingga 24 Februari 2022.
GUBERNUR SULAWESI TENGGARA,`,
    numbers: [
      'I huruf A',
      'I huruf B',
      'I huruf B angka 1',
      'I huruf B angka 2',
      'I huruf B angka 3',
      'II huruf A',
    ],
    says: { 'I huruf B angka 2': 'BADAN PENANGGULANGAN BENCANA DAERAH' },
    outside: { heading: ['I. KETENTUAN PEMBATASAN KEGIATAN', 'II. KETENTUAN PENUTUP'] },
    facts: {
      issuer: 'Gubernur Sulawesi Tenggara',
      kind: 'SE',
      number: '443/88',
      title: 'Pembatasan kegiatan perkantoran',
      validFrom: '2022-02-10',
      validUntil: '2022-02-24',
    },
  },
]
