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
      asks: [{ provision: 'office-share', parameters: { atLeast: '40 %', weeks: '4' } }],
    },
    {
      number: '2',
      text: {
        id: 'Manajer paling sedikit 50 %.',
        en: 'Managers at least 50%.',
      },
      asks: [
        {
          provision: 'office-share',
          who: MANAGERS,
          parameters: { atLeast: '50 %', weeks: '4' },
        },
      ],
    },
  ],
}
