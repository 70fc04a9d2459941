import { headOn } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Unit } from '../model/employee.ts'
import { isOnDuty } from '../outcome/office-count.ts'
import type { PersonDay } from '../outcome/person-day.ts'

/**
 * Whose presence the head of their unit examines (L8): who is on duty, but whoever heads it that day. A
 * unit in which only its head is on duty has nothing to examine.
 */
export function presenceToExamine(
  people: readonly PersonDay[],
  unit: Unit | undefined,
  date: CivilDate,
): PersonDay[] {
  const head = headOn(unit, date)
  return people.filter((person) => isOnDuty(person) && person.employee.id !== head)
}
