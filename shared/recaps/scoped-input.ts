import type { MonthEvaluation } from '../evaluation/evaluate-month.ts'
import type { Employee, Unit } from '../model/employee.ts'
import type { AgencyFacts, Configuration } from '../model/facts.ts'
import { dayOfRecap, type RecapScope } from './recap-scope.ts'
import type { RecapSource } from './recap-sheet.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { StaffMonth } from './staff-month.ts'

/** What a recap of a day, a person or a unit is made from. */
export interface ScopedInput<Facts extends Configuration = AgencyFacts> {
  /** Of most kinds with what was filed. */
  readonly facts: Facts
  readonly evaluation: MonthEvaluation
  readonly source: RecapSource
  readonly scope?: RecapScope
  /** The other months that its dates touch. */
  readonly around?: readonly StaffMonth[]
}

/** Whom a personal recap is about. Throws `RangeError` where nobody is named, or nobody known. */
export function personInScope({ facts, scope }: ScopedInput<Configuration>): Employee {
  const employee = facts.employees.find(({ id }) => id === scope?.employeeId)
  if (employee) return employee
  throw new RangeError(`Not a person of the agency: "${scope?.employeeId ?? ''}"`)
}

/** The unit to which a recap is narrowed; undefined for the agency. Throws `RangeError` if not known. */
export function unitInScope({ facts, scope }: ScopedInput): Unit | undefined {
  if (!scope?.unitCode) return undefined
  const unit = facts.units.find(({ code }) => code === scope.unitCode)
  if (unit) return unit
  throw new RangeError(`Not a unit of the agency: "${scope.unitCode}"`)
}

/** The day that a daily recap is about. */
export function dayInScope(input: ScopedInput<Configuration>): CivilDate {
  const { evaluation, source, facts, scope } = input
  const { month } = evaluation
  return scope?.date ?? dayOfRecap({ month, asOf: source.asOf, zone: facts.settings.zone })
}
