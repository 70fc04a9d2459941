import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** For use today: flexible work of PermenPANRB 4/2025, and the cap ascribed to Inpres 1/2025, off. */
export const nasional: Template = {
  name: 'nasional',
  issuer: 'Menteri PANRB',
  kind: 'Peraturan',
  number: '4/2025',
  title: {
    id: 'Kerja fleksibel pegawai ASN',
    en: 'Flexible work of civil servants',
  },
  issuedOn: '2025-04-16' as CivilDate,
  validFrom: '2025-04-21' as CivilDate,
  tookPlaceOf: {
    name: 'nasional-2025',
    issuer: 'Nasional',
    kind: '',
    number: 'PermenPANRB 4/2025',
  },
  clauses: [
    {
      number: 'N1',
      text: {
        id: 'Kerja fleksibel menurut tempat dan waktu.',
        en: 'Work is flexible in place and time.',
      },
      asks: [
        {
          provision: 'roster',
          parameters: { without: 'di kantor' },
          reason: {
            id: 'Kerja dari luar kantor perlu dijadwalkan; tanpa isian, hari itu dihitung di kantor.',
            en: 'Work away from the office is rostered; without an entry the day counts as office.',
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
    {
      number: 'N2',
      text: {
        id: 'Inpres 1/2025, menurut pemberitaan: paling banyak 2 hari seminggu di luar kantor.',
        en: 'Inpres 1/2025, by press accounts: at most 2 days a week away from the office.',
      },
      asks: [
        {
          provision: 'days-at-place',
          parameters: { place: 'rumah', atMost: '2' },
          isOff: true,
          reason: {
            id: 'Batas 2 hari berasal dari pemberitaan dan bukan dari peraturan menteri; instansi yang memakainya menyalakan baris ini.',
            en: 'The cap of 2 days is from press accounts and not of the ministry’s regulation; an agency that follows it switches this row on.',
          },
        },
      ],
    },
  ],
}
