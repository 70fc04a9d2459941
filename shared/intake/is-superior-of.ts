import { actsFor } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { isAgencyHead } from '../model/review-chain.ts'
import { directoryOf } from './employee-directory.ts'

/** Chains of superiors are short; a longer one goes round in a circle. */
const LONGEST_CHAIN = 12

/**
 * Whether one may speak for another: a superior up the chain, the head of the other's unit, or the
 * head of the agency; and on a date who acts for one of these (Plh., Plt.). Never for oneself.
 */
export function isSuperiorOf(
  superior: Employee,
  employee: Employee,
  {
    configuration,
    date,
  }: {
    readonly configuration: Pick<Configuration, 'employees' | 'units'>
    readonly date?: CivilDate
  },
): boolean {
  if (superior.id === employee.id) return false
  const { byId } = directoryOf(configuration)
  const heads = date === undefined ? [] : actsFor(superior.id, date, configuration.units)
  return [superior, ...heads.flatMap((id) => byId.get(id) ?? [])].some(
    (one) => one.id !== employee.id && isAbove(one, employee, configuration),
  )
}

function isAbove(
  superior: Employee,
  employee: Employee,
  configuration: Pick<Configuration, 'employees' | 'units'>,
): boolean {
  if (isAgencyHead(superior)) return true
  const unit = configuration.units.find(({ code }) => code === employee.unitCode)
  if (unit?.headId === superior.id) return true
  if (superior.specialPost === 'kepala-unit' && superior.unitCode === employee.unitCode) return true
  const { byId } = directoryOf(configuration)
  let next = employee.superiorId
  for (let step = 0; next && step < LONGEST_CHAIN; step++) {
    if (next === superior.id) return true
    next = byId.get(next)?.superiorId
  }
  return false
}
