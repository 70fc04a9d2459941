import type { ClauseOffer } from '../../../../shared/regulations/offers/offer-clause.ts'

type Offered = Pick<ClauseOffer, 'provision'> & Partial<ClauseOffer>

/** Clauses of circulars, and what each is to be offered as. */
export const OFFERED: readonly (readonly [text: string, offer: Offered])[] = [
  [
    'Setiap hari Kamis seluruh pegawai melaksanakan tugas kedinasan dari rumah.',
    {
      provision: 'place-of-work',
      when: 'setiap Kamis',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Setiap hari Kamis seluruh pegawai melaksanakan tugas kedinasan dari rumah, kecuali unit yang memberikan pelayanan langsung kepada masyarakat.',
    {
      provision: 'place-of-work',
      who: 'semua pegawai kecuali unit pelayanan publik',
      when: 'setiap Kamis',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Pejabat struktural wajib tetap bekerja di kantor.',
    {
      provision: 'place-of-work',
      who: 'pejabat struktural',
      parameters: { must: 'harus', place: 'kantor' },
    },
  ],
  [
    'Pada hari Jumat pegawai dapat bekerja dari rumah dengan izin atasan langsung.',
    {
      provision: 'place-of-work',
      when: 'setiap Jumat',
      parameters: { must: 'boleh dengan izin', place: 'rumah' },
    },
  ],
  [
    'Pegawai bekerja dari mana saja (WFA) pada tanggal 16–17 dan 25–27 Maret 2026.',
    {
      provision: 'place-of-work',
      when: '16–17 Maret 2026 dan 25–27 Maret 2026',
      parameters: { must: 'harus', place: 'tempat lain' },
    },
  ],
  [
    'Paling banyak separuh pegawai tiap bidang bekerja di kantor.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atMost: '50 %' } },
  ],
  [
    'Sekurang-kurangnya 1/3 pegawai berada di kantor setiap hari kerja;',
    { provision: 'office-share', parameters: { atLeast: '1/3' } },
  ],
  [
    'Paling banyak 50% (lima puluh persen) pegawai bekerja dari rumah.',
    { provision: 'office-share', parameters: { atLeast: '50 %' } },
  ],
  [
    'Pegawai bekerja di kantor 50%–75% per hari.',
    { provision: 'office-share', parameters: { atLeast: '50 %', atMost: '75 %' } },
  ],
  [
    'At least fifty percent of each division shall be at the office every day.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '50 %' } },
  ],
  [
    'Pegawai bekerja dari rumah maksimal 2 (dua) hari dalam seminggu.',
    {
      provision: 'days-at-place',
      parameters: { place: 'rumah', atMost: '2', within: 'sepekan' },
    },
  ],
  [
    'Pelaksana wajib berada di kantor paling sedikit tiga hari dalam setiap dua pekan.',
    {
      provision: 'days-at-place',
      who: 'pelaksana',
      parameters: { place: 'kantor', atLeast: '3', weeks: '2' },
    },
  ],
  [
    'Staff may work from home on not more than two (2) days a week.',
    {
      provision: 'days-at-place',
      parameters: { place: 'rumah', atMost: '2', within: 'sepekan' },
    },
  ],
  [
    'Pegawai yang bekerja dari rumah wajib menyampaikan laporan kinerja harian kepada atasan langsung paling lambat pukul 16.00 WIB.',
    {
      provision: 'daily-report',
      parameters: { at: 'rumah', due: '16.00' },
      reportedTo: 'atasan langsung',
    },
  ],
  [
    'Pegawai yang bekerja dari rumah melakukan presensi daring 2 (dua) kali sehari, pagi dan sore.',
    { provision: 'presence', parameters: { how: 'masuk dan pulang', at: 'rumah' } },
  ],
  [
    'Jam kerja selama bulan Ramadan pukul 08.00 sampai dengan 15.00 WIB, istirahat 12.00–12.30.',
    {
      provision: 'working-hours',
      when: 'selama Ramadan',
      parameters: { hours: '08.00–15.00', break: '12.00–12.30' },
    },
  ],
  [
    'Paling banyak 50 persen pegawai bekerja dari rumah pada tanggal 16 dan 17 April 2024.',
    { provision: 'office-share', when: '16–17 April 2024', parameters: { atLeast: '50 %' } },
  ],
  [
    'Pegawai yang memberikan pelayanan publik bekerja di kantor 100 persen.',
    {
      provision: 'place-of-work',
      who: 'unit pelayanan publik',
      parameters: { must: 'harus', place: 'kantor' },
    },
  ],
  [
    'Mengatur pegawai yang bekerja di kantor (WFO) paling banyak 25% (dua puluh lima persen).',
    { provision: 'office-share', parameters: { atMost: '25 %' } },
  ],
  [
    'Pegawai yang bekerja dari rumah melaporkan keberadaannya setiap dua (2) jam.',
    { provision: 'presence', parameters: { how: 'lokasi berkala', at: 'rumah', every: '120' } },
  ],
  [
    'Skeleton workforce. At least one-third of each division shall be at the office.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '1/3' } },
  ],
  [
    'Work from home. Not more than fifty percent (50%) of employees of each division may work from home on any day.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '50 %' } },
  ],
  ['Kepala unit kerja menyusun jadwal pegawainya.', { provision: 'roster', parameters: {} }],
]

/** Clauses of which nothing may be offered, and what the reason that is told begins with; empty where none is. */
export const NOT_OFFERED: readonly (readonly [text: string, why: string])[] = [
  ['Jumat minggu pertama dan ketiga bekerja dari rumah.', 'Minggu keberapa dalam bulan'],
  ['Staff work from home on the first Friday of each month.', 'Minggu keberapa dalam bulan'],
  [
    'Presensi dilakukan 3 kali sehari pukul 08.00, 12.00 dan 16.00.',
    'Presensi diperiksa sekali, masuk dan pulang',
  ],
  ['Kepala bidang melaporkan pelaksanaannya setiap dua pekan kepada Wali Kota.', 'Laporan unit'],
  ['Separuh pegawai tiap bidang hadir di kantor.', 'Tidak disebut paling banyak atau paling'],
  [
    'Ketentuan pada angka 1 dikecualikan bagi unit yang memberikan pelayanan langsung.',
    'Merujuk bagian lain',
  ],
  [
    'Pegawai bekerja dari rumah setiap Kamis, kecuali bagi yang sedang hamil.',
    'Pengecualiannya tidak terbaca',
  ],
  ['Pegawai yang sedang hamil bekerja dari rumah.', ''],
  ['Pegawai yang bekerja dari rumah dilarang bepergian ke luar kota.', ''],
  ['Pegawai bekerja dari rumah atau di kantor.', ''],
  ['Setiap perangkat daerah menghemat listrik dan air.', ''],
  ['Pegawai bekerja dari rumah pada hari Kamis atau Jumat.', ''],
  ['Pegawai bekerja di kantor pada tanggal 31 Februari 2026.', ''],
  ['Pegawai unit kerja masing-masing yang sakit bekerja dari rumah.', ''],
  ['Paling banyak 50 % pegawai dan paling banyak 25 % pejabat bekerja di kantor.', ''],
  ['Pegawai bekerja dari rumah paling banyak 2 hari.', ''],
  ['Pegawai bekerja dari rumah selama masa darurat.', ''],
  ['Jam layanan loket pukul 08.00–15.00.', ''],
  ['Paling banyak 50 % pegawai tidak boleh bekerja di kantor.', ''],
  ['Paling sedikit 50 % pegawai dapat bekerja di kantor.', ''],
  ['Pegawai dilarang bekerja dari rumah paling sedikit 2 hari dalam seminggu.', ''],
  ['Pegawai tidak boleh bekerja dari rumah lebih dari 2 hari dalam seminggu.', ''],
  ['Pegawai tidak wajib bekerja di kantor.', ''],
  ['Pegawai dapat menyampaikan laporan harian.', ''],
  ['Pegawai bekerja dari rumah mulai Senin.', ''],
  ['Staff work from home from Monday.', ''],
  ['Pegawai bekerja di kantor kecuali hari Jumat.', 'Pengecualiannya tidak terbaca'],
  ['Setiap Kamis pegawai bekerja dari rumah sampai dengan 30 April 2026.', ''],
  ['Di luar bulan Ramadan pegawai bekerja di kantor.', ''],
  ['Pegawai dilarang bekerja dari rumah dengan izin atasan.', ''],
  ['Pegawai bekerja dari rumah paling banyak 2 hari berturut-turut dalam seminggu.', ''],
  ['Pelayanan publik tetap dilaksanakan di kantor.', ''],
  ['Rapat dan apel pagi setiap Senin di kantor.', ''],
  ['Kepala bidang menyusun jadwal piket.', ''],
  ['Evaluasi dilakukan setiap dua pekan.', 'Laporan unit'],
  ['Staff submit a daily report to their supervisor not later than 5:00 PM.', ''],
  ['Pegawai tidak hadir. Pegawai bekerja dari rumah atau kantor.', ''],
  ['Pegawai bekerja setengah hari di kantor.', ''],
  ['Jam kerja Senin s.d. Kamis pukul 07.30–16.00 dan Jumat pukul 07.30–16.30.', ''],
  ['Pegawai menyampaikan laporan harian paling lambat pukul 16.00 hari berikutnya.', ''],
]
