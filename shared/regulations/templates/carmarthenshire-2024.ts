import type { CivilDate } from '../../model/civil-date.ts'
import type { Template } from '../template.ts'

const MANAGERS = {
  of: [
    { kind: 'class', positionClass: 'jpt' },
    { kind: 'class', positionClass: 'administrator' },
    { kind: 'class', positionClass: 'pengawas' },
  ],
  except: [],
} as const

/** Carmarthenshire County Council, hybrid working: a regulation that is not Indonesian. */
export const carmarthenshire2024: Template = {
  name: 'carmarthenshire-2024',
  issuer: 'Carmarthenshire County Council',
  kind: 'Guidance',
  number: 'Hybrid Working 2024',
  title: { id: 'Kerja hibrida', en: 'Hybrid working' },
  issuedOn: '2024-01-01' as CivilDate,
  validFrom: '2024-01-01' as CivilDate,
  clauses: [
    {
      number: '1',
      text: {
        id: 'Paling sedikit 40 % waktu kerja sebulan di tempat kerja.',
        en: 'At least 40% of working time in a month at the workplace.',
      },
      asks: [
        {
          provision: 'days-at-place',
          parameters: { place: 'kantor', atLeast: '40 %', within: 'sebulan' },
          reason: {
            id: 'Waktu kerja dihitung dalam hari kerja sebulan kalender: 40 % dari 22 hari = 9 hari.',
            en: 'Working time is counted in working days of a calendar month: 40% of 22 days is 9.',
          },
        },
      ],
    },
    {
      number: '2',
      text: {
        id: 'Manajer paling sedikit 50 %.',
        en: 'Managers at least 50%.',
      },
      asks: [
        {
          provision: 'days-at-place',
          who: MANAGERS,
          parameters: { place: 'kantor', atLeast: '50 %', within: 'sebulan' },
          reason: {
            id: 'Manajer dibaca sebagai JPT, administrator, dan pengawas; bagi mereka hanya butir 2 yang berlaku.',
            en: 'Managers are read as senior executives, administrators and supervisors; of them point 2 alone holds.',
          },
        },
      ],
    },
  ],
}
