import { ALL_WEEK } from '../model/civil-date.ts'
import type { HeldTerm } from '../model/policy-term.ts'
import type { DayContext } from '../outcome/day-context.ts'
import { daysTermsOf, isNamedAtHome, withinOf } from '../policy/days-terms.ts'
import type { DaysLimit, HeldOn, Limit } from './limit.ts'
import { type Standing, byCitation, membersOf, WORDS } from './person-standing.ts'

/** Days at home in a week that are allowed to whom no clause names that says it. */
export function homeDaysOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const capped = people.filter(
    ({ day }) => day.parameters.maxHomeDaysPerWeek !== null && !isNamedAtHome(day.policy),
  )
  return byCitation(capped, 'home-days').flatMap(({ citation, members }): Limit[] => {
    const most = members[0]!.day.parameters.maxHomeDaysPerWeek
    if (most === null) return []
    return [
      {
        kind: 'days',
        place: 'home',
        most: { days: most },
        within: { weeks: 1 },
        members: membersOf(members, WORDS.staff),
        dates: [date],
        citation,
      },
    ]
  })
}

/** How many days each clause asks of those whom it binds, or allows. */
export function daysOf(
  { date, workingDaysPerWeek }: DayContext,
  people: readonly Standing[],
): DaysLimit[] {
  const bound = people.flatMap((person) =>
    daysTermsOf(person.day.policy).map((term) => ({ term, person })),
  )
  const byTerm = Map.groupBy(bound, ({ term }) => keyOf(term))
  return [...byTerm.values()].flatMap((its) => {
    const { term } = its[0]!
    const { place, most, least, running, named = WORDS.staff, holds, clause } = term
    const where =
      place === 'elsewhere' ? ({ place: 'home', elsewhere: true } as const) : ({ place } as const)
    const members = membersOf(
      its.map(({ person }) => person),
      named,
    )
    return [
      {
        kind: 'days',
        ...where,
        ...(most && { most }),
        ...(least && { least }),
        within: withinOf(term),
        ...(running !== undefined && { running }),
        holds: daysHeld(holds, workingDaysPerWeek),
        members,
        dates: [date],
        citation: clause,
      },
    ]
  })
}

const KEYS = new WeakMap<object, string>()

/** Terms that say the same have one; most people of most days have the same one. */
function keyOf(term: object): string {
  const key = KEYS.get(term) ?? JSON.stringify(term)
  KEYS.set(term, key)
  return key
}

/** The days of which a clause speaks, from whenever it holds. */
export function daysHeld(holds: HeldTerm['holds'], workingDaysPerWeek: number): HeldOn {
  const weekdays = ALL_WEEK.slice(0, workingDaysPerWeek)
  if (!holds) return { weekdays }
  const { from: _, ...days } = holds
  return { weekdays, ...days }
}
