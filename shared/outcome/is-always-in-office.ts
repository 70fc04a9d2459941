import { actsFor } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import type { PolicyParameters } from '../model/policy-record.ts'
import type { FactsIndex } from './index-facts.ts'

/** The day's policy and who heads what. */
interface Where {
  readonly date: CivilDate
  readonly parameters: Pick<PolicyParameters, 'alwaysInOffice'>
  readonly index: Pick<FactsIndex, 'byId' | 'actedUnits'>
}

/**
 * Whose post keeps a person at the office every working day (C4, K2): their own, or that of a head for
 * whom they act that day (Plh., Plt.). Undefined where nothing does.
 */
export function postAtOffice(
  employee: Employee,
  { date, parameters, index }: Where,
): Employee | undefined {
  const heads = actsFor(employee.id, date, index.actedUnits).flatMap(
    (id) => index.byId.get(id) ?? [],
  )
  return [employee, ...heads].find((one) => holds(one, parameters))
}

/** Whether the policy keeps this person at the office that working day. */
export function isAlwaysInOffice(employee: Employee, where: Where): boolean {
  return postAtOffice(employee, where) !== undefined
}

function holds(
  { positionClass, specialPost }: Employee,
  { alwaysInOffice }: Where['parameters'],
): boolean {
  return (
    alwaysInOffice.classes.includes(positionClass) ||
    (specialPost !== undefined && alwaysInOffice.posts.includes(specialPost))
  )
}
