import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/**
 * For use today: hours of Perpres 21/2023, flexible work of PermenPANRB 4/2025. A row of *Aturan*
 * says from when an agency applies it; the day here stands for the regulation's year alone.
 */
export const nasional2025: Template = {
  name: 'nasional-2025',
  issuer: 'Nasional',
  kind: '',
  number: 'PermenPANRB 4/2025',
  title: {
    id: 'Hari dan jam kerja (Perpres 21/2023) serta kerja fleksibel (PermenPANRB 4/2025)',
    en: 'Working days and hours (Perpres 21/2023) and flexible work (PermenPANRB 4/2025)',
  },
  issuedOn: '2025-01-01' as CivilDate,
  validFrom: '2025-01-01' as CivilDate,
  isFormer: true,
  clauses: [
    {
      number: 'N1',
      text: {
        id: 'Perpres 21/2023: 37,5 jam seminggu, Senin–Jumat mulai 07.30; istirahat 60 menit, Jumat 90 menit.',
        en: 'Perpres 21/2023: 37.5 hours a week, Mon–Fri from 07:30; break 60 minutes, Friday 90.',
      },
      asks: [
        {
          provision: 'working-hours',
          parameters: {
            weekly: '37,5',
            start: '07.30',
            breakStart: '12.00',
            breakMinutes: '60',
            fridayBreakStart: '11.30',
            fridayBreakMinutes: '90',
          },
        },
      ],
    },
    {
      number: 'N2',
      text: {
        id: 'Perpres 21/2023, Ramadan: 32,5 jam seminggu mulai 08.00; istirahat 30 menit, Jumat 60 menit.',
        en: 'Perpres 21/2023, Ramadan: 32.5 hours a week from 08:00; break 30 minutes, Friday 60.',
      },
      asks: [
        {
          provision: 'working-hours',
          when: { weekdays: [], spans: [], except: [], ramadan: 'within' },
          parameters: {
            weekly: '32,5',
            start: '08.00',
            breakStart: '12.00',
            breakMinutes: '30',
            fridayBreakStart: '11.30',
            fridayBreakMinutes: '60',
          },
        },
      ],
    },
    {
      number: 'N3',
      text: {
        id: 'PermenPANRB 4/2025: kerja fleksibel, paling banyak 2 hari seminggu di luar kantor (menurut pemberitaan).',
        en: 'PermenPANRB 4/2025: flexible work, at most 2 days a week away from the office (from the press).',
      },
      asks: [
        {
          provision: 'days-at-place',
          parameters: { place: 'rumah', atMost: '2' },
          reason: {
            id: 'N3: batas 2 hari berasal dari pemberitaan, belum dicocokkan dengan naskah peraturan.',
            en: 'N3: the cap of 2 days is from press reports, not checked against the regulation’s text.',
          },
        },
        {
          provision: 'roster',
          parameters: { without: 'di kantor' },
          reason: {
            id: 'N3: kerja dari luar kantor perlu dijadwalkan; tanpa isian, hari itu dihitung di kantor.',
            en: 'N3: work away from the office is rostered; without an entry the day counts as office.',
          },
        },
        {
          provision: 'presence',
          parameters: { how: 'masuk dan pulang' },
          reason: {
            id: 'Pilihan bawaan Pantau: masuk dan pulang; instansi menetapkan sendiri.',
            en: 'Pantau’s default: in and out; the agency decides.',
          },
        },
        {
          provision: 'daily-report',
          parameters: { at: 'rumah' },
          reason: {
            id: 'Pilihan bawaan Pantau: laporan kinerja harian saat di luar kantor; instansi menetapkan sendiri.',
            en: 'Pantau’s default: a daily report when away from the office; the agency decides.',
          },
        },
        { provision: 'review', parameters: { what: 'laporan ditinjau' } },
      ],
    },
  ],
}
