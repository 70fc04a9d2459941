import { changing } from '../../changing.ts'
import { provision } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'

/** Morning and afternoon shift are both manned (C3). */
export const shiftBalance = provision({
  name: 'shift-balance',
  title: { id: 'Keseimbangan shift', en: 'Balance of shifts' },
  parameters: {
    difference: {
      name: { id: 'selisih orang paling banyak', en: 'people differ by' },
      kind: wholeNumber(0, 1000),
    },
  },
  example: { parameters: { difference: '2' } },
  needs: ['difference'],
  sentence: {
    id: ({ value, when }) =>
      `Shift pagi dan siang sama-sama terisi dan berselisih paling banyak ${value.difference} orang ${when}.`,
    en: ({ value, when }) =>
      `Morning and afternoon shift are both manned and differ by at most ${value.difference} people ${when}.`,
  },
  asks: ({ difference }) => ({
    rules: ['shift-balance'],
    change: changing({ shiftDifference: difference }),
  }),
})
