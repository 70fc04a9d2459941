import type { CivilDate } from '../../model/civil-date.ts'
import type { PolicyPreset } from '../policy-preset.ts'
import { WITHOUT_POLICY } from '../without-policy.ts'

/** Pandeglang, SE Bupati 800/2688-BKD/2020, 16 November – 18 December 2020. */
export const pandeglang2020: PolicyPreset = {
  name: 'pandeglang-2020',
  issuer: 'Pandeglang SE',
  number: '800/2688-BKD/2020',
  title: {
    id: 'Perpanjangan Sistem Kerja Pegawai ASN dalam Tatanan Normal Baru, Kabupaten Pandeglang',
    en: 'Extended working of civil servants in the new normal, Pandeglang Regency',
  },
  /** The day it was announced; the letter's own date is not reported. */
  issuedOn: '2020-11-15' as CivilDate,
  validFrom: '2020-11-16' as CivilDate,
  validUntil: '2020-12-18' as CivilDate,

  clauseTexts: {
    P1: {
      id: 'Tidak ada perjalanan dinas ke luar daerah; undangan dihadiri secara virtual.',
      en: 'No official travel out of the region; invitations are attended virtually.',
    },
    P2: {
      id: 'Kepala OPD dan Pejabat Penilai SKP memastikan kegiatan harian dan bulanan diisi.',
      en: 'Agency heads and SKP appraisers ensure that daily and monthly activities are filled.',
    },
    P3: {
      id: 'Yang WFH bekerja lewat e-mail, WA, Zoom, dan aplikasi lain; sarananya dicatat.',
      en: 'Work at home goes over e-mail, WA, Zoom and the like; the channel is recorded.',
    },
    P4: { id: 'Kepala OPD memantau kinerja.', en: 'Agency heads monitor performance.' },
    P5: {
      id: 'Tugas pelayanan dibagi; piket bergiliran.',
      en: 'Service duty is divided; piket takes turns.',
    },
    P6: {
      id: 'Pegawai di kantor menerapkan protokol kesehatan.',
      en: 'Staff at the office keep the health protocol.',
    },
    P7: {
      id: 'Masyarakat yang dilayani menerapkan 3M; OPD pelayanan menyiapkan sarananya.',
      en: 'The public keeps the health protocol at service units, which have facilities for it.',
    },
  },

  clauses: {
    'travel-banned': 'P1',
    'invitation-not-virtual': 'P1',
    'daily-report-missing': 'P2',
    'daily-report-late': 'P2',
    'report-empty': 'P2',
    'monthly-activity-missing': 'P2',
    'channel-missing': 'P3',
    'review-overdue': 'P4',
    'assessment-missing': 'P4',
    'roster-missing': 'P5',
    'roster-conflict': 'P5',
    'service-coverage': 'P5',
    'health-protocol-missing': 'P6',
    'public-protocol-missing': 'P7',
  },

  parameters: {
    ...WITHOUT_POLICY,
    bannedTravel: ['official'], // P1
    dailyReport: true, // P2
    officeReport: true, // P2
    reportLateDays: 1, // P2
    reviewWithinWorkingDays: 1, // P4
    withoutRosterEntry: 'office', // P5
    coverageCounts: 'office', // P5
    healthProtocolOf: 'office', // P6
  },

  reasons: {
    publicProtocol: {
      id: 'P7 tidak menyebut cara mencatat: satu isian Evaluasi sepekan tiap unit layanan; keterangan, bukan pelanggaran.',
      en: 'P7 gives no way of recording: one row of Evaluasi a week and service unit; for information, no violation.',
    },
    bannedTravel: {
      id: 'P1 hanya menyebut perjalanan dinas; perjalanan keluarga dan pribadi tidak diatur.',
      en: 'P1 names official travel alone; family and private travel is not regulated.',
    },
    officeReport: {
      id: 'P2 untuk semua bawahan, bukan yang WFH saja: kegiatan harian juga diisi dari kantor.',
      en: 'P2 is for all subordinates, not only at home: daily activities are filled at the office, too.',
    },
    reportLateDays: {
      id: 'P2 tidak menyebut batas waktu: sampai 24.00 hari itu; lalu terlambat sampai 24.00 esoknya.',
      en: 'P2 sets no time: until 24:00 that day; then late until 24:00 the next.',
    },
    reviewWithinWorkingDays: {
      id: 'P4 tanpa batas waktu: ditinjau paling lambat 24.00 hari kerja berikutnya.',
      en: 'P4 sets no time: reviewed by 24:00 the next working day.',
    },
    withoutRosterEntry: {
      id: 'P5: tugas dibagi; tanpa isian jadwal, hari itu dihitung di kantor dan menjadi temuan.',
      en: 'P5: duty is divided; without an entry the day counts as office and is found.',
    },
  },
}
