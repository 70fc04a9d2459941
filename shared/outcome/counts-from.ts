import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'

type Known = Pick<Configuration, 'settings' | 'beginning'>

/** The first day that counts for the agency: *Dihitung sejak*, else the day of enrolment. */
export function agencyCountsFrom({ settings, beginning }: Known): CivilDate | undefined {
  return settings.countsFrom ?? beginning?.enrolledOn
}

/**
 * The day of the first reading of a row that came after the first staff list, where nothing says since
 * when the person works there: HR is asked.
 */
export function askedSinceWhen(
  { id, employedFrom }: Pick<Employee, 'id' | 'employedFrom'>,
  { beginning }: Known,
): CivilDate | undefined {
  return employedFrom === undefined ? beginning?.firstReadOn[id] : undefined
}
