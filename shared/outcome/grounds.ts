import { monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import type { UnaskedReason } from '../model/outcome.ts'
import { agencyCountsFrom, askedSinceWhen } from './counts-from.ts'

/** Whether a person's day counts at all; drawn from the tabs of the whole agency. */
export interface Grounds {
  /** Why the date lies before counting begins for this person; undefined where it counts. */
  notBegun(
    employee: Employee,
    date: CivilDate,
  ): Extract<UnaskedReason, 'agency-not-begun' | 'person-not-begun'> | undefined
  /** Whether anybody of the unit has a roster entry in the month. */
  hasRoster(unitCode: string, month: Month): boolean
}

export function groundsOf(configuration: Configuration): Grounds {
  const agencyFrom = agencyCountsFrom(configuration)
  const unitOf = new Map(configuration.employees.map(({ id, unitCode }) => [id, unitCode]))
  const rostered = new Set(
    configuration.roster.map(
      ({ employeeId, date }) => `${monthOf(date)} ${unitOf.get(employeeId)}`,
    ),
  )
  return {
    notBegun(employee, date) {
      if (agencyFrom !== undefined && date < agencyFrom) return 'agency-not-begun'
      const personFrom = askedSinceWhen(employee, configuration)
      return personFrom !== undefined && date < personFrom ? 'person-not-begun' : undefined
    },
    hasRoster: (unitCode, month) => rostered.has(`${month} ${unitCode}`),
  }
}
