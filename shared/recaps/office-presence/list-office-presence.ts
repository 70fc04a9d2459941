import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Configuration } from '../../model/facts.ts'
import type { OfficePresence } from '../../outcome/office-presence.ts'
import { unitsInOrder } from '../units-in-order.ts'
import type { OfficePresenceRecapText } from './words-en.ts'

/** One person at the office on one day. */
export interface ListedPresence extends OfficePresence {
  readonly employee: Employee
  readonly unitName: string
  readonly date: CivilDate
}

const FIRST: readonly OfficePresence['shift'][] = ['hours', 'PG', 'SG', 'PK']

/** Duties that regulations name come last. */
function rankOf({ shift }: OfficePresence): number {
  return FIRST.includes(shift) ? FIRST.indexOf(shift) : FIRST.length
}

/** The duty in words: as a regulation calls it, with its code. */
export function shiftInWords(
  { shift, shiftName }: OfficePresence,
  { shifts }: Pick<OfficePresenceRecapText, 'shifts'>,
): string {
  if (shiftName !== undefined) return `${shiftName} (${shift})`
  const known: Readonly<Partial<Record<string, string>>> = shifts
  return known[shift] ?? shift
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
    its.sort(
      (a, b) => rankOf(a) - rankOf(b) || (a.shift < b.shift ? -1 : a.shift > b.shift ? 1 : 0),
    )
  }
  return byDate
}
