import type { PastedText } from './circulars.ts'

const TENS = ['', 'SATU', 'DUA', 'TIGA']
const ORDINALS =
  'KESATU KEDUA KETIGA KEEMPAT KELIMA KEENAM KETUJUH KEDELAPAN KESEMBILAN KESEPULUH KESEBELAS'.split(
    ' ',
  )
const BEHIND = [
  ...['KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA', 'KEENAM', 'KETUJUH', 'KEDELAPAN', 'KESEMBILAN'].map(
    (word) => `${word} BELAS`,
  ),
  ...TENS.map((word) => `KEDUA PULUH ${word}`.trim()),
]

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** Circulars as they reach a clerk: scanned, forwarded in a chat, of another country, long. Invented wording. */
export const SENT: readonly PastedText[] = [
  {
    habit: 'a letterhead with a street’s number, spaces that a scan put into numbers, a cut title',
    text: `SEKRETARIAT DAERAH KOTA PEKALONGAN
Jalan Mataram Nomor 1 Telepon (0285) 421091
SURAT EDARAN
NOMOR : 800/1234/2026
TENTANG
PENYESUAIAN SISTEM KERJA DALAM UPAYA PENG-
HEMATAN ENERGI

1. Pejabat administrator bekerja di kantor mulai pukul
7.30 WIB.
2. Pegawai melapor paling lambat pukul
16. 00 WIB.
3 . Atasan langsung memantau
4 . Kepala dinas menyampaikan laporan setiap Jumat.
5. Pegawai menghemat listrik.`,
    numbers: ['1', '2', '3', '4', '5'],
    says: { '1': 'Pejabat administrator bekerja di kantor mulai pukul 7.30 WIB.', '4': 'Kepala' },
    facts: {
      kind: 'SE',
      number: '800/1234/2026',
      title: 'Penyesuaian sistem kerja dalam upaya penghematan energi',
    },
  },
  {
    habit: 'more than twenty ordinals',
    text: `MEMUTUSKAN:\n${[...ORDINALS, ...BEHIND].map((word) => `${word} : Ketentuan.`).join('\n')}`,
    numbers: [...ORDINALS, ...BEHIND],
    says: { 'KEDUA PULUH': 'Ketentuan.', 'KEDUA PULUH TIGA': 'Ketentuan.' },
    facts: {},
  },
  {
    habit: 'more than a hundred numbers, and more letters than the alphabet has',
    text: [
      ...Array.from({ length: 101 }, (_, at) => `${at + 1}. Ketentuan.`),
      ...LETTERS.map((letter) => `${letter}. hal;`),
      'aa. hal;',
      'bb. hal.',
    ].join('\n'),
    numbers: [
      ...Array.from({ length: 101 }, (_, at) => String(at + 1)),
      ...LETTERS.map((letter) => `101 huruf ${letter}`),
      '101 huruf aa',
      '101 huruf bb',
    ],
    says: {},
    facts: {},
  },
  {
    habit: 'an English council: sections with decimals under them, one cited at the head of a line',
    text: `Hybrid Working Policy
Policy number: HR/017
Effective from 1 April 2026 until 31 March 2027

1. Introduction
1.1 This policy applies to all employees.
1.2 Employees may work from home for up to two days per week.
2. Attendance
2.1 Employees must attend the office on at least three days:
(a) one of which must be a Tuesday;
(b) customer service officers attend every working day.
2.2 Line managers shall keep a record. See section
2.1 for exceptions.
3. Sanctions
Failure to comply may lead to disciplinary action.`,
    numbers: ['1.1', '1.2', '2.1', '2.1 huruf a', '2.1 huruf b', '2.2', '3'],
    says: {
      '2.2': 'Line managers shall keep a record. See section 2.1 for exceptions.',
      '3': 'Failure to comply may lead to disciplinary action.',
    },
    facts: {
      kind: 'Policy',
      number: 'HR/017',
      title: 'Hybrid Working Policy',
      validFrom: '2026-04-01',
      validUntil: '2027-03-31',
    },
  },
  {
    habit: 'a chat, forwarded with its times and names, bullets and numbers as pictures',
    text: `[09.12, 3/2/2026] Bu Sekdis: Izin meneruskan arahan:
[09.13, 3/2/2026] Bu Sekdis: 1️⃣ Senin di kantor semua
2️⃣ Jumat dari rumah bergantian
👉 yang piket tetap masuk
✅ laporan harian paling lambat 17.00
3/2/26 09.15 - Bu Sekdis: 3️⃣ HP aktif
Terima kasih`,
    numbers: ['1', '2', '2 butir 1', '2 butir 2', '3'],
    says: { '1': 'Senin di kantor semua', '2 butir 2': 'laporan harian', '3': 'HP aktif' },
    facts: {},
  },
  {
    habit: 'a page with one line alone between two page numbers, and a message alone between two',
    text: `1. Senin di kantor.
- 2 -
2. Jumat dari rumah.
- 3 -
[09.14, 3/2/2026] Bu Sekdis: 3. Presensi dua kali.
[09.15, 3/2/2026] Bu Sekdis: 4. Laporan harian.`,
    numbers: ['1', '2', '3', '4'],
    says: {},
    facts: {},
  },
  {
    habit: 'a part whose title stands below it in small letters',
    text: `Pasal 1
(1) Pegawai bekerja di kantor.
(2) Ketentuan lebih lanjut diatur kepala badan.
Paragraf 1
Sanksi
Pasal 2
Pegawai yang melanggar ditegur.`,
    numbers: ['Pasal 1 ayat (1)', 'Pasal 1 ayat (2)', 'Pasal 2'],
    says: { 'Pasal 2': 'Pegawai yang melanggar ditegur.' },
    facts: {},
  },
  {
    habit: 'dates of holidays at the heads of lines, and what copies are sent to',
    text: `1. Cuti bersama Nyepi tanggal
18 Maret 2026 dan Nyepi tanggal 19 Maret 2026.
2. Bekerja dari rumah pada tanggal 25, 26 dan
27. Maret 2026.
3. Yang melanggar ditegur lisan, dan pada pelanggaran
ketiga ditegur tertulis.
Tembusan:
1. Gubernur`,
    numbers: ['1', '2', '3'],
    says: { '3': 'Yang melanggar ditegur lisan, dan pada pelanggaran ketiga ditegur tertulis.' },
    facts: {},
  },
  {
    habit: 'what is asked of each unit, in letters below a number',
    text: `BUPATI SIGI
SURAT EDARAN
NOMOR : 800.1.5/77/2026
TENTANG
PENGATURAN KERJA PEGAWAI PADA SETIAP UNIT KERJA
1. Kepala unit kerja menyusun jadwal pegawainya.
2. Dalam menyusun jadwal tersebut:
a. tiap unit kerja mengatur agar paling banyak 50%
(lima puluh persen) pegawainya melaksanakan tugas
kedinasan di kantor; dan
b. pada setiap unit kerja paling sedikit
1 (satu) orang pegawai berada di kantor.
3. Masing-masing bidang melaporkan pelaksanaannya.`,
    numbers: ['1', '2', '2 huruf a', '2 huruf b', '3'],
    says: {
      '2 huruf a':
        'tiap unit kerja mengatur agar paling banyak 50% (lima puluh persen) pegawainya melaksanakan tugas kedinasan di kantor; dan',
      '2 huruf b': 'pada setiap unit kerja paling sedikit 1 (satu) orang pegawai berada di kantor.',
    },
    facts: {
      issuer: 'Bupati Sigi',
      kind: 'SE',
      number: '800.1.5/77/2026',
      title: 'Pengaturan kerja pegawai pada setiap unit kerja',
    },
  },
]
