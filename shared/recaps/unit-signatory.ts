import type { AgencySettings } from '../model/agency.ts'
import { headOn } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Unit } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'

/**
 * The settings with whom a recap of this unit is signed by: who heads it on that date; the agency's where
 * nobody is recorded.
 */
export function signedByHead(
  { settings, employees }: Pick<Configuration, 'settings' | 'employees'>,
  unit: Unit | undefined,
  date: CivilDate,
): AgencySettings {
  const head = employees.find(({ id }) => id === headOn(unit, date))
  return head ? { ...settings, signatory: head } : settings
}
