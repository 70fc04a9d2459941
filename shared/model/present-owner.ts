import { presentNumber } from './identities-in-force.ts'
import type { Configuration } from './facts.ts'
import type { Owner } from './owner.ts'

/** Whose it is, under the numbers that they have by now. */
export function presentOwner(
  { employeeId, subjectId }: Owner,
  configuration: Pick<Configuration, 'numbers'>,
): Owner {
  return {
    employeeId: presentNumber(employeeId, configuration),
    subjectId: presentNumber(subjectId, configuration),
  }
}
