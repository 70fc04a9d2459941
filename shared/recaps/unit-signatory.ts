import type { AgencySettings } from '../model/agency.ts'
import { headOn } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Unit } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'

/**
 * The settings with whom a recap of this unit is signed by: who heads it on that date, as they are then; the
 * agency's where nobody is recorded, or who is had left by then.
 */
export function signedByHead(
  { settings, employees }: Pick<Configuration, 'settings' | 'employees'>,
  unit: Unit | undefined,
  date: CivilDate,
): AgencySettings {
  const recorded = employees.find(({ id }) => id === headOn(unit, date))
  const head = recorded && employeeOn(recorded, date)
  return head ? { ...settings, signatory: head } : settings
}
