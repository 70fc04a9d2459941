import type { Localized } from '../../../model/language.ts'
import type { DaysTerm } from '../../../model/policy-term.ts'
import { isEveryone } from '../../everyone.ts'
import { changing } from '../../changing.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, wholeNumber } from '../../value-kinds.ts'
import { whoInWords } from '../../who/format-who.ts'

const NOT_YET: Localized = {
  id: 'baru hari di rumah sepekan yang diperiksa',
  en: 'days at home in a week alone are checked as yet',
}

/** How many days somebody may, or must, be at a place. */
export const daysAtPlace = provision({
  name: 'days-at-place',
  title: { id: 'Jumlah hari di suatu tempat', en: 'Days at a place' },
  parameters: {
    place: {
      name: { id: 'tempat', en: 'place' },
      kind: oneOf({
        home: { id: 'rumah', en: 'home' },
        office: { id: 'kantor', en: 'the office' },
        elsewhere: { id: 'tempat lain', en: 'elsewhere' },
      }),
    },
    atMost: { name: { id: 'paling banyak', en: 'at most' }, kind: wholeNumber(0, 31) },
    atLeast: {
      name: { id: 'paling sedikit', en: 'at least' },
      kind: wholeNumber(0, 31),
      notYet: true,
    },
    weeks: { name: { id: 'selama pekan', en: 'in weeks' }, kind: wholeNumber(1, 52), notYet: true },
    block: {
      name: { id: 'hari berturut-turut', en: 'days in a row' },
      kind: wholeNumber(1, 31),
      notYet: true,
    },
  },
  example: { parameters: { place: 'rumah', atMost: '2' } },
  needs: ['atMost', 'atLeast'],
  sentence: {
    id: ({ who, value }) =>
      `Dalam ${value.weeks ?? 'sepekan'}${value.weeks ? ' pekan' : ''}, ${who} berada di ${value.place ?? 'rumah'} ${days(value, 'paling banyak', 'paling sedikit', 'hari')}${value.block ? `, ${value.block} hari berturut-turut` : ''}.`,
    en: ({ who, value }) =>
      `In ${value.weeks ? `${value.weeks} weeks` : 'a week'}, ${who} are at ${value.place ?? 'home'} ${days(value, 'at most', 'at least', 'days')}${value.block ? `, ${value.block} days in a row` : ''}.`,
  },
  contradicts: (one, other) =>
    (one.place ?? 'home') === (other.place ?? 'home') &&
    (isBelow(one.atMost, other.atLeast) || isBelow(other.atMost, one.atLeast)),
  readsWho: true,
  asks({ place = 'home', atMost }, { who }): Asked | Localized {
    if (place !== 'home' || atMost === undefined) return NOT_YET
    const rules = ['home-days']
    const days: DaysTerm = { kind: 'days-at-place', who, most: atMost }
    return isEveryone(who)
      ? { rules, change: changing({ maxHomeDaysPerWeek: atMost }), again: [days] }
      : { rules, terms: [{ ...days, named: whoInWords(who) }] }
  },
})

function isBelow(most: number | undefined, least: number | undefined): boolean {
  return most !== undefined && least !== undefined && most < least
}

function days(
  { atMost, atLeast }: { readonly atMost?: string; readonly atLeast?: string },
  most: string,
  least: string,
  unit: string,
): string {
  return [
    ...(atLeast ? [`${least} ${atLeast} ${unit}`] : []),
    ...(atMost ? [`${most} ${atMost} ${unit}`] : []),
  ].join(', ')
}
