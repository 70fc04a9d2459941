import type { Localized } from '../model/language.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { placesOf, placeTermsOn } from '../outcome/place-terms.ts'
import { isWho } from '../policy/is-who.ts'
import { teamsOf } from '../policy/teams-of.ts'
import type { Limit, PlaceLimit } from './limit.ts'
import {
  type Standing,
  isInTurns,
  byCitation,
  boundBy,
  membersOf,
  WORDS,
} from './person-standing.ts'

/** Where people are whatever else a day asks: at the office where nothing is said, and where they must be. */
export function fixedPlacesOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const asked = people.filter(({ day }) => day.policy !== undefined)
  const place = (
    { place: where, must, rule }: Pick<PlaceLimit, 'place' | 'must'> & { readonly rule: string },
    words: Localized,
    its: readonly Standing[],
  ): Limit[] =>
    byCitation(its, rule).map(({ citation, members }) => ({
      kind: 'place',
      place: where,
      must,
      members: membersOf(members, words),
      dates: [date],
      citation,
    }))
  return [
    ...place(
      { place: 'office', must: true, rule: '' },
      WORDS.staff,
      people.filter(({ day }) => day.policy === undefined),
    ),
    ...place(
      { place: 'office', must: true, rule: 'exempt-unit' },
      WORDS.exempt,
      asked.filter(({ exempt }) => exempt),
    ),
    ...place(
      { place: 'office', must: true, rule: 'mandatory-office' },
      WORDS.always,
      asked.filter(({ always }) => always),
    ),
    ...place(
      { place: 'home', must: false, rule: 'wfh-eligibility' },
      WORDS.noHome,
      asked.filter(({ noHome }) => noHome),
    ),
  ]
}

/** Where each clause wants those whom it names, or does not. */
export function namedPlacesOf(
  context: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  const held = people.flatMap((person) =>
    placeTermsOn(person.employee, person.day, index).map((term) => ({ person, term })),
  )
  return [...Map.groupBy(held, ({ term }) => term)].map(([term, its]) => {
    const { place, must, named = WORDS.staff, clause } = term
    const members = membersOf(
      its.map(({ person }) => person),
      named,
    )
    const dates = [context.date]
    return { kind: 'place', place, must: must === 'must', members, dates, citation: clause }
  })
}

/** Where those whom a clause names may be, they would like to be. */
export function wishesOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  return boundBy(people, placesOf).flatMap(({ term, members }) => {
    const { must, place, named, clause } = term
    if (must !== 'may' || place === 'elsewhere' || !named) return []
    const its = membersOf(members, named)
    return [{ kind: 'wish', place, members: its, dates: [date], citation: clause }]
  })
}

/** Teams of those who take turns, which come together and never two of them. */
export function teamLimitsOf(
  { date }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  return boundBy(people.filter(isInTurns), teamsOf).map(({ term, members: turning }) => {
    const groups = term.teams.map(({ who, words }) =>
      membersOf(
        turning.filter(({ employee }) => isWho(who, employee, index.units.get(employee.unitCode))),
        words,
      ),
    )
    const members = membersOf(
      turning.filter(({ employee }) => groups.some(({ ids }) => ids.has(employee.id))),
      WORDS.staff,
    )
    return { kind: 'cohorts', groups, members, dates: [date], citation: term.clause }
  })
}
