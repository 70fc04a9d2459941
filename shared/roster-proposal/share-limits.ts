import type { DayContext } from '../outcome/day-context.ts'
import { sharesOf, weeksOf } from '../outcome/office-count.ts'
import { daysHeld } from './days-limits.ts'
import type { Limit } from './limit.ts'
import {
  type Standing,
  isCounted,
  byCitation,
  boundBy,
  membersOf,
  WORDS,
} from './person-standing.ts'

/** The share of the whole office. */
export function quotaOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const counted = people.filter(isCounted)
  return byCitation(counted, 'office-quota').flatMap(({ citation, members }) => {
    const { maxOfficeShare, quotaBase, quotaPer } = members[0]!.day.parameters
    if (maxOfficeShare === null) return []
    return [
      {
        kind: 'share',
        place: 'office',
        most: maxOfficeShare,
        of: quotaBase === 'on-duty' ? 'on-duty' : 'members',
        per: quotaPer,
        members: membersOf(members, WORDS.counted),
        dates: [date],
        citation,
      },
    ]
  })
}

/** The share that each clause asks of those whom it names, of each unit by itself where it is for each. */
export function namedSharesOf(
  { date, workingDaysPerWeek }: DayContext,
  people: readonly Standing[],
): Limit[] {
  return boundBy(people, sharesOf).map(({ term, members }) => {
    const { named = WORDS.staff, base, per, most, least, unit, clause } = term
    const weeks = weeksOf(term)
    return {
      kind: 'share',
      place: 'office',
      ...(most !== undefined && { most }),
      ...(least !== undefined && { least }),
      ...(unit !== undefined && { unit }),
      of: base === 'on-duty' ? 'on-duty' : 'members',
      per: weeks ?? (per === 'shift' ? 'shift' : 'day'),
      ...(weeks && { holds: daysHeld(term.holds, workingDaysPerWeek) }),
      members: membersOf(
        members.filter(({ exempt, always }) => !exempt && (base === 'on-duty' || !always)),
        named,
      ),
      dates: [date],
      citation: clause,
    }
  })
}
