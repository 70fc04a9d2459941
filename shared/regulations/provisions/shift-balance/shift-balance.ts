import type { Localized } from '../../../model/language.ts'
import { changing } from '../../changing.ts'
import { provision, type Asked } from '../../provision.ts'
import { wholeNumber } from '../../value-kinds.ts'

const OF_ALL_UNITS: Localized = {
  id: 'dihitung dari semua yang dimaksud bersama; untuk tiap unit tulis satu baris: “unit KODE”',
  en: 'counted of all whom it names together; for each unit write a row: “unit CODE”',
}

/** Every shift is manned (C3), and nobody goes through too many. */
export const shiftBalance = provision({
  name: 'shift-balance',
  title: { id: 'Keseimbangan shift', en: 'Balance of shifts' },
  parameters: {
    difference: {
      name: { id: 'selisih orang paling banyak', en: 'people differ by' },
      kind: wholeNumber(0, 1000, 'people'),
    },
    different: {
      name: { id: 'shift berbeda sepekan paling banyak', en: 'different shifts a week at most' },
      kind: wholeNumber(1, 7),
    },
  },
  example: { parameters: { difference: '2' } },
  needs: ['difference', 'different'],
  sentence: {
    id: ({ value, when }) =>
      [
        value.difference &&
          `Semua shift terisi dan berselisih paling banyak ${value.difference} orang ${when}.`,
        value.different &&
          `Setiap orang paling banyak ${value.different} shift yang berbeda dalam sepekan.`,
      ]
        .filter(Boolean)
        .join(' '),
    en: ({ value, when }) =>
      [
        value.difference &&
          `All shifts are manned and differ by at most ${value.difference} people ${when}.`,
        value.different && `Nobody has more than ${value.different} different shifts in a week.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  speaksOf: ({ difference, different }) => ({
    ...(difference !== undefined && { difference: { different: undefined } }),
    ...(different !== undefined && { different: { difference: undefined } }),
  }),
  isCounted: true,
  asks({ difference, different }, { who }): Asked | Localized {
    if (who.each && difference !== undefined) return OF_ALL_UNITS
    return {
      rules: [
        ...(difference === undefined ? [] : ['shift-balance']),
        ...(different === undefined ? [] : ['shift-variety']),
      ],
      change: changing({ shiftDifference: difference, maxShiftsPerWeek: different }),
    }
  },
})
