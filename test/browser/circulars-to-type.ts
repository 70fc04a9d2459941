/** What is chosen for a clause, by the titles that the sidebar offers. */
export interface ChosenClause {
  readonly number: string
  readonly about: string
  /** One that is offered, or, after "tulis:", own words. */
  readonly who?: string
  readonly when?: string
  /** By the parameter's key: an option's title, or what is typed where it is no choice. */
  readonly choose?: Readonly<Record<string, string>>
  readonly type?: Readonly<Record<string, string>>
  /** What is read back. */
  readonly sentence: string
}

export interface CircularToType {
  readonly name: string
  readonly text: string
  readonly number: string
  /** Facts that the text does not say, as they are typed. */
  readonly facts: Readonly<Record<string, string>>
  readonly clauses: readonly ChosenClause[]
  /** Clauses that are left as notes. */
  readonly notes: readonly string[]
}

/** Three circulars as press and councils report them, worded as such circulars are. */
export const CIRCULARS: readonly CircularToType[] = [
  {
    name: 'Gubernur Jawa Barat, SE 188/KPG.03/BKD',
    number: '188/KPG.03/BKD',
    text: `GUBERNUR JAWA BARAT

SURAT EDARAN
NOMOR : 188/KPG.03/BKD
TENTANG
POLA KERJA PEGAWAI

Yth.
1. Para Kepala Perangkat Daerah
2. Para Kepala Biro
di Tempat

Dalam rangka efisiensi energi, dengan ini disampaikan hal-hal sebagai
berikut:
1. Setiap hari Kamis seluruh pegawai melaksanakan tugas kedinasan dari
rumah, kecuali unit yang memberikan pelayanan langsung kepada masyarakat.
2. Unit yang memberikan pelayanan langsung kepada masyarakat tetap be-
kerja di kantor.
3. Pada hari Jumat pegawai dapat bekerja dari rumah atas permintaan.
4. Setiap perangkat daerah menghemat listrik dan air.
Surat Edaran ini mulai berlaku pada tanggal 1 November 2026.

Ditetapkan di Bandung
pada tanggal 28 Oktober 2026
GUBERNUR JAWA BARAT,`,
    facts: {},
    clauses: [
      {
        number: '1',
        about: 'Tempat bekerja',
        who: 'tulis:semua pegawai kecuali unit pelayanan publik',
        when: 'setiap Kamis',
        choose: { must: 'harus', place: 'rumah' },
        sentence:
          'Semua pegawai kecuali unit pelayanan publik harus bekerja di rumah setiap Kamis.',
      },
      {
        number: '2',
        about: 'Tempat bekerja',
        who: 'unit pelayanan publik',
        when: 'setiap Kamis',
        choose: { must: 'harus', place: 'kantor' },
        sentence: 'Unit pelayanan publik harus bekerja di kantor setiap Kamis.',
      },
    ],
    notes: ['3', '4'],
  },
  {
    name: 'Menteri PANRB, SE 1/2024',
    number: '1 TAHUN 2024',
    text: `MENTERI PENDAYAGUNAAN APARATUR NEGARA DAN REFORMASI BIROKRASI
SURAT EDARAN
NOMOR 1 TAHUN 2024
TENTANG
PENYESUAIAN SISTEM KERJA

Berkenaan dengan arus balik, ditetapkan ketentuan berikut:
a. Paling banyak 50 persen pegawai bekerja dari rumah pada tanggal 16 dan
17 April 2024.
b. Pegawai yang memberikan pelayanan publik bekerja di kantor 100 persen.
c. Pimpinan instansi memantau pelaksanaannya.

Jakarta, 13 April 2024`,
    facts: { validFrom: '2024-04-16', validUntil: '2024-04-17' },
    clauses: [
      {
        number: 'a',
        about: 'Bagian pegawai di kantor',
        when: 'tulis:16–17 April 2024',
        type: { atLeast: '50 %' },
        sentence: 'Paling sedikit 50 % dari semua pegawai berada di kantor 16–17 April 2024.',
      },
      {
        number: 'b',
        about: 'Tempat bekerja',
        who: 'unit pelayanan publik',
        when: 'tulis:16–17 April 2024',
        choose: { must: 'harus', place: 'kantor' },
        sentence: 'Unit pelayanan publik harus bekerja di kantor 16–17 April 2024.',
      },
    ],
    notes: ['c'],
  },
  {
    name: 'Sekretaris Daerah Kota Surakarta, SE 1/2026',
    number: '1/2026',
    text: `SURAT EDARAN SEKRETARIS DAERAH KOTA SURAKARTA
NOMOR 1/2026
TENTANG
BEKERJA DARI MANA SAJA

KESATU : Setiap Rabu pegawai dapat bekerja dari mana saja.
KEDUA  : Kepala perangkat daerah dan administrator tetap bekerja di kantor.
KETIGA : Yang bekerja dari tempat lain tetap berada di wilayah kota.
KEEMPAT: Panggilan dijawab dengan segera.
Edaran ini mulai berlaku pada tanggal 7 Januari 2026.

Surakarta, 5 Januari 2026
SEKRETARIS DAERAH,`,
    facts: {},
    clauses: [
      {
        number: 'KESATU',
        about: 'Tempat bekerja',
        when: 'setiap Rabu',
        choose: { must: 'boleh', place: 'tempat lain' },
        sentence: 'Semua pegawai boleh bekerja di tempat lain setiap Rabu.',
      },
      {
        number: 'KEDUA',
        about: 'Tempat bekerja',
        who: 'tulis:kepala instansi dan administrator',
        when: 'setiap Rabu',
        choose: { must: 'harus', place: 'kantor' },
        sentence: 'Kepala instansi dan administrator harus bekerja di kantor setiap Rabu.',
      },
      {
        number: 'KETIGA',
        about: 'Di dalam wilayah selama WFH',
        when: 'setiap Rabu',
        sentence: 'tetap berada di dalam wilayah setiap Rabu',
      },
    ],
    notes: ['KEEMPAT'],
  },
]
