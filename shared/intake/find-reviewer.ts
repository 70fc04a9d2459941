import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { reviewChain } from '../model/review-chain.ts'
import { directoryOf } from './employee-directory.ts'

/** Who decides first: the first of `reviewChain` who stands in *Pegawai*; nobody reviews oneself. */
export function findReviewer(
  employee: Employee,
  configuration: Pick<Configuration, 'employees' | 'units'>,
): Employee | undefined {
  const directory = directoryOf(configuration)
  const units = new Map(configuration.units.map((unit) => [unit.code, unit]))
  const known = reviewChain(employee, { ...directory, units }).flatMap(
    (id) => directory.byId.get(id) ?? [],
  )
  return known[0]
}
