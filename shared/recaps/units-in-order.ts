import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'

/** A unit with its people, in the order of *Pegawai*. */
export interface UnitPeople {
  readonly code: string
  readonly name: string
  readonly employees: readonly Employee[]
}

/** Units as in *Unit Kerja*, then those that only *Pegawai* names; each person once. */
export function unitsInOrder({
  units,
  employees,
}: Pick<Configuration, 'units' | 'employees'>): UnitPeople[] {
  const people = new Map(employees.map((employee) => [employee.id, employee])).values()
  const byUnit = Map.groupBy(people, ({ unitCode }) => unitCode)
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return [...new Set([...names.keys(), ...byUnit.keys()])].map((code) => ({
    code,
    name: names.get(code) ?? code,
    employees: byUnit.get(code) ?? [],
  }))
}
