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
      parameters: { must: 'boleh', place: 'tempat lain' },
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
  ...[
    'selama bulan Ramadan 1447 H',
    'selama bulan suci Ramadhan 1447 Hijriah/2026 Masehi',
    'pada bulan Ramadan tahun 1447 H/2026 M',
    'selama Ramadan 1447',
  ].map((when): (typeof OFFERED)[number] => [
    `Jam kerja ${when} pukul 08.00 sampai dengan 15.00 WIB, istirahat 12.00–12.30.`,
    {
      provision: 'working-hours',
      when: 'selama Ramadan 1447 H',
      parameters: { hours: '08.00–15.00', break: '12.00–12.30' },
    },
  ]),
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
  [
    'Pegawai wajib WFA pada hari Rabu.',
    {
      provision: 'place-of-work',
      when: 'setiap Rabu',
      parameters: { must: 'harus', place: 'tempat lain' },
    },
  ],
  [
    'Setiap pegawai bekerja di rumah/tempat tinggal masing-masing (Work From Home) setiap Jumat.',
    {
      provision: 'place-of-work',
      when: 'setiap Jumat',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'ASN yang bekerja di kantor paling banyak 50%.',
    { provision: 'office-share', who: 'ASN', parameters: { atMost: '50 %' } },
  ],
  [
    'Pelaksana yang bekerja dari rumah wajib menyampaikan laporan harian.',
    { provision: 'daily-report', who: 'pelaksana', parameters: { at: 'rumah' } },
  ],
  [
    'Pegawai yang bekerja di kantor menyampaikan laporan harian.',
    { provision: 'daily-report', parameters: { at: 'kantor' } },
  ],
  [
    'Staff submit a daily report to their supervisor not later than 5:00 PM.',
    {
      provision: 'daily-report',
      parameters: { at: 'rumah dan kantor', due: '17.00' },
      reportedTo: 'their supervisor',
    },
  ],
  [
    'Kepala unit kerja mengatur pegawai yang bekerja di kantor paling banyak 50% (lima puluh persen).',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atMost: '50 %' } },
  ],
  [
    'Kepala perangkat daerah memastikan pejabat struktural bekerja di kantor.',
    {
      provision: 'place-of-work',
      who: 'pejabat struktural',
      parameters: { must: 'harus', place: 'kantor' },
    },
  ],
  [
    'Jam kerja pukul 07.30 WIB s.d. pukul 16.00 WIB.',
    { provision: 'working-hours', parameters: { hours: '07.30–16.00' } },
  ],
  [
    'Jam kerja hari Senin s.d. Kamis pukul 07.30–16.00 dan Jumat pukul 07.30–16.30.',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat',
      parameters: { hours: '07.30–16.00', friday: '07.30–16.30' },
    },
  ],
  [
    'Working hours are 8:00 AM to 5 PM with a break from 12:00 PM to 1 PM.',
    { provision: 'working-hours', parameters: { hours: '08.00–17.00', break: '12.00–13.00' } },
  ],
  [
    'Waktu istirahat hari Jumat pukul 11.30 WITA s.d. 12.30 WITA.',
    { provision: 'working-hours', when: 'setiap Jumat', parameters: { break: '11.30–12.30' } },
  ],
  [
    'Setiap unit kerja menjamin sekurang-kurangnya 40% (empat puluh persen) pegawai WFO setiap hari.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '40 %' } },
  ],
  [
    'Kapasitas pegawai di kantor paling banyak 75% (tujuh puluh lima persen) per hari.',
    { provision: 'office-share', parameters: { atMost: '75 %' } },
  ],
  [
    'Setiap pegawai bekerja di kantor paling sedikit 60% (enam puluh persen) dari hari kerja dalam sebulan.',
    {
      provision: 'days-at-place',
      parameters: { place: 'kantor', atLeast: '60 %', within: 'sebulan' },
    },
  ],
  [
    '[Ketentuan Bekerja dari Rumah] Pegawai dapat bekerja dari rumah pada hari Jumat dengan izin atasan langsung.',
    {
      provision: 'place-of-work',
      when: 'setiap Jumat',
      parameters: { must: 'boleh dengan izin', place: 'rumah' },
    },
  ],
  [
    'yang WFH absen 2x sehari (pagi & sore)',
    { provision: 'presence', parameters: { how: 'masuk dan pulang', at: 'rumah' } },
  ],
  [
    'Paling sedikit 1/3 (sepertiga) pegawai pada setiap biro tetap di kantor.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '1/3' } },
  ],
  [
    'Jam kerja pukul 07.30–16.00 dan Jumat pukul 07.30–11.30.',
    { provision: 'working-hours', parameters: { hours: '07.30–16.00', friday: '07.30–11.30' } },
  ],
  [
    'Seluruh pegawai bekerja di kantor terhitung mulai tanggal 1 April 2026.',
    {
      provision: 'place-of-work',
      when: 'mulai 1 April 2026',
      parameters: { must: 'harus', place: 'kantor' },
    },
  ],
  [
    '[Ketentuan Bekerja dari Rumah] Pegawai yang bekerja dari rumah melaporkan hasil kerja setiap hari kepada atasan langsung.',
    { provision: 'daily-report', parameters: { at: 'rumah' }, reportedTo: 'atasan langsung' },
  ],
  [
    '[Ketentuan Bekerja di Kantor] Pegawai yang bekerja di kantor menyampaikan laporan harian.',
    { provision: 'daily-report', parameters: { at: 'kantor' } },
  ],
  [
    'Pegawai bekerja di kantor dan di rumah secara bergiliran.',
    { provision: 'rotation', parameters: {} },
  ],
  [
    'Pegawai yang bekerja dari rumah wajib hadir di kantor apabila dipanggil dalam waktu paling lambat 60 (enam puluh) menit.',
    { provision: 'summons', parameters: { within: '60', asks: 'datang ke kantor' } },
  ],
  [
    'Staff who work from home must come to the office within two hours when called.',
    { provision: 'summons', parameters: { within: '120', asks: 'datang ke kantor' } },
  ],
  [
    'Pegawai dilarang melakukan perjalanan dinas ke luar daerah.',
    { provision: 'travel', parameters: { banned: 'dinas' } },
  ],
  [
    'Pegawai dilarang bepergian ke luar kota untuk keperluan pribadi dan keluarga.',
    { provision: 'travel', parameters: { banned: 'keluarga dan pribadi' } },
  ],
  [
    'Pegawai yang akan bepergian ke luar daerah wajib mendapat izin tertulis dari atasan langsung.',
    { provision: 'travel', parameters: { permit: 'ya' } },
  ],
  [
    'Undangan rapat dari luar daerah dihadiri secara virtual.',
    { provision: 'virtual-invitations', parameters: {} },
  ],
  [
    'Pada tanggal 16 Maret 2026 sampai 17 Maret 2026 pegawai dapat WFA.',
    {
      provision: 'place-of-work',
      when: '16–17 Maret 2026',
      parameters: { must: 'boleh', place: 'tempat lain' },
    },
  ],
  [
    'Employees work from home from March 2, 2026 until March 13, 2026.',
    {
      provision: 'place-of-work',
      when: '2–13 Maret 2026',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Pegawai bekerja dari rumah Senin hingga Kamis.',
    {
      provision: 'place-of-work',
      when: 'setiap Senin, Selasa, Rabu, dan Kamis',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Paling banyak dua pertiga pegawai bekerja dari rumah.',
    { provision: 'office-share', parameters: { atLeast: '1/3' } },
  ],
  [
    'At least three quarters of employees are at the office every day.',
    { provision: 'office-share', parameters: { atLeast: '75 %' } },
  ],
  [
    'Pegawai bekerja di kantor 25% sampai dengan 50% pada hari Jumat.',
    {
      provision: 'office-share',
      when: 'setiap Jumat',
      parameters: { atLeast: '25 %', atMost: '50 %' },
    },
  ],
  [
    'Pegawai bekerja di kantor setiap Senin tanpa kecuali.',
    {
      provision: 'place-of-work',
      when: 'setiap Senin',
      parameters: { must: 'harus', place: 'kantor' },
    },
  ],
  [
    'Kepala unit kerja menyampaikan laporan pelaksanaan WFH setiap bulan kepada Sekretaris Daerah paling lambat 3 (tiga) hari kerja setelah bulan berakhir.',
    {
      provision: 'unit-report',
      parameters: { every: 'bulan', within: '3' },
      reportedTo: 'Sekretaris Daerah',
    },
  ],
  [
    'Laporan pelaksanaan disampaikan oleh kepala unit kerja setiap minggu kepada Kepala BKPSDM paling lambat pukul 10.00 hari kerja berikutnya.',
    {
      provision: 'unit-report',
      parameters: { every: 'pekan', within: '1', due: '10.00' },
      reportedTo: 'Kepala BKPSDM',
    },
  ],
  [
    'Setiap unit kerja melaporkan hasil pelaksanaan setiap hari paling lambat pukul 09.00 hari kerja berikutnya.',
    { provision: 'unit-report', parameters: { every: 'hari', due: '09.00' } },
  ],
  [
    'Setiap unit kerja membuat laporan pada akhir masa berlaku edaran ini paling lambat 5 hari kerja setelahnya.',
    { provision: 'unit-report', parameters: { every: 'akhir masa berlaku', within: '5' } },
  ],
  [
    'Laporan kinerja harian disampaikan oleh pegawai yang bekerja dari rumah kepada atasan langsung paling lambat pukul 16.00.',
    {
      provision: 'daily-report',
      parameters: { at: 'rumah', due: '16.00' },
      reportedTo: 'atasan langsung',
    },
  ],
  [
    'Laporan kegiatan wajib dibuat setiap hari oleh pelaksana.',
    { provision: 'daily-report', who: 'pelaksana', parameters: { at: 'rumah dan kantor' } },
  ],
  [
    'Presensi dilakukan dua kali sehari oleh pegawai yang bekerja dari rumah.',
    { provision: 'presence', parameters: { how: 'masuk dan pulang', at: 'rumah' } },
  ],
  [
    'Jam kerja adalah sebagai berikut:\nHARI | MASUK | PULANG\nSenin–Kamis | 08.00 | 16.30\nJumat | 08.00 | 15.00',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat',
      parameters: { hours: '08.00–16.30', friday: '08.00–15.00' },
    },
  ],
  [
    'Jam kerja selama Ramadan:\nNo | Hari | Jam kerja\n1 | Senin s.d. Kamis | 08.00–15.00\n2 | Jumat | 08.00–15.30',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat, selama Ramadan',
      parameters: { hours: '08.00–15.00', friday: '08.00–15.30' },
    },
  ],
  [
    'Jam kerja selama Ramadan:\nNo | Hari | Jam kerja | Istirahat\n1 | Senin s/d Kamis | 08.00–15.00 | 12.00–12.30\n2 | Jumat | 08.00–15.30 | 11.30–12.30',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat, selama Ramadan',
      parameters: {
        hours: '08.00–15.00',
        friday: '08.00–15.30',
        break: '12.00–12.30',
        fridayBreak: '11.30–12.30',
      },
    },
  ],
  [
    'Jam kerja:\nHari | Jam kerja\nMasuk | Pulang\nSenin–Kamis | 07:30 AM | 4:00 PM\nJumat | 07:30 AM | 4:30 PM',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat',
      parameters: { hours: '07.30–16.00', friday: '07.30–16.30' },
    },
  ],
  [
    'Jam kerja hari Jumat 07.30–11.30.',
    {
      provision: 'working-hours',
      when: 'setiap Jumat',
      parameters: { hours: '07.30–11.30' },
    },
  ],
  [
    'Pegawai bekerja di kantor pada hari Senin s/d Kamis.',
    {
      provision: 'place-of-work',
      when: 'setiap Senin, Selasa, Rabu, dan Kamis',
      parameters: { must: 'harus', place: 'kantor' },
    },
  ],
  [
    'Pegawai bekerja dari rumah mulai Senin, 16 Maret 2026 sampai dengan Selasa, 17 Maret 2026.',
    {
      provision: 'place-of-work',
      when: '16–17 Maret 2026',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Pegawai bekerja dari rumah mulai Jumat, 6 Maret 2026.',
    {
      provision: 'place-of-work',
      when: 'mulai 6 Maret 2026',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Pegawai bekerja dari rumah setiap Jumat selama bulan Maret 2026.',
    {
      provision: 'place-of-work',
      when: 'setiap Jumat, Maret 2026',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Employees work from home every Monday from March 2 to March 31, 2026.',
    {
      provision: 'place-of-work',
      when: 'setiap Senin, 2–31 Maret 2026',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Employees work from home on March 2-6, 2026.',
    {
      provision: 'place-of-work',
      when: '2–6 Maret 2026',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Jumlah pegawai yang melaksanakan tugas di kantor paling sedikit 50% (lima puluh persen) pada setiap unit kerja.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '50 %' } },
  ],
  [
    'Presensi dilaksanakan oleh pegawai 2 kali sehari, pagi dan sore.',
    {
      provision: 'presence',
      parameters: { how: 'masuk dan pulang', at: 'rumah, kantor, dan tempat lain' },
    },
  ],
  [
    'Heads of units shall submit a monthly report to the Director General within 5 working days after the end of the month.',
    {
      provision: 'unit-report',
      parameters: { every: 'bulan', within: '5' },
      reportedTo: 'the Director General',
    },
  ],
  [
    'Employees working from home must send a daily report to their line manager.',
    { provision: 'daily-report', parameters: { at: 'rumah' }, reportedTo: 'their line manager' },
  ],
  [
    'Jam kerja selama Ramadan: Senin–Kamis pukul 08.00–15.00 (istirahat 12.00–12.30) dan Jumat pukul 08.00–15.30 (istirahat 11.30–12.30).',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat, selama Ramadan',
      parameters: {
        hours: '08.00–15.00',
        friday: '08.00–15.30',
        break: '12.00–12.30',
        fridayBreak: '11.30–12.30',
      },
    },
  ],
  [
    'During Ramadan 1447 AH the working hours shall be from 8:00am to 3:00pm.',
    {
      provision: 'working-hours',
      when: 'selama Ramadan 1447 H',
      parameters: { hours: '08.00–15.00' },
    },
  ],
  [
    'Not less than one-third of the staff of each unit shall be present at the office on any working day.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '1/3' } },
  ],
  [
    "Pegawai bekerja dari rumah setiap hari Jum' at.",
    {
      provision: 'place-of-work',
      when: 'setiap Jumat',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Heads of units shall report weekly to the Director not later than two working days after the end of the week.',
    {
      provision: 'unit-report',
      parameters: { every: 'pekan', within: '2' },
      reportedTo: 'the Director',
    },
  ],
  [
    'WFH dilaksanakan setiap hari Jumat oleh seluruh ASN di lingkungan Pemerintah Kabupaten Banjar.',
    {
      provision: 'place-of-work',
      who: 'ASN',
      when: 'setiap Jumat',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Pegawai di lingkungan Pemerintah Provinsi Kalimantan Selatan bekerja dari rumah setiap Jumat.',
    {
      provision: 'place-of-work',
      when: 'setiap Jumat',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    'Jumlah pegawai yang bekerja dari rumah paling banyak 50% dari jumlah pegawai pada setiap unit kerja.',
    { provision: 'office-share', who: 'pegawai setiap unit', parameters: { atLeast: '50 %' } },
  ],
  [
    'Pegawai yang WFO maks. 25 % (dua puluh lima persen).',
    { provision: 'office-share', parameters: { atMost: '25 %' } },
  ],
  [
    'Sekurang-kurangnya 50% (lima puluh perseratus) pegawai hadir di kantor.',
    { provision: 'office-share', parameters: { atLeast: '50 %' } },
  ],
  [
    'Pegawai WFO min 50% setiap hari.',
    { provision: 'office-share', parameters: { atLeast: '50 %' } },
  ],
  [
    'Jam kerja:\nHari | Datang | Istirahat | Pulang\nSenin–Kamis | 07.30 | 12.00–13.00 | 16.00\nJumat | 07.30 | 11.30–13.00 | 16.30',
    {
      provision: 'working-hours',
      when: 'setiap Senin, Selasa, Rabu, Kamis, dan Jumat',
      parameters: {
        hours: '07.30–16.00',
        friday: '07.30–16.30',
        break: '12.00–13.00',
        fridayBreak: '11.30–13.00',
      },
    },
  ],
  [
    'Seluruh ASN di Lingkungan Pemerintah Kota Tarakan Dilarang Bekerja dari Rumah.',
    {
      provision: 'place-of-work',
      who: 'ASN',
      parameters: { must: 'tidak boleh', place: 'rumah' },
    },
  ],
  [
    'Jumlah pegawai yang WFO tidak boleh lebih dari 50%.',
    { provision: 'office-share', parameters: { atMost: '50 %' } },
  ],
  [
    'Jumlah pegawai di kantor tidak boleh kurang dari 50%.',
    { provision: 'office-share', parameters: { atLeast: '50 %' } },
  ],
  [
    'Pelaksana yang bekerja di kantor paling banyak 30% dari jumlah pelaksana.',
    { provision: 'office-share', who: 'pelaksana', parameters: { atMost: '30 %' } },
  ],
  [
    '[POLA KERJA PADA HARI JUMAT] Pegawai bekerja dari rumah.',
    {
      provision: 'place-of-work',
      when: 'setiap Jumat',
      parameters: { must: 'harus', place: 'rumah' },
    },
  ],
  [
    '[JAM KERJA BULAN RAMADAN] Jam kerja pukul 08.00–15.00 WITA.',
    {
      provision: 'working-hours',
      when: 'selama Ramadan',
      parameters: { hours: '08.00–15.00' },
    },
  ],
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
  ['Pegawai bekerja di kantor kecuali hari Jumat.', 'Pengecualiannya menyebut hari'],
  ['Setiap Kamis pegawai bekerja dari rumah sampai dengan 30 April 2026.', ''],
  ['Di luar bulan Ramadan pegawai bekerja di kantor.', ''],
  ['Pegawai dilarang bekerja dari rumah dengan izin atasan.', ''],
  ['Pegawai bekerja dari rumah paling banyak 2 hari berturut-turut dalam seminggu.', ''],
  ['Pelayanan publik tetap dilaksanakan di kantor.', ''],
  ['Rapat dan apel pagi setiap Senin di kantor.', ''],
  ['Kepala bidang menyusun jadwal piket.', ''],
  ['Evaluasi dilakukan setiap dua pekan.', 'Laporan unit'],
  ['Pegawai tidak hadir. Pegawai bekerja dari rumah atau kantor.', ''],
  ['Pegawai bekerja setengah hari di kantor.', ''],
  ['Pegawai menyampaikan laporan harian paling lambat pukul 16.00 hari berikutnya.', ''],
  [
    'Jam kerja hari Jumat pukul 07.00 s.d. 11.00 dan pukul 13.00 s.d. 16.00.',
    'Mungkin “Jam kerja”',
  ],
  ['Setiap Jumat pegawai bekerja dari rumah dan melakukan presensi dua kali sehari.', 'Mungkin'],
  ['Paling sedikit 1/3 (setengah) pegawai tetap di kantor.', 'Mungkin “Bagian pegawai'],
  ['Ketentuan Bekerja dari Rumah', 'Mungkin “Tempat bekerja”'],
  ['Setiap pegawai berada di kantor paling sedikit 60% dari hari kerja.', ''],
  ['Semua staf bekerja di kantor setiap Senin.', '“Staf” dapat berarti'],
  ['Paling banyak 50% pegawai bekerja dari rumah, kecuali pada hari Senin.', 'Pengecualiannya men'],
  ['Pegawai yang bekerja dari rumah wajib:', ''],
  ['Pegawai bekerja dari rumah hanya pada hari Jumat.', 'Mungkin “Tempat bekerja”'],
  ['Hanya pelaksana bekerja dari rumah.', 'Mungkin “Tempat bekerja”'],
  ['Pegawai bekerja di kantor kecuali pelaksana pada hari Jumat.', 'Pengecualiannya menyebut hari'],
  [
    'Pegawai bekerja di kantor, kecuali pejabat struktural setiap Kamis, secara penuh.',
    'Pengecualiannya menyebut hari',
  ],
  ['Pegawai WFH maksimal 1 hari dalam seminggu pada hari Jumat.', ''],
  [
    'Kepala perangkat daerah mengatur pegawai yang bekerja di kantor paling banyak 50%.',
    'Yang dihitung dapat seluruh pegawai',
  ],
  ['Kepala unit dapat menetapkan pegawai bekerja dari rumah.', 'Mungkin “Tempat bekerja”'],
  ['Bagi pelaksana, pegawai bekerja di kantor.', 'Mungkin “Tempat bekerja”'],
  ['Kepala unit kerja menyampaikan laporan harian kepada pimpinan.', 'Laporan sebuah unit'],
  ['Kepala bidang melaporkan kehadiran pegawainya setiap hari kepada Bupati.', 'Laporan sebuah'],
  ['Laporan pelaksanaan disampaikan setiap bulan kepada Bupati.', 'Laporan sebuah unit'],
  ['Jam kerja pukul 08.00–15.00, istirahat pukul 11.30–12.30 pada hari Jumat.', 'Mungkin “Jam ker'],
  ['Pegawai bekerja dari rumah secara bergiliran pada hari Jumat.', 'Bergiliran: pilih'],
  ['Pegawai wajib hadir di kantor apabila dipanggil.', 'Panggilan: pilih “Panggilan ke kantor”'],
  ['Pegawai dilarang bepergian ke luar daerah dan/atau mudik.', 'Perjalanan: pilih'],
  ['Perjalanan dinas ke luar daerah wajib mendapat izin atasan langsung.', 'Perjalanan: pilih'],
  ['Pegawai dilarang melakukan perjalanan dinas ke luar negeri.', 'Perjalanan: pilih'],
  ['Pegawai dilarang bepergian ke luar daerah kecuali dengan izin Bupati.', 'Perjalanan: pilih'],
  ['Memastikan pelayanan publik tetap berjalan.', 'Pelayanan: pilih “Petugas pelayanan'],
  ['Pegawai yang melanggar dikenai sanksi disiplin.', 'Mungkin “'],
  ['Apel pagi ditiadakan selama bulan Ramadan.', 'Mungkin “Apel pagi”'],
  [
    'Paling banyak 50% pegawai pada setiap perangkat daerah bekerja di kantor.',
    '“setiap perangkat',
  ],
  ['Pegawai bekerja dari rumah sampai Kamis.', 'Mungkin “Tempat bekerja”'],
  ['Pegawai bekerja dari rumah setiap Kamis sampai 5 Mei 2026.', 'Mungkin “Tempat bekerja”'],
  [
    'Pegawai bekerja dari rumah setiap Jumat, kecuali pada bulan Ramadan.',
    'Pengecualiannya menyebut hari',
  ],
  ['Employees may telework up to two (2) days per week.', 'Mungkin “Tempat bekerja”'],
  ['Pegawai bekerja dari rumah setengah hari setiap Jumat.', 'Mungkin “Tempat bekerja”'],
  ['Guru hadir di sekolah paling sedikit 3 hari dalam seminggu.', 'Sekolah, kampus, puskesmas'],
  ['Pegawai bekerja di kampus setiap Senin.', 'Sekolah, kampus, puskesmas'],
  ['Tenaga medis bekerja dari rumah atau di rumah sakit.', 'Mungkin “Tempat bekerja”'],
  ['No more than 60% of a team may be away on the same day.', 'Mungkin “Tempat bekerja”'],
  ['Frontline personnel shall report to the office every day.', 'Mungkin “Tempat bekerja”'],
  ['Jam kerja pukul 08.00 siang sampai dengan 15.00.', 'Mungkin “Jam kerja”'],
  ['Pegawai menyampaikan laporan harian paling lambat jam 9 sore.', 'Mungkin “Laporan kinerja'],
  ['Laporan kinerja harian disampaikan kepada atasan langsung.', 'Mungkin “Laporan kinerja'],
  ['Laporan harian tidak disampaikan oleh pelaksana.', 'Mungkin “Laporan kinerja'],
  ['Kepala unit kerja menyampaikan laporan setiap bulan kepada Bupati.', 'Laporan sebuah unit'],
  [
    'Kepala bidang menyampaikan laporan setiap bulan paling lambat 3 hari kerja setelahnya.',
    'Lapo',
  ],
  [
    'Kepala unit kerja menyampaikan laporan setiap bulan paling lambat tanggal 5.',
    'Laporan sebuah unit',
  ],
  [
    'Jam kerja adalah sebagai berikut:\nHARI | MASUK | PULANG\nSenin–Kamis | 08.00 | 16.30\nIstirahat satu jam.',
    'Berisi tabel',
  ],
  ['Jam kerja:\nHari | Masuk | Istirahat\nSenin | 08.00 | 12.00', 'Berisi tabel'],
  ['Pembagian tugas:\nHari | Masuk | Pulang\nSenin | 08.00 | 12.00', ''],
  ['Jam kerja:\nHari | Pulang | Masuk\nSenin–Kamis | 16.00 | 07.30', 'Berisi tabel'],
  ['Jam kerja:\nHari | Jam kerja\nPulang | Masuk\nSenin–Kamis | 16.00 | 07.30', 'Berisi tabel'],
  [
    'Jam kerja:\nHari | Jam | Istirahat\nSenin | 08.00–15.00 | 12.00–12.30\nSelasa | 08.00–15.00 | 11.30–12.00',
    'Berisi tabel',
  ],
  ['Jam kerja selama Ramadan 1447 H/2027 M pukul 08.00–15.00.', 'Mungkin “Jam kerja”'],
  ['Laporan kegiatan disampaikan setiap hari Jumat oleh pelaksana.', 'Mungkin “Laporan kinerja'],
  [
    'Kepala unit kerja menyampaikan laporan setiap bulan paling lambat 3 hari kerja setelah minggu berakhir.',
    'Laporan sebuah unit',
  ],
  ['Pegawai bekerja dari rumah pada hari Selasa, 16 Maret 2026.', 'Mungkin “Tempat bekerja”'],
  ['Pegawai bekerja dari rumah mulai Selasa, 16 Maret 2026.', 'Mungkin “Tempat bekerja”'],
  ['Terhitung mulai Rabu, 16 Maret 2026 pegawai bekerja dari rumah.', 'Mungkin “Tempat bekerja”'],
  ['Employees work from home from Tuesday, March 16, 2026.', 'Mungkin “Tempat bekerja”'],
  ['Setiap Jumat pegawai WFH mulai Selasa, 2 Maret 2026.', 'Mungkin “Tempat bekerja”'],
  ['Pegawai bekerja dari rumah sampai bulan Maret 2026.', 'Mungkin “Tempat bekerja”'],
  ['Pegawai yang bekerja di kantor paling banyak 50% pada setiap perangkat daerah.', '“setiap per'],
  [
    'Unit heads submit a weekly report to the Mayor within 3 working days after the end of the month.',
    'Laporan sebuah unit',
  ],
  [
    'Jam kerja Senin–Kamis 08.00–15.00, istirahat 12.00–12.30; Jumat 08.00–15.30.',
    'Mungkin “Jam kerja”',
  ],
  ['WFH tidak dilaksanakan oleh pejabat administrator.', 'Mungkin “Tempat bekerja”'],
  [
    'Pegawai di lingkungan Dinas Kesehatan bekerja dari rumah setiap Jumat.',
    'Mungkin “Tempat bekerja”, tetapi “pegawai di lingkungan dinas',
  ],
  [
    'Jumlah pelaksana yang WFH paling banyak 50% dari jumlah pegawai pada setiap unit kerja.',
    'Mungkin “Bagian pegawai',
  ],
  [
    'Pegawai bekerja dari rumah mulai Senin, 2 Maret 2026 dan setiap Jumat.',
    'Mungkin “Tempat bekerja”',
  ],
  ['Core hours are 10:00 am to 3:00 pm.', 'Mungkin “Jam kerja”'],
  ['Pegawai WFH mengirimkan lokasi terkini setiap 3 jam pada jam kerja.', 'Mungkin “Presensi”'],
  ['Selain pelaksana, pejabat struktural wajib bekerja di kantor.', 'Mungkin “Tempat bekerja”'],
  ['Kecuali pejabat struktural, pelaksana bekerja dari rumah setiap Jumat.', 'Pengecualiannya'],
  [
    'Pegawai bekerja dari rumah kecuali pejabat struktural kecuali pengawas.',
    'Pengecualiannya tidak terbaca',
  ],
  [
    'Seluruh ASN di lingkungan Pemerintah Kota Tarakan Kecuali Guru Bekerja dari Rumah.',
    'Pengecualiannya',
  ],
  [
    'Seluruh pegawai di lingkungan Pemerintah Kota Tarakan Kecamatan Juata bekerja dari rumah.',
    'Mungkin “Tempat bekerja”, tetapi “seluruh pegawai kecamatan juata”',
  ],
  [
    'Mengubah angka 3 huruf b sehingga berbunyi: "b. Pegawai yang WFO paling banyak 75%."',
    'Mengubah, mencabut',
  ],
  ['Angka 5 diubah sehingga menjadi:', 'Mengubah, mencabut'],
  ['Surat Edaran Nomor 800/650/SET tanggal 1 April 2020 dicabut.', 'Mengubah, mencabut'],
  [
    'Pelaksanaan WFH sesuai Surat Edaran Bupati Nomor 800/701/SET diperpanjang sampai 30 Juni 2020.',
    'Mengubah, mencabut',
  ],
  ['Angka 1 tidak berlaku apabila hari Jumat merupakan hari libur.', 'Merujuk bagian lain'],
]
