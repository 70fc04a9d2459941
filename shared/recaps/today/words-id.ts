import type { TodaySign, TodayText } from './words-en.ts'

const KINDS: Readonly<Record<TodaySign['kind'], string>> = {
  machine: 'mesin absensi',
  in: 'presensi masuk',
  out: 'presensi pulang',
  location: 'lokasi',
  message: 'pesan lewat kepala unit',
  correction: 'koreksi kehadiran yang disetujui',
  report: 'laporan harian',
}

const REGIONS = {
  inside: 'di dalam wilayah',
  outside: 'di luar wilayah',
  unreadable: 'lokasi tidak terbaca',
} as const

/** Tulisan pada *Hari Ini*. */
export const recapTodayId: TodayText = {
  title: 'HARI INI',
  renewed: (clock) => `Diperbarui ${clock}`,
  duty: 'Tugas',
  state: 'Keadaan',
  signs: 'Sudah masuk',
  awaited: 'Masih ditunggu',
  late: 'Terlambat',
  lacking: 'Kurang, atau belum pasti',
  examined: 'Diperiksa',
  examinedKey: 'Kode',
  duties: {
    WFO: 'Kantor (WFO)',
    WFH: 'Rumah (WFH)',
    WFA: 'Lokasi lain (WFA)',
    PG: 'Sif pagi (PG)',
    SG: 'Sif siang (SG)',
    PK: 'Piket (PK)',
    C: 'Cuti (C)',
    SK: 'Sakit (SK)',
    I: 'Izin (I)',
    DL: 'Dinas luar (DL)',
  },
  officeWithoutRoster: 'Kantor',
  homeWithoutRoster: 'Rumah (WFH)',
  unasked: {
    'agency-not-begun': 'Belum dihitung',
    'person-not-begun': 'Belum dihitung',
    'no-clause': 'Tidak ada yang diminta',
    'no-roster': 'Unit belum punya jadwal',
    'roster-unread': 'Belum pasti',
  },
  off: 'Libur (L)',
  summoned: 'dipanggil ke kantor',
  sinceYesterday: (until) => `bertugas sejak kemarin, sampai ${until}`,
  states: {
    lacking: 'Kurang',
    unsure: 'Belum pasti',
    waiting: 'Ditunggu',
    complete: 'Lengkap',
    'asked-nothing': 'Tidak diminta',
    away: 'Tidak bertugas',
    off: 'Libur',
  },
  sign: ({ kind, place, region, permittedPlace }, clock) =>
    [
      `${clock} ${KINDS[kind]}`.trim(),
      place === 'office' || place === 'piket' ? 'di kantor' : '',
      region ? REGIONS[region] : '',
      permittedPlace ? `di tempat ke-${permittedPlace} dari izin` : '',
    ]
      .filter(Boolean)
      .join(', '),
  steps: {
    'check-in': 'presensi masuk',
    'check-out': 'presensi pulang',
    location: 'lokasi',
    answer: 'jawaban panggilan',
    arrival: 'kedatangan di kantor',
    departure: 'kepulangan dari kantor',
    'daily-report': 'laporan harian',
    'left-early': 'pulang awal',
  },
  demand: (step, at, until) => `${step}${at ? ` ${at}` : ''}, sampai ${until}`,
  overdue: (step, at, until) => `${step}${at ? ` ${at}` : ''}, batas ${until}`,
  minutes: (step, minutes) => `${step}: ${minutes} menit`,
  doubtful: (steps, doubts) =>
    `Belum pasti: ${steps.length > 0 ? `${steps.join('; ')} (${doubts.join('; ')})` : doubts.join('; ')}`,
  doubts: {
    'form-behind': 'ada formulir yang sesudah itu belum terbaca',
    'machine-file': 'berkas mesin absensi hari ini belum masuk',
    import: 'isi mesin absensi yang ditempelkan belum dihitung',
    quarantine: 'ada kiriman atas nama pegawai ini yang belum dihitung (tab Diagnostik)',
    'roster-unread': 'isi jadwalnya bukan kode yang dikenal (tab Diagnostik)',
    undecided: 'ada permohonan yang menunggu keputusan (tab Tinjauan)',
  },
  figures: (all) =>
    [
      `Di kantor ${all.office}, di rumah ${all.home}, tidak bertugas ${all.away}.`,
      `Lengkap ${all.complete}, ditunggu ${all.waiting}, kurang ${all.lacking}, belum pasti ${all.unsure}; terlambat ${all.late}.`,
    ].join(' '),
  unlisted: (people) =>
    `${people} orang dihitung di atas tetapi tidak ditampilkan: penggunaan datanya dibatasi.`,
  dayOff: 'Hari libur; tidak ada yang bertugas.',
  nobody: 'Belum ada pegawai di tab Pegawai.',
  examinedAt: (clock) => `diperiksa ${clock}`,
  openDays: 'Presensi hari sebelumnya yang belum ditandai diperiksa',
  openDay: (day, until) => `${day}, sampai ${until}`,
  meaning: [
    'Diperbarui bila ada yang berubah, paling sering tiap lima menit.',
    'Ditunggu: waktunya belum habis, jadi belum ada yang kurang. Kurang: waktunya sudah habis dan belum masuk.',
    'Belum pasti: yang dapat membuktikannya belum masuk; tidak seorang pun dipersalahkan karenanya.',
    'Terlambat berdiri sendiri: sudah masuk. Dari lokasi hanya ditampilkan apakah di dalam wilayah.',
  ],
  examinedMeaning: [
    'Diperiksa: kepala unit mencentang kotaknya sekali sehari. Centang dibaca pada pembacaan lembar berikutnya,',
    'jamnya ditampilkan, dan tetap tercatat; siapa di antara penyunting yang mencentang tidak tercatat dalam sel.',
  ],
}
