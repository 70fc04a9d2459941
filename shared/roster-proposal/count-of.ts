import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Choice, Count, LooseBounds, OwnDays } from './board.ts'
import type { Limit } from './limit.ts'

/** A choice counts as often as its turns are among `choices`. */
export function countOf(
  limit: Limit,
  given: {
    readonly dates: readonly CivilDate[]
    readonly least: number
    readonly most: number
    readonly fixed: number
    readonly choices: readonly Choice[]
    readonly employeeId?: EmployeeId
    readonly own?: OwnDays
    readonly base?: number
    readonly shifts?: number
    readonly loose?: LooseBounds
  },
): Count {
  const { choices, fixed, ...rest } = given
  const size = choices.length
  const count: Count = { limit, ...rest, fixed, value: fixed, open: size, size, terms: [] }
  const weights = new Map<Choice, number>()
  for (const choice of choices) weights.set(choice, (weights.get(choice) ?? 0) + 1)
  for (const [choice, weight] of weights) {
    count.terms.push({ choice, weight })
    choice.counts.push({ count, weight })
  }
  return count
}
