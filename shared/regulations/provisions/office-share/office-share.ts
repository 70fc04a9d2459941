import type { Localized } from '../../../model/language.ts'
import type { PeopleAmount, ShareTerm } from '../../../model/policy-term.ts'
import { changing } from '../../changing.ts'
import { isEveryone } from '../../everyone.ts'
import { whoInWords } from '../../who/format-who.ts'
import { cannotMeet } from './cannot-meet.ts'
import { idle } from './idle.ts'
import { provision, type Asked } from '../../provision.ts'
import { oneOf, peopleOrShare, wholeNumber } from '../../value-kinds.ts'

const ONE_PERIOD: Localized = {
  id: 'isi salah satu saja: “per” atau “selama pekan”',
  en: 'set only one of “per” and “over weeks”',
}
const PEOPLE_OF_A_DAY: Localized = {
  id: 'jumlah orang dihitung tiap hari; “selama pekan” hanya bersama persen',
  en: 'a number of people is of each day; “over weeks” goes with percentages alone',
}

/** How many may, or must, be at the office (K1, C3, U2). */
export const officeShare = provision({
  name: 'office-share',
  title: { id: 'Bagian pegawai di kantor', en: 'Share of staff at the office' },
  parameters: {
    atMost: { name: { id: 'paling banyak', en: 'at most' }, kind: peopleOrShare },
    atLeast: { name: { id: 'paling sedikit', en: 'at least' }, kind: peopleOrShare },
    base: {
      name: { id: 'dihitung dari', en: 'counted of' },
      kind: oneOf({
        'on-duty': { id: 'semua yang bertugas', en: 'all on duty' },
        'not-always-in-office': {
          id: 'selain yang wajib di kantor',
          en: 'those who need not be at the office',
        },
      }),
    },
    per: {
      name: { id: 'per', en: 'per' },
      kind: oneOf({ day: { id: 'hari', en: 'day' }, shift: { id: 'shift', en: 'shift' } }),
    },
    weeks: { name: { id: 'selama pekan', en: 'over weeks' }, kind: wholeNumber(1, 26, 'weeks') },
  },
  example: { parameters: { atMost: '25 %' } },
  needs: ['atMost', 'atLeast'],
  sentence: {
    id: ({ who, when, value }, _, clause) =>
      `${amount(value, 'Paling banyak', 'Paling sedikit', 'dan')} dari ${of(who, value.base)} berada di kantor ${when}${value.per ? `, dihitung per ${value.per}` : ''}${value.weeks ? `, dihitung dari semua hari bertugas dalam setiap ${value.weeks} pekan sejak Senin pertama aturan ini` : ''}${clause.who.each ? ', di tiap unit sendiri-sendiri' : ''}.`,
    en: ({ who, when, value }, _, clause) =>
      `${amount(value, 'At most', 'At least', 'and')} of ${of(who, value.base)} are at the office ${when}${value.per ? `, counted per ${value.per}` : ''}${value.weeks ? `, counted over all days on duty in every ${value.weeks} weeks from the first Monday of this regulation` : ''}${clause.who.each ? ', in each unit by itself' : ''}.`,
  },
  speaksOf({ atMost, atLeast, weeks }) {
    const over = weeks === undefined ? 'at once' : `${weeks}`
    return {
      ...(atMost !== undefined && { [`most ${over}`]: { atLeast: undefined } }),
      ...(atLeast !== undefined && { [`least ${over}`]: { atMost: undefined } }),
    }
  },
  isCounted: true,
  cannotMeet: (one, other, staff) =>
    areAlike(one.values, other.values) &&
    (one.isOfEach || other.isOfEach || areMixed(one.values, other.values))
      ? (cannotMeet(one, other, staff) ?? cannotMeet(other, one, staff))
      : undefined,
  idle: (values, { who }, office) => idle(values, who.each !== undefined, office),
  daysOff: 'nobody',
  contradicts: (one, other, isOfSame) =>
    isOfSame &&
    one.weeks === other.weeks &&
    (isBelow(one.atMost, other.atLeast) || isBelow(other.atMost, one.atLeast)),
  asks({ atMost, atLeast, base, per, weeks }, { who }): Asked | Localized {
    if (weeks !== undefined && per !== undefined) return ONE_PERIOD
    const inPeople = [atMost, atLeast].some((one) => typeof one === 'object')
    if (weeks !== undefined && inPeople) return PEOPLE_OF_A_DAY
    const share: ShareTerm = {
      kind: 'office-share',
      who,
      ...(!isEveryone(who) && { named: whoInWords(who) }),
      base: base ?? 'on-duty',
      per: weeks === undefined ? (per ?? 'day') : { weeks },
      ...(atLeast !== undefined && { least: atLeast }),
    }
    const whole = atMost === undefined ? share : { ...share, most: atMost }
    if (!isEveryone(who) || typeof atMost !== 'number' || weeks !== undefined) {
      return { rules: ['office-quota'], terms: [whole] }
    }
    return {
      rules: ['office-quota'],
      change: changing({ maxOfficeShare: atMost, quotaBase: base, quotaPer: per }),
      ...(atLeast !== undefined && { terms: [share] }),
      again: [whole],
    }
  },
})

interface Counted {
  readonly atMost?: PeopleAmount
  readonly atLeast?: PeopleAmount
  readonly base?: ShareTerm['base']
  readonly per?: 'day' | 'shift'
  readonly weeks?: number
}

/** Whether both are of all on duty, of the same time. */
function areAlike(one: Counted, other: Counted): boolean {
  return (
    [one, other].every(({ base = 'on-duty' }) => base === 'on-duty') &&
    one.weeks === other.weeks &&
    (one.per ?? 'day') === (other.per ?? 'day')
  )
}

/** Whether a number stands against a share, of which only the people say which is more. */
function areMixed(one: Counted, other: Counted): boolean {
  const amounts = [one.atMost, one.atLeast, other.atMost, other.atLeast]
  return amounts.some((amount) => typeof amount === 'object')
}

/** Of shares, or of numbers; which of both is more, only the people say. */
function isBelow(most: PeopleAmount | undefined, least: PeopleAmount | undefined): boolean {
  if (most === undefined || least === undefined) return false
  if (typeof most === 'number') return typeof least === 'number' && most < least
  return typeof least === 'object' && most.people < least.people
}

function amount(
  { atMost, atLeast }: { readonly atMost?: string; readonly atLeast?: string },
  most: string,
  least: string,
  and: string,
): string {
  const said = [
    ...(atLeast ? [`${least} ${atLeast}`] : []),
    ...(atMost ? [`${most} ${atMost}`] : []),
  ]
  return said.map((one, at) => (at === 0 ? one : one.toLowerCase())).join(` ${and} `)
}

function of(who: string, base: string | undefined): string {
  return base ? `${who} (${base})` : who
}
