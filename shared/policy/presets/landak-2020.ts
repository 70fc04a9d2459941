import type { CivilDate } from '../../model/civil-date.ts'
import type { PolicyPreset } from '../policy-preset.ts'
import { WITHOUT_POLICY } from '../without-policy.ts'

/** Landak, SE Bupati 800/338/BKPSDM-C, 20 April 2020, until 13 May 2020. */
export const landak2020: PolicyPreset = {
  name: 'landak-2020',
  issuer: 'Landak SE',
  number: '800/338/BKPSDM-C',
  title: {
    id: 'Penyesuaian Sistem Kerja ASN dalam Upaya Pencegahan COVID-19, Kabupaten Landak',
    en: 'Adjusted working of civil servants against COVID-19, Landak Regency',
  },
  issuedOn: '2020-04-20' as CivilDate,
  validFrom: '2020-04-20' as CivilDate,
  validUntil: '2020-05-13' as CivilDate,

  clauseTexts: {
    L1: {
      id: 'WFH hanya bagi ASN di bawah jabatan administrator.',
      en: 'Work from home only for posts below administrator.',
    },
    L2: {
      id: 'Pimpinan unit kerja menetapkan jadwal WFH; pegawai menaatinya.',
      en: 'The unit head sets the roster; staff follow it.',
    },
    L3: {
      id: 'Setiap unit kerja menetapkan rencana kerja atau target kinerja mingguan.',
      en: 'Every unit sets a weekly work plan or targets.',
    },
    L4: {
      id: 'Penugasan diatur volume dan waktunya, sesuai rencana kerja.',
      en: 'Assignments have volume and time, tied to the plan.',
    },
    L5: {
      id: 'Penugasan bergantian sehingga pelayanan publik tetap berjalan.',
      en: 'Assignments rotate so that public service keeps running.',
    },
    L6: {
      id: 'PNS dan PTT melakukan presensi secara berkala sesuai jam kerja dan jadwal, secara online.',
      en: 'PNS and PTT check in periodically within working hours and roster, online.',
    },
    L7: {
      id: 'Tanpa akses internet di tempat tinggal: wajib lapor hadir lewat SMS atau pesan lain kepada pimpinan unit.',
      en: 'Without internet at home: attendance by SMS or another message to the unit head, mandatory.',
    },
    L8: {
      id: 'Pimpinan unit menerima, memeriksa, dan memantau tugas serta presensi.',
      en: 'The unit head receives, checks and monitors work and attendance.',
    },
    L9: {
      id: 'Pimpinan menilai pelaksanaan tugas terhadap rencana kerja.',
      en: 'The unit head assesses work against the plan.',
    },
    L10: {
      id: 'Laporan hasil kerja unit secara berkala kepada pimpinan instansi; seluruh hasil WFH kepada pejabat yang berwenang.',
      en: 'Periodic unit report to the agency head; all results to the competent official.',
    },
  },

  clauses: {
    'mandatory-office': 'L1',
    'wfh-eligibility': 'L1',
    'roster-missing': 'L2',
    'roster-conflict': 'L2',
    'weekly-plan-missing': 'L3',
    'report-off-plan': 'L4',
    'plan-behind': 'L4',
    rotation: 'L5',
    'service-coverage': 'L5',
    'check-in-missing': 'L6',
    'check-in-late': 'L6',
    'check-out-missing': 'L6',
    'alternate-channel': 'L7',
    'review-overdue': 'L8',
    'assessment-missing': 'L9',
    'unit-report-missing': 'L10',
  },

  parameters: {
    ...WITHOUT_POLICY,
    alwaysInOffice: { classes: ['jpt', 'administrator'], posts: [] }, // L1
    noHomeClasses: ['jpt', 'administrator'], // L1
    withoutRosterEntry: 'office', // L2
    rotationSpreadDays: 5, // L5
    homePresence: 'check-in-and-out', // L6
    presenceWithinMinutes: 60, // L6
    alternateChannel: 'no-internet', // L7
    dailyReport: false, // L4, L8
    presenceReview: true, // L8
  },

  reasons: {
    noHomeClasses: {
      id: 'L1 “di bawah jabatan administrator”: administrator dan JPT di kantor, pengawas ke bawah boleh WFH.',
      en: 'L1 “below administrator”: administrators and above at the office, pengawas and below may be at home.',
    },
    withoutRosterEntry: {
      id: 'L2: jadwal ditetapkan pimpinan unit; tanpa isian, hari itu dihitung di kantor dan menjadi temuan.',
      en: 'L2: the unit head sets the roster; without an entry the day counts as office and is found.',
    },
    rotationSpreadDays: {
      id: 'L5 “bergantian” tanpa ukuran: selisih hari kantor dalam satu unit paling banyak 5 hari sebulan.',
      en: 'L5 “in turns” gives no measure: days at the office within a unit differ by at most 5 a month.',
    },
    presenceWithinMinutes: {
      id: 'L6 “berkala sesuai jam kerja”: masuk dan pulang, masing-masing dalam 60 menit dari jam kerja.',
      en: 'L6 “periodically, by working hours”: in and out, each within 60 minutes of the hours.',
    },
    alternateChannel: {
      id: 'L7 hanya bagi yang di rumahnya belum ada internet, sebagaimana tercatat di Pegawai.',
      en: 'L7 is for those without internet at home, as recorded in Pegawai.',
    },
    dailyReport: {
      id: 'L4 dan L8 meminta hasil terhadap rencana mingguan, bukan laporan tiap hari.',
      en: 'L4 and L8 ask for results against the weekly plan, not for a report each day.',
    },
    presenceReview: {
      id: 'L8 “menerima, memeriksa, memantau … presensi”: kepala unit menandai sekali sehari di Hari Ini, paling lambat hari kerja berikutnya pukul 24.00.',
      en: 'L8 “receive, check and monitor … attendance”: unit heads mark it once a day in Hari Ini, by 24:00 of the next working day.',
    },
    'hours.ramadan': {
      id: 'Masa berlaku mencakup Ramadan 1441 H (24 April–23 Mei 2020): jam kerja Ramadan dipakai.',
      en: 'It reaches into Ramadan 1441 H (24 April–23 May 2020): Ramadan hours hold.',
    },
    unitReport: {
      id: 'L10 “berkala” dibaca mingguan, mengikuti rencana kerja (L3); satu isian Evaluasi tiap pekan.',
      en: 'L10 “periodic” is read as weekly, following the plan (L3); one row of Evaluasi a week.',
    },
  },
}
