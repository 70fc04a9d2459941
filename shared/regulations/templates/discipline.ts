import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

/** Absences that PP 53/2010 counts, until 30 August 2021. */
export const pp532010: Template = {
  name: 'pp-53-2010',
  issuer: 'Pemerintah',
  kind: 'PP',
  number: '53/2010',
  title: { id: 'Disiplin Pegawai Negeri Sipil', en: 'Discipline of civil servants' },
  issuedOn: '2010-06-06' as CivilDate,
  validFrom: '2010-06-06' as CivilDate,
  validUntil: '2021-08-30' as CivilDate,
  isBase: true,
  clauses: [
    {
      number: 'D1',
      text: {
        id: 'Hari tidak masuk kerja tanpa alasan yang sah dalam setahun.',
        en: 'Days of a year without work and without a lawful reason.',
      },
      asks: [
        { provision: 'discipline', parameters: { steps: '5, 6, 11, 16, 21, 26, 31, 36, 41, 46' } },
      ],
    },
  ],
}

/** Absences that PP 94/2021 counts, from the day it was issued. */
export const pp942021: Template = {
  name: 'pp-94-2021',
  issuer: 'Pemerintah',
  kind: 'PP',
  number: '94/2021',
  title: { id: 'Disiplin Pegawai Negeri Sipil', en: 'Discipline of civil servants' },
  issuedOn: '2021-08-31' as CivilDate,
  validFrom: '2021-08-31' as CivilDate,
  isBase: true,
  clauses: [
    {
      number: 'D1',
      text: {
        id: 'Hari tidak masuk kerja tanpa alasan yang sah dalam setahun, atau 10 hari berturut-turut.',
        en: 'Days of a year without work and without a lawful reason, or 10 in a row.',
      },
      asks: [
        {
          provision: 'discipline',
          parameters: { steps: '3, 4, 7, 11, 14, 17, 21, 25, 28', inARow: '10' },
        },
      ],
    },
  ],
}
