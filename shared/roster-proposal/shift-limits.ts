import type { DayContext } from '../outcome/day-context.ts'
import { shiftCodesOf, shiftsOf } from '../policy/roster-codes.ts'
import type { Limit } from './limit.ts'
import { type Standing, byCitation, membersOf, WORDS } from './person-standing.ts'

/** Who is to have the same shifts as often, and how many different ones in a week. */
export function shiftLimitsOf({ date }: DayContext, people: readonly Standing[]): Limit[] {
  const dates = [date]
  const balanced = people.filter(
    ({ day: { parameters } }) =>
      parameters.shiftDifference !== null ||
      parameters.maxShiftsPerWeek !== null ||
      parameters.quotaPer === 'shift',
  )
  const varied = people.filter(({ day }) => day.parameters.maxShiftsPerWeek !== null)
  const isBalanced = balanced.some(({ day }) => day.parameters.shiftDifference !== null)
  return [
    ...byCitation(balanced, isBalanced ? 'shift-balance' : 'office-quota').flatMap(
      ({ citation, members }) =>
        [...Map.groupBy(members, ({ day }) => shiftCodesOf(day.parameters)).values()].map(
          (its): Limit => {
            const { parameters } = its[0]!.day
            return {
              kind: 'shifts',
              codes: shiftsOf(parameters).map(({ code }) => code),
              difference: parameters.shiftDifference,
              members: membersOf(its, WORDS.staff),
              dates,
              citation,
            }
          },
        ),
    ),
    ...byCitation(varied, 'shift-variety').flatMap(({ citation, members }): Limit[] => {
      const most = members[0]!.day.parameters.maxShiftsPerWeek
      const its = membersOf(members, WORDS.staff)
      return most === null ? [] : [{ kind: 'shift-variety', most, members: its, dates, citation }]
    }),
  ]
}
