import type { Language } from '../../../../shared/model/language.ts'

/** A clause as typed, and the sentence that it is read back as. */
type Habit = readonly [
  provision: string,
  who: string,
  when: string,
  parameters: string,
  read: string,
]

/** Clauses of regulations as ministries, provinces and councils write them, each in a habit of its own. */
export interface HabitsOf {
  readonly title: string
  readonly language?: Language
  readonly clauses: readonly Habit[]
}

const PLACE = 'Tempat bekerja'
const SHARE = 'Bagian pegawai di kantor'
const DAYS = 'Jumlah hari di suatu tempat'
const HOURS = 'Jam kerja'
const REPORT = 'Laporan kinerja harian'

export const HABITS: readonly HabitsOf[] = [
  {
    title: 'a ministry, anywhere between Christmas and New Year',
    clauses: [
      [
        PLACE,
        'seluruh ASN, kecuali: unit pelayanan publik langsung.',
        'Senin, 29 Desember 2025 s.d. Rabu, 31 Desember 2025',
        'keharusan: harus; tempat: WFA',
        'ASN kecuali unit pelayanan publik harus bekerja di tempat lain 29–31 Desember 2025.',
      ],
      [
        SHARE,
        'para pegawai pada unit pelayanan publik',
        '29 s/d 31 Desember 2025',
        'minimal 100 %',
        'Paling sedikit 100 % dari unit pelayanan publik berada di kantor 29–31 Desember 2025.',
      ],
    ],
  },
  {
    title: 'an agency, three days in and two at home',
    clauses: [
      [
        DAYS,
        '',
        '',
        'tempat = WFH, maksimal = 2',
        'Dalam sepekan, semua pegawai berada di rumah paling banyak 2 hari.',
      ],
      [
        PLACE,
        'Pejabat Pimpinan Tinggi Pratama dan Administrator',
        'setiap hari Senin s.d. Rabu',
        'keharusan = wajib\ntempat = di kantor',
        'JPT dan administrator harus bekerja di kantor setiap Senin, Selasa, dan Rabu.',
      ],
    ],
  },
  {
    title: 'a city, Fridays half and half by unit',
    clauses: [
      [
        SHARE,
        'unit kerja Bagian Umum',
        "tiap Jum'at",
        'paling sedikit 50%\npaling banyak 50%',
        'Paling sedikit 50 % dan paling banyak 50 % dari unit umum berada di kantor setiap Jumat.',
      ],
      [
        SHARE,
        'unit loket',
        'setiap hari Jumat mulai 1 November 2026',
        'minimum = 1/2',
        'Paling sedikit 50 % dari unit loket berada di kantor setiap Jumat, mulai 1 November 2026.',
      ],
    ],
  },
  {
    title: 'a regency in the haze, at home while the air is bad',
    clauses: [
      [
        PLACE,
        'unit Loket',
        '2 Oktober 2023 sampai dengan 13 Oktober 2023 kecuali hari libur',
        'keharusan = wajib; tempat = kantor',
        'Unit loket harus bekerja di kantor 2–13 Oktober 2023.',
      ],
      [
        SHARE,
        'pegawai di luar unit pelayanan publik',
        '02-10-2023 s.d. 13-10-2023',
        'paling banyak = 50 persen',
        'Paling banyak 50 % dari semua pegawai kecuali unit pelayanan publik berada di kantor 2–13 Oktober 2023.',
      ],
    ],
  },
  {
    title: 'a province, days of a summit',
    clauses: [
      [
        SHARE,
        'semua pegawai tidak termasuk unit layanan publik',
        'tanggal 4 sampai dengan 7 September 2023',
        'maks: 25%',
        'Paling banyak 25 % dari semua pegawai kecuali unit pelayanan publik berada di kantor 4–7 September 2023.',
      ],
    ],
  },
  {
    title: 'a regency, those who lead on Mondays and Thursdays',
    clauses: [
      [
        PLACE,
        'Pejabat Eselon III ke atas',
        'Setiap hari Senin & Kamis',
        'keharusan = wajib\ntempat = WFO',
        'JPT dan administrator harus bekerja di kantor setiap Senin dan Kamis.',
      ],
      [
        PLACE,
        'kepala OPD, camat',
        '',
        'keharusan = dilarang\ntempat = dari rumah',
        'Kepala instansi dan camat tidak boleh bekerja di rumah setiap hari kerja.',
      ],
      [
        PLACE,
        'pejabat fungsional',
        'Senin s.d. Kamis',
        'keharusan = wajib; tempat = di sekolah',
        'Fungsional harus bekerja di kantor setiap Senin, Selasa, Rabu, dan Kamis.',
      ],
    ],
  },
  {
    title: 'a regency, hours of the fasting month',
    clauses: [
      [
        HOURS,
        '',
        'selama bulan puasa',
        'jam sepekan: 32,5\nmulai: pukul 08.00 WIB\nistirahat mulai: 12.00\nmenit istirahat: 30',
        'Jam kerja selama Ramadan: 32,5 jam sepekan, mulai 08.00, istirahat mulai 12.00, istirahat 30 menit.',
      ],
      [
        HOURS,
        '',
        'di luar bulan Ramadhan',
        'mulai 07:30',
        'Jam kerja di luar Ramadan: mulai 07.30.',
      ],
    ],
  },
  {
    title: 'a city, reports and plans',
    clauses: [
      [
        REPORT,
        '',
        'setiap hari kerja',
        'dari yang bekerja di = WFH; paling lambat pukul = 16.00 WIB; terlambat sampai hari = 0',
        'Yang bekerja di rumah menyampaikan laporan kinerja setiap hari kerja, paling lambat pukul 16.00, masih diterima sebagai terlambat sampai 0 hari sesudahnya.',
      ],
      [
        'Rencana kerja mingguan',
        '',
        'setiap pekan',
        'yang diminta = rencana ada dan hasil sesuai rencana',
        'Dari setiap unit, setiap pekan, diminta: rencana ada dan hasil sesuai rencana.',
      ],
      [
        'Tinjauan atasan',
        '',
        '',
        'yang diminta = laporan ditinjau, hasil dinilai; dalam hari kerja = 2',
        'Atasan memastikan laporan ditinjau dan hasil dinilai, paling lambat dalam 2 hari kerja.',
      ],
    ],
  },
  {
    title: 'a province, no private journeys around the feast, and permits for the rest',
    clauses: [
      [
        'Perjalanan ke luar wilayah',
        '',
        '18–24 Maret 2026',
        'dilarang = keluarga, pribadi; perlu izin = ya; izin mendesak boleh menyusul jam = 24',
        'Perjalanan ke luar wilayah: keluarga dan pribadi dilarang; perlu izin atasan langsung; izin yang mendesak boleh menyusul sampai 24 jam sesudah berangkat. Hanya 18–24 Maret 2026.',
      ],
    ],
  },
  {
    title: 'a regency, presence by location after a flood',
    clauses: [
      [
        'Presensi dari rumah',
        '',
        '3, 4 dan 5 Maret 2026',
        'cara = lokasi berkala\nsetiap menit = 120\ntoleransi menit = 30',
        'Yang bekerja di rumah atau tempat lain melakukan presensi lokasi setiap 120 menit 3 Maret 2026, 4 Maret 2026, dan 5 Maret 2026, toleransi 30 menit.',
      ],
    ],
  },
  {
    title: 'a regency, numbers with their words',
    clauses: [
      [
        DAYS,
        'seluruh pegawai selain Kelompok A',
        '',
        'tempat = WFH\nmaksimal 2 (dua) hari dalam 1 (satu) minggu',
        'Dalam sepekan, semua pegawai kecuali kelompok A berada di rumah paling banyak 2 hari.',
      ],
      [
        DAYS,
        'Kelompok A',
        '',
        'tempat: rumah; paling banyak 8 (delapan) hari per bulan',
        'Dalam sebulan, kelompok A berada di rumah paling banyak 8 hari.',
      ],
      [
        SHARE,
        'unit loket',
        'setiap hari kerja kecuali Jumat',
        'sekurang-kurangnya 2/3',
        'Paling sedikit 2/3 dari unit loket berada di kantor setiap hari kerja kecuali Jumat.',
      ],
      [
        SHARE,
        '',
        '',
        'paling banyak sebesar 50% (lima puluh persen)',
        'Paling banyak 50 % dari semua pegawai berada di kantor setiap hari kerja.',
      ],
    ],
  },
  {
    title: 'a city, posts by their echelon, and dates in brackets',
    clauses: [
      [
        PLACE,
        'Pejabat Eselon II, III.a, III.b dan IV',
        'Jumat (13 November 2026)',
        'keharusan = wajib\ntempat = kantor',
        'Pejabat struktural harus bekerja di kantor 13 November 2026.',
      ],
      [
        PLACE,
        'PNS, PPPK, dan tenaga non-ASN',
        'tgl. 16 s/d 17 November 2026',
        'keharusan = harus\ntempat = WFA',
        'Berstatus PNS, berstatus PPPK, dan non-ASN harus bekerja di tempat lain 16–17 November 2026.',
      ],
    ],
  },
  {
    title: 'a province, times in hours and days of work',
    clauses: [
      [
        'Presensi',
        '',
        '',
        'cara = lokasi berkala\nsetiap 2 (dua) jam\ntoleransi menit = 30 menit',
        'Yang bekerja di rumah atau tempat lain melakukan presensi lokasi setiap 120 menit setiap hari kerja, toleransi 30 menit.',
      ],
      [
        'Panggilan ke kantor',
        '',
        '',
        'dalam menit = 1 (satu) jam',
        'Yang tidak di kantor dan dipanggil wajib hadir di kantor dalam 60 menit setiap hari kerja.',
      ],
      [
        'Perjalanan ke luar wilayah',
        '',
        '',
        'perlu izin = ya\nizin mendesak boleh menyusul jam = 2 x 24 jam',
        'Perjalanan ke luar wilayah: perlu izin atasan langsung; izin yang mendesak boleh menyusul sampai 48 jam sesudah berangkat.',
      ],
      [
        'Tinjauan atasan',
        'unit loket',
        '',
        'yang diminta = laporan ditinjau\ndalam hari kerja = 2 (dua) hari kerja',
        'Atasan memastikan laporan ditinjau, paling lambat dalam 2 hari kerja. Hanya untuk unit loket.',
      ],
      ['Laporan unit', '', '', 'setiap minggu', 'Setiap unit melapor setiap pekan.'],
      [
        REPORT,
        'unit loket',
        'setiap Jumat',
        'dari yang bekerja di = rumah, paling lambat 15.00 WIB',
        'Yang bekerja di rumah menyampaikan laporan kinerja setiap Jumat, paling lambat pukul 15.00. Hanya untuk unit loket.',
      ],
      [
        HOURS,
        '',
        '',
        'jam sepekan = 37 jam 30 menit',
        'Jam kerja setiap hari kerja: 37,5 jam sepekan.',
      ],
    ],
  },
  {
    title: 'a council abroad, anchor days',
    language: 'en',
    clauses: [
      [
        'Place of work',
        'all employees except frontline services',
        'Tuesdays to Thursdays',
        'duty = must\nplace = office',
        'All staff except public service units must work at the office every Tuesday, Wednesday, and Thursday.',
      ],
      [
        'Days at a place',
        'everyone',
        'every week',
        'place: home\nno more than: 2',
        'In a week, all staff are at home at most 2 days.',
      ],
      [
        'Working hours',
        '',
        'from 1 April 2024',
        'start: 10:00',
        'Working hours from 1 April 2024: from 10:00.',
      ],
    ],
  },
  {
    title: 'a department abroad, until further notice',
    language: 'en',
    clauses: [
      [
        'Share of staff at the office',
        'staff other than supervisors and above',
        'every working day until 30 June 2026',
        'at least = half',
        'At least 50% of all staff except structural officials are at the office until 30 June 2026.',
      ],
    ],
  },
]

/** What such regulations say that no provision checks: kept as a note, with the reason. */
export const NOT_TO_BE_SAID: readonly (readonly [says: string, why: string])[] = [
  [
    'Annual leave is not given around a feast.',
    'Leave is decided by the superior; what the roster and permits hold is taken as decided.',
  ],
  [
    'Everybody may work from home (or anywhere) on these days.',
    'What everybody may do cannot be broken; who may not is a clause of its own.',
  ],
  [
    'Attendance is taken with a selfie, or an application of the central government.',
    'Pantau reads its own forms and the file of the clock-in machine.',
  ],
  [
    'Electricity, air conditioning and lifts are used sparingly; meetings are held online.',
    'Nothing of it is recorded of persons or units.',
  ],
  [
    'Pregnant staff and those who are ill stay at home.',
    'Said of a group by its name (“kelompok A”), so that no reason of health is typed.',
  ],
  ['Schools learn from home; visitors are limited.', 'It asks something of others than the staff.'],
  [
    'Every second Friday; the first week of the month.',
    'Days of the week and dates are known: the dates are written out.',
  ],
]
