import type { CivilDate } from '../model/civil-date.ts'
import type { DaysTerm } from '../model/policy-term.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isInOffice, isOnDuty } from '../outcome/office-count.ts'
import { placeTermsOn, placeWithoutEntry } from '../outcome/place-terms.ts'
import { undecidedOn } from '../outcome/undecided-on.ts'
import type { RuleContext } from './rule.ts'

/** A day on duty, as far as it counts at a place. */
export interface DayAtPlace {
  readonly date: CivilDate
  /** Not sure: a sign or a decision that may put it there has not come. */
  readonly state: 'there' | 'not-there' | 'unsure'
  /** At the office because the person must be, or was called there. */
  readonly isBound: boolean
  readonly cells: readonly string[]
}

/**
 * Whether a day on duty was spent at the place: as it was planned, and at the office where the person was seen
 * there. Work from anywhere is at home as well. Undefined of a day that nobody owes: away, or at the office where the
 * person must be.
 */
export function dayAtPlace(
  person: FiledDay,
  place: DaysTerm['place'],
  { index }: RuleContext,
): DayAtPlace | undefined {
  const { employee, day, plan, outcome, alwaysInOffice, exempt } = person
  if (!isOnDuty(person)) return undefined
  const isThere = isAt(person, place)
  const mustBeInOffice =
    alwaysInOffice || exempt || placeWithoutEntry(placeTermsOn(employee, day, index)) === 'office'
  if (mustBeInOffice && place !== 'office' && !isThere) return undefined
  const isUnsure = outcome.code === 'unsure' || undecidedOn(employee, day, index).length > 0
  return {
    date: day.date,
    state: isThere ? 'there' : isUnsure ? 'unsure' : 'not-there',
    isBound: plan.summoned || mustBeInOffice,
    cells: plan.cells,
  }
}

function isAt(person: FiledDay, place: DaysTerm['place']): boolean {
  const atOffice = isInOffice(person)
  switch (place) {
    case 'office':
      return atOffice
    case 'home':
      return !atOffice
    case 'elsewhere':
      return !atOffice && person.plan.code === 'WFA'
  }
}
