import type { CivilDate } from '../../model/civil-date.ts'
import type { PolicyPreset } from '../policy-preset.ts'
import { STANDARD_HOURS } from '../standard-hours.ts'
import { WITHOUT_POLICY } from '../without-policy.ts'

/**
 * For use today: hours of Perpres 21/2023, flexible work of PermenPANRB 4/2025. A row of *Aturan*
 * says from when an agency applies it; the day here stands for the regulation's year alone.
 */
export const nasional2025: PolicyPreset = {
  name: 'nasional-2025',
  issuer: 'Nasional',
  number: 'PermenPANRB 4/2025',
  title: {
    id: 'Hari dan jam kerja (Perpres 21/2023) serta kerja fleksibel (PermenPANRB 4/2025)',
    en: 'Working days and hours (Perpres 21/2023) and flexible work (PermenPANRB 4/2025)',
  },
  issuedOn: '2025-01-01' as CivilDate,
  validFrom: '2025-01-01' as CivilDate,

  clauseTexts: {
    N1: {
      id: 'Perpres 21/2023: 37,5 jam seminggu, Senin–Jumat mulai 07.30; istirahat 60 menit, Jumat 90 menit.',
      en: 'Perpres 21/2023: 37.5 hours a week, Mon–Fri from 07:30; break 60 minutes, Friday 90.',
    },
    N2: {
      id: 'Perpres 21/2023, Ramadan: 32,5 jam seminggu mulai 08.00; istirahat 30 menit, Jumat 60 menit.',
      en: 'Perpres 21/2023, Ramadan: 32.5 hours a week from 08:00; break 30 minutes, Friday 60.',
    },
    N3: {
      id: 'PermenPANRB 4/2025: kerja fleksibel, paling banyak 2 hari seminggu di luar kantor (menurut pemberitaan).',
      en: 'PermenPANRB 4/2025: flexible work, at most 2 days a week away from the office (from the press).',
    },
  },

  clauses: {
    'home-days': 'N3',
    'roster-missing': 'N3',
    'roster-conflict': 'N3',
    'check-in-missing': 'N3',
    'check-out-missing': 'N3',
    'daily-report-missing': 'N3',
    'daily-report-late': 'N3',
    'review-overdue': 'N3',
  },

  parameters: {
    ...WITHOUT_POLICY,
    hours: STANDARD_HOURS, // N1, N2
    maxHomeDaysPerWeek: 2, // N3
    withoutRosterEntry: 'office', // N3
    homePresence: 'check-in-and-out', // N3
    dailyReport: true, // N3
  },

  reasons: {
    maxHomeDaysPerWeek: {
      id: 'N3: batas 2 hari berasal dari pemberitaan, belum dicocokkan dengan naskah peraturan.',
      en: 'N3: the cap of 2 days is from press reports, not checked against the regulation’s text.',
    },
    withoutRosterEntry: {
      id: 'N3: kerja dari luar kantor perlu dijadwalkan; tanpa isian, hari itu dihitung di kantor.',
      en: 'N3: work away from the office is rostered; without an entry the day counts as office.',
    },
    homePresence: {
      id: 'Pilihan bawaan Pantau: masuk dan pulang; instansi menetapkan sendiri.',
      en: 'Pantau’s default: in and out; the agency decides.',
    },
    dailyReport: {
      id: 'Pilihan bawaan Pantau: laporan kinerja harian saat di luar kantor; instansi menetapkan sendiri.',
      en: 'Pantau’s default: a daily report when away from the office; the agency decides.',
    },
  },
}
