import { personEvaluator } from '../../../shared/evaluation/evaluate-month.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { evaluatePeople, openPeople } from './evaluate-people.ts'
import type { Followed } from './follow-ledger.ts'
import { yearOf } from './year-of.ts'

/** Of so many people what they filed in the year is in memory together. */
const PEOPLE_AT_ONCE = 10

/**
 * People's months, and what of the year counts in them, out of facts by a configuration under which nothing is kept: the
 * regulations are others than those in force.
 */
export async function evaluateUnder(
  context: Context,
  agency: Agency,
  {
    followed,
    pending,
    employees,
    month,
    asOf,
  }: {
    /** With that configuration. */
    readonly followed: Followed
    readonly pending: Pending
    readonly employees: readonly Employee[]
    readonly month: Month
    readonly asOf: Instant
  },
): Promise<ReadonlyMap<EmployeeId, PersonMonth>> {
  const { configuration } = followed
  const evaluate = personEvaluator({ ...configuration, pending }, { month, asOf })
  const dates = yearOf(month, configuration)
  const found = new Map<EmployeeId, PersonMonth>()
  for (let start = 0; start < employees.length; start += PEOPLE_AT_ONCE) {
    const part = employees.slice(start, start + PEOPLE_AT_ONCE)
    const open = await openPeople(context, agency, followed, { part, ...dates })
    const given = { followed, part, open, evaluate, earlierOf: () => undefined }
    const evaluated = await evaluatePeople(context, agency, given)
    for (const { month: one } of evaluated) found.set(one.employeeId, one)
  }
  return found
}
