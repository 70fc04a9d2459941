import { datesOfMonth } from './civil-date.ts'
import type { CivilDate, Month } from './civil-date.ts'
import type { Employee } from './employee.ts'

/** A row of a person of whom *Pegawai* has several: what they were from one date until another. */
export type EmploymentPeriod = Omit<Employee, 'id' | 'name' | 'periods'>

/**
 * The person as they are on that date; undefined where they are not employed. Of periods that overlap the
 * first row counts.
 */
export function employeeOn(employee: Employee, date: CivilDate): Employee | undefined {
  const { periods } = employee
  if (!periods) return isWithin(employee, date) ? employee : undefined
  const period = periods.find((one) => isWithin(one, date))
  const { id, name, employedFrom, employedUntil } = employee
  return (
    period && {
      ...period,
      id,
      name,
      periods,
      ...(employedFrom && { employedFrom }),
      ...(employedUntil && { employedUntil }),
    }
  )
}

/** The person as they were last in that month, for what has one line a person. */
export function employeeIn(employee: Employee, month: Month): Employee {
  if (!employee.periods) return employee
  return datesOfMonth(month).reduce((then, date) => employeeOn(employee, date) ?? then, employee)
}

/**
 * One person of several rows: what they are by the last of them, employed from the first until the last.
 *
 * @param rows at least one, in the order of the tab
 */
export function joinPeriods(rows: readonly [Employee, ...Employee[]]): Employee {
  const [first, ...more] = rows
  if (more.length === 0) return first
  const last = rows.reduce((latest, row) =>
    (row.employedFrom ?? '') >= (latest.employedFrom ?? '') ? row : latest,
  )
  const starts = rows.map(({ employedFrom }) => employedFrom)
  const ends = rows.map(({ employedUntil }) => employedUntil)
  const from = starts.reduce((one, other) =>
    one && other ? (one < other ? one : other) : undefined,
  )
  const until = ends.reduce((one, other) =>
    one && other ? (one > other ? one : other) : undefined,
  )
  const { employedFrom: _from, employedUntil: _until, ...person } = last
  return {
    ...person,
    ...(from && { employedFrom: from }),
    ...(until && { employedUntil: until }),
    periods: rows.map(({ id: _id, name: _name, ...period }) => period),
  }
}

/** Whether two rows of a person claim the same day. */
export function doOverlap(one: EmploymentPeriod, other: EmploymentPeriod): boolean {
  return !endsBefore(one, other) && !endsBefore(other, one)
}

function endsBefore(
  { employedUntil }: EmploymentPeriod,
  { employedFrom }: EmploymentPeriod,
): boolean {
  return employedUntil !== undefined && employedFrom !== undefined && employedUntil < employedFrom
}

function isWithin(
  { employedFrom, employedUntil }: Pick<Employee, 'employedFrom' | 'employedUntil'>,
  date: CivilDate,
): boolean {
  return !(employedFrom && date < employedFrom) && !(employedUntil && date > employedUntil)
}
