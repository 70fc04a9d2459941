import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import { OFFICE_SHIFTS, type OfficePresence } from '../../outcome/office-presence.ts'
import { unitsInOrder } from '../units-in-order.ts'

/** One person at the office on one day. */
export interface ListedPresence extends OfficePresence {
  readonly employee: Employee
  readonly unitName: string
  readonly date: CivilDate
}

/** Who was at the office, by date: by shift, then by unit and row of *Pegawai*. */
export function listOfficePresence(
  configuration: Pick<Configuration, 'employees' | 'units'>,
  { people }: Pick<MonthEvaluation, 'people'>,
): ReadonlyMap<CivilDate, readonly ListedPresence[]> {
  const recordsOf = new Map(people.map(({ employeeId, records }) => [employeeId, records]))
  const listed = unitsInOrder(configuration).flatMap(({ name, employees }) =>
    employees.flatMap((employee) =>
      (recordsOf.get(employee.id) ?? []).flatMap(({ atOffice, outcome: { date } }) =>
        atOffice ? { ...atOffice, employee, unitName: name, date } : [],
      ),
    ),
  )
  const byDate = Map.groupBy(listed, ({ date }) => date)
  for (const its of byDate.values()) {
    its.sort((a, b) => OFFICE_SHIFTS.indexOf(a.shift) - OFFICE_SHIFTS.indexOf(b.shift))
  }
  return byDate
}
