import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'

/** Home and office take turns (K3, L5). */
export const rotation = provision({
  name: 'rotation',
  title: { id: 'Bergantian di rumah dan di kantor', en: 'Turns at home and at the office' },
  parameters: {
    spread: {
      name: {
        id: 'selisih hari kantor sebulan paling banyak',
        en: 'office days a month differ by',
      },
      kind: wholeNumber(0, 31),
    },
  },
  example: { parameters: { spread: '5' } },
  sentence: {
    id: ({ value }) =>
      `Pegawai satu unit bergantian di rumah dan di kantor${value.spread ? `; hari kantor mereka sebulan berselisih paling banyak ${value.spread}` : ''}.`,
    en: ({ value }) =>
      `Staff of a unit take turns at home and at the office${value.spread ? `; their office days in a month differ by at most ${value.spread}` : ''}.`,
  },
  asks: ({ spread }) => ({
    rules: ['rotation'],
    change: changing({ rotationSpreadDays: spread }),
  }),
})
