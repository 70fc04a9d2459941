import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'

/** Who is called to the office comes (K4). */
export const summons = provision({
  name: 'summons',
  title: { id: 'Panggilan ke kantor', en: 'Summons to the office' },
  parameters: {
    within: { name: { id: 'dalam menit', en: 'within minutes' }, kind: wholeNumber(0, 1440) },
  },
  example: { parameters: { within: '120' } },
  sentence: {
    id: ({ when, value }) =>
      `Yang di rumah dan dipanggil ke kantor wajib hadir${value.within ? ` dalam ${value.within} menit` : ''} ${when}.`,
    en: ({ when, value }) =>
      `Who is at home and called to the office must come${value.within ? ` within ${value.within} minutes` : ''} ${when}.`,
  },
  asks: ({ within }) => ({
    rules: ['summons-unattended'],
    change: changing({ summonsWithinMinutes: within }),
  }),
})
