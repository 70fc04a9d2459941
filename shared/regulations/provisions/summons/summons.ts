import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { oneOf, wholeNumber } from '../../value-kinds.ts'

/** Who is called comes to the office, or answers (K4). */
export const summons = provision({
  name: 'summons',
  title: { id: 'Panggilan ke kantor', en: 'Summons to the office' },
  parameters: {
    within: {
      name: { id: 'dalam menit', en: 'within minutes' },
      kind: wholeNumber(0, 1440, 'minutes'),
    },
    asks: {
      name: { id: 'yang diminta', en: 'what is asked' },
      kind: oneOf({
        office: { id: 'datang ke kantor', en: 'coming to the office' },
        answer: { id: 'menjawab dengan presensi', en: 'an answer by check-in' },
      }),
    },
  },
  example: { parameters: { within: '120' } },
  sentence: {
    id: ({ when, value }, { asks }) =>
      `Yang tidak di kantor dan dipanggil wajib ${asks === 'answer' ? 'menjawab dengan presensi dari tempatnya' : 'hadir di kantor'}${value.within ? ` dalam ${value.within} menit` : ''} ${when}.`,
    en: ({ when, value }, { asks }) =>
      `Who is away from the office and called must ${asks === 'answer' ? 'answer by a check-in from where they are' : 'come'}${value.within ? ` within ${value.within} minutes` : ''} ${when}.`,
  },
  asks: ({ within, asks }) => ({
    rules: ['summons-unattended'],
    change: changing({ summonsWithinMinutes: within, summonsAsks: asks }),
  }),
})
