import { mondayOf } from '../../../shared/calendar/week.ts'
import { weekdayOf, type CivilDate } from '../../../shared/model/civil-date.ts'
import { createRandom, type Random } from '../../sample/random.ts'
import { isWorkingDay } from './bench-year.ts'

/** Also how many report to each unit head. */
export const PEOPLE_PER_UNIT = 25
/** Of five units one works in nights, and serves the public. */
const UNITS_BY_TURN = 5
const NIGHT_UNIT = 2
const DAYS_OF_A_CYCLE = 3
const DAY_MS = 86_400_000

/** Somebody of a generated agency; the first of each unit is its head. */
export interface Person {
  readonly id: string
  readonly index: number
  readonly seed: number
}

export type Duty = 'home' | 'office' | 'night' | 'off'
/** What a day became: as planned, away with a permit, or nothing was filed. */
export type Lived = Duty | 'leave' | 'sick' | 'travel' | 'absent'

export function isHead({ index }: Person): boolean {
  return index % PEOPLE_PER_UNIT === 0
}

export function unitNumber({ index }: Pick<Person, 'index'>): number {
  return Math.floor(index / PEOPLE_PER_UNIT) + 1
}

export function isNightUnit(number: number): boolean {
  return number % UNITS_BY_TURN === NIGHT_UNIT
}

/** Chance of that person's day alone: the same in whatever order days are made. */
export function chanceOf({ seed, index }: Person, date: CivilDate, purpose: string): Random {
  let hash = 0x811c9dc5
  for (const character of `${seed} ${index} ${date} ${purpose}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  return createRandom(hash)
}

/** As the roster has it: heads at the office, half of the others at home by turns, some on nights. */
export function dutyOf(person: Person, date: CivilDate): Duty {
  const day = Math.round(Date.parse(date) / DAY_MS)
  if (!isHead(person) && isNightUnit(unitNumber(person))) {
    return (day + person.index) % DAYS_OF_A_CYCLE === 0 ? 'night' : 'off'
  }
  if (!isWorkingDay(date)) return 'off'
  if (isHead(person)) return 'office'
  return (day + person.index) % 2 === 0 ? 'home' : 'office'
}

/** The code of a day in the roster. */
export function rosterCode(person: Person, date: CivilDate): string {
  switch (dutyOf(person, date)) {
    case 'home':
      return 'WFH'
    case 'night':
      return 'PK'
    case 'off':
      return isWorkingDay(date) ? 'L' : ''
    case 'office':
      return 'WFO'
  }
}

/** One week in eight begins with days away, which that week's permit is for. */
export function awayFrom(
  person: Person,
  monday: CivilDate,
): { readonly as: 'leave' | 'sick' | 'travel'; readonly days: number } | undefined {
  const random = chanceOf(person, monday, 'away')
  if (!random.chance(1 / 8)) return undefined
  return { as: random.pick(['leave', 'sick', 'travel'] as const), days: random.int(1, 3) }
}

export function livedOn(person: Person, date: CivilDate): Lived {
  const duty = dutyOf(person, date)
  if (duty === 'off' || duty === 'night') return duty
  const weekday = weekdayOf(date)
  const away = awayFrom(person, mondayOf(date))
  if (away && weekday <= away.days) return away.as
  return chanceOf(person, date, 'absent').chance(0.02) ? 'absent' : duty
}
