import type { CivilDate } from '../../model/civil-date.ts'
import type { PolicyPreset } from '../policy-preset.ts'
import { WITHOUT_POLICY } from '../without-policy.ts'

/** Kotawaringin Timur, Instruksi Gubernur Kalteng 180.17/109/2021, 5 July 2021, while PPKM Mikro lasts. */
export const kotim2021: PolicyPreset = {
  name: 'kotim-2021',
  issuer: 'Kotim Instruksi Gubernur',
  number: '180.17/109/2021',
  title: {
    id: 'Sistem kerja ASN selama PPKM Mikro, Kabupaten Kotawaringin Timur',
    en: 'Working of civil servants during PPKM Mikro, Kotawaringin Timur Regency',
  },
  issuedOn: '2021-07-05' as CivilDate,
  validFrom: '2021-07-05' as CivilDate,

  clauseTexts: {
    K1: {
      id: 'Pegawai setiap instansi: 25 % di kantor, 75 % di rumah.',
      en: 'Of each agency’s staff 25% at the office, 75% at home.',
    },
    K2: {
      id: 'Kepala dinas dan camat wajib tetap di kantor.',
      en: 'Heads of dinas and camat are always at the office.',
    },
    K3: {
      id: 'Yang di rumah bergantian dengan yang di kantor.',
      en: 'Home and office rotate.',
    },
    K4: {
      id: 'Yang di rumah, jika dipanggil ke kantor, wajib hadir.',
      en: 'Who is at home and is called to the office must come.',
    },
    K5: {
      id: 'Yang di rumah melaporkan hasil kerja kepada atasan langsung setiap hari.',
      en: 'Who is at home reports results to the direct superior every day.',
    },
    K6: {
      id: 'Yang di rumah dilarang bepergian ke luar daerah.',
      en: 'No travel out of the region while at home.',
    },
    K7: {
      id: 'Kepala memantau yang di rumah dan di kantor; hasilnya dilaporkan kepada BKPSDM.',
      en: 'The head monitors both groups; results go to BKPSDM.',
    },
  },

  clauses: {
    'office-quota': 'K1',
    'mandatory-office': 'K2',
    'roster-missing': 'K3',
    'roster-conflict': 'K3',
    rotation: 'K3',
    'summons-unattended': 'K4',
    'daily-report-missing': 'K5',
    'daily-report-late': 'K5',
    'report-empty': 'K5',
    'travel-banned': 'K6',
    'location-outside-region': 'K6',
    'review-overdue': 'K7',
    'assessment-missing': 'K7',
  },

  parameters: {
    ...WITHOUT_POLICY,
    maxOfficeShare: 0.25, // K1
    quotaBase: 'on-duty', // K1
    alwaysInOffice: { classes: [], posts: ['kepala-dinas', 'camat'] }, // K2
    withoutRosterEntry: 'office', // K3
    rotationSpreadDays: 5, // K3
    summonsWithinMinutes: 120, // K4
    dailyReport: true, // K5
    reportLateDays: 1, // K5
    bannedTravel: ['family', 'private'], // K6
    reviewWithinWorkingDays: 1, // K7
  },

  reasons: {
    maxOfficeShare: {
      id: 'K1 menyebut 25 % di kantor; dibaca sebagai batas atas, dibulatkan ke atas.',
      en: 'K1 says 25% at the office; read as a ceiling, rounded up.',
    },
    quotaBase: {
      id: 'K1 “jumlah pegawai di setiap instansi”: semua yang bertugas hari itu, termasuk kepala.',
      en: 'K1 “the staff of each agency”: all on duty that day, the head included.',
    },
    withoutRosterEntry: {
      id: 'Tanpa isian jadwal, hari itu dihitung di kantor dan menjadi temuan.',
      en: 'Without a roster entry the day counts as office and is found.',
    },
    rotationSpreadDays: {
      id: 'K3 “bergantian” tanpa ukuran: selisih hari kantor dalam satu unit paling banyak 5 hari sebulan.',
      en: 'K3 “in turns” gives no measure: days at the office within a unit differ by at most 5 a month.',
    },
    summonsWithinMinutes: {
      id: 'K4 “wajib hadir” tanpa batas waktu: 120 menit sejak dipanggil; tanpa jam panggilan, kapan saja hari itu.',
      en: 'K4 “must come” sets no time: within 120 minutes of the call; without its time, at any time that day.',
    },
    reportLateDays: {
      id: 'K5 “setiap hari”: sampai 24.00 hari itu; lalu terlambat sampai 24.00 esoknya.',
      en: 'K5 “every day”: until 24:00 that day; then late until 24:00 the next.',
    },
    bannedTravel: {
      id: 'K6 melarang selama bekerja di rumah; perjalanan dinas yang diperintahkan bukan bekerja di rumah.',
      en: 'K6 forbids while working at home; ordered official travel is not working at home.',
    },
    reviewWithinWorkingDays: {
      id: 'K7 tanpa batas waktu: ditinjau paling lambat 24.00 hari kerja berikutnya.',
      en: 'K7 sets no time: reviewed by 24:00 the next working day.',
    },
  },
}
