import type { AgencySettings } from '../model/agency.ts'
import type { Unit } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'

/** The settings with whom a recap of this unit is signed by: its head; the agency's where none is recorded. */
export function signedByHead(
  { settings, employees }: Pick<Configuration, 'settings' | 'employees'>,
  unit: Unit | undefined,
): AgencySettings {
  const head = employees.find(({ id }) => id === unit?.headId)
  return head ? { ...settings, signatory: head } : settings
}
