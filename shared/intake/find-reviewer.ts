import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { reviewChain } from '../model/review-chain.ts'
import { directoryOf } from './employee-directory.ts'
import { unitsByCode } from '../model/units-by-code.ts'

/** Who decides first on a date: the first of `reviewChain` who stands in *Pegawai*; nobody reviews oneself. */
export function findReviewer(
  employee: Employee,
  configuration: Pick<Configuration, 'employees' | 'units'>,
  date: CivilDate,
): Employee | undefined {
  const directory = directoryOf(configuration)
  const units = unitsByCode(configuration)
  const known = reviewChain(employee, { ...directory, units }, date).flatMap(
    (id) => directory.byId.get(id) ?? [],
  )
  return known[0]
}
