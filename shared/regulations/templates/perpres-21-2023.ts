import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** Working days and hours of civil servants, Perpres 21/2023. */
export const perpres212023: Template = {
  name: 'perpres-21-2023',
  issuer: 'Presiden',
  kind: 'Perpres',
  number: '21/2023',
  title: {
    id: 'Hari kerja dan jam kerja instansi pemerintah dan pegawai ASN',
    en: 'Working days and hours of government agencies and civil servants',
  },
  issuedOn: '2023-04-12' as CivilDate,
  validFrom: '2023-04-12' as CivilDate,
  isBase: true,
  clauses: [
    {
      number: 'J1',
      text: {
        id: '37,5 jam seminggu, Senin–Jumat mulai 07.30; istirahat 60 menit, Jumat 90 menit.',
        en: '37.5 hours a week, Mon–Fri from 07:30; break 60 minutes, Friday 90.',
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
      number: 'J2',
      text: {
        id: 'Ramadan: 32,5 jam seminggu mulai 08.00; istirahat 30 menit, Jumat 60 menit.',
        en: 'Ramadan: 32.5 hours a week from 08:00; break 30 minutes, Friday 60.',
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
  ],
}
