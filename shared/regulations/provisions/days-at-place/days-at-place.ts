import type { Localized } from '../../../model/language.ts'
import type { DayAmount, DaysTerm, WorkPlace } from '../../../model/policy-term.ts'
import { homeDaysAWeek } from '../../../policy/days-terms.ts'
import { isEachWorkingDay, isEveryone } from '../../everyone.ts'
import { changing } from '../../changing.ts'
import { PLACES_OF_WORK } from '../../places-of-work.ts'
import { provision, type Asked } from '../../provision.ts'
import { daysOrShare, oneOf, wholeNumber } from '../../value-kinds.ts'
import { whoInWords } from '../../who/format-who.ts'
import { cannotKeep } from './cannot-keep.ts'
import { idle } from './idle.ts'
import { sentenceEn, sentenceId } from './sentence.ts'

/** Longer windows reach back further than is looked. */
const MOST_WEEKS = 26

const ONE_WINDOW: Localized = {
  id: 'isi salah satu saja: “dalam” atau “selama pekan”',
  en: 'set only one of “within” and “in weeks”',
}
const BLOCK_OF_LEAST: Localized = {
  id: '“hari berturut-turut” hanya diperiksa bersama “paling sedikit”',
  en: '“days in a row” is checked only beside “at least”',
}

/** How many days, or which share of their days, each may or must be at a place. */
export const daysAtPlace = provision({
  name: 'days-at-place',
  title: { id: 'Jumlah hari di suatu tempat', en: 'Days at a place' },
  parameters: {
    place: {
      name: { id: 'tempat', en: 'place' },
      kind: oneOf(PLACES_OF_WORK),
    },
    atMost: { name: { id: 'paling banyak', en: 'at most' }, kind: daysOrShare },
    atLeast: { name: { id: 'paling sedikit', en: 'at least' }, kind: daysOrShare },
    within: {
      name: { id: 'dalam', en: 'within' },
      kind: oneOf({
        week: { id: 'sepekan', en: 'a week' },
        month: { id: 'sebulan', en: 'a month' },
      }),
    },
    weeks: {
      name: { id: 'selama pekan', en: 'in weeks' },
      kind: wholeNumber(1, MOST_WEEKS, 'weeks'),
    },
    block: {
      name: { id: 'hari berturut-turut', en: 'days in a row' },
      kind: wholeNumber(2, 31, 'days'),
    },
  },
  example: { parameters: { place: 'rumah', atMost: '2' } },
  needs: ['atMost', 'atLeast'],
  sentence: {
    id: (words, values, { when }) =>
      sentenceId(words, { ...values, isLimited: !isEachWorkingDay(when) }),
    en: (words, values, { when }) =>
      sentenceEn(words, { ...values, isLimited: !isEachWorkingDay(when) }),
  },
  speaksOf(values) {
    const { atMost, atLeast } = values
    const where = `${placeOf(values)} ${windowOf(values)}`
    return {
      ...(atMost && { [`most ${where}`]: { atLeast: undefined, block: undefined } }),
      ...(atLeast && { [`least ${where}`]: { atMost: undefined } }),
    }
  },
  isOfEach: true,
  cannotKeep: (values, { when }, workingDaysPerWeek) =>
    cannotKeep(values, when, workingDaysPerWeek),
  idle: (values, { when }, office) => idle(values, when, office),
  daysOff: 'nobody',
  contradicts: (one, other) =>
    placeOf(one) === placeOf(other) &&
    windowOf(one) === windowOf(other) &&
    (isBelow(one.atMost, other.atLeast) || isBelow(other.atMost, one.atLeast)),
  asks({ place = 'home', atMost, atLeast, within, weeks, block }, { who }): Asked | Localized {
    if (within !== undefined && weeks !== undefined) return ONE_WINDOW
    if (block !== undefined && atLeast === undefined) return BLOCK_OF_LEAST
    const term: DaysTerm = {
      kind: 'days-at-place',
      who,
      ...(!isEveryone(who) && { named: whoInWords(who) }),
      place,
      within: within === 'month' ? 'month' : { weeks: weeks ?? 1 },
      ...(atMost && { most: atMost }),
      ...(atLeast && { least: atLeast }),
      ...(block !== undefined && { running: block }),
    }
    const homeDays = homeDaysAWeek(term)
    if (homeDays === undefined) return { rules: ['days-at-place'], terms: [term] }
    const rules = ['home-days']
    return isEveryone(who)
      ? { rules, change: changing({ maxHomeDaysPerWeek: homeDays }), again: [term] }
      : { rules, terms: [term] }
  },
})

interface DaysSaid {
  readonly place?: WorkPlace
  readonly within?: 'week' | 'month'
  readonly weeks?: number
}

function placeOf({ place = 'home' }: DaysSaid): WorkPlace {
  return place
}

/** The month, or so many weeks. */
function windowOf({ within, weeks = 1 }: DaysSaid): 'month' | number {
  return within === 'month' ? within : weeks
}

function isBelow(most: DayAmount | undefined, least: DayAmount | undefined): boolean {
  if (!most || !least) return false
  if ('days' in most) return 'days' in least && most.days < least.days
  return 'share' in least && most.share < least.share
}
