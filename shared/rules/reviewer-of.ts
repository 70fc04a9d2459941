import type { Employee, EmployeeId } from '../model/employee.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { RuleContext } from './rule.ts'

/** Who reviews a person's reports: the direct superior, else the unit's head, else the unit. */
export function reviewerOf(
  { employee }: { readonly employee: Employee },
  { index }: RuleContext,
): FindingSubject {
  const reviewer = employee.superiorId ?? index.units.get(employee.unitCode)?.headId
  return reviewer && reviewer !== employee.id
    ? { kind: 'person', employeeId: reviewer }
    : { kind: 'unit', unitCode: employee.unitCode }
}

/**
 * Whose turn it is after a reviewer (*berjenjang*): their own superior, else the head of their unit,
 * else the head of the agency. Undefined at the top of the chain.
 */
export function nextReviewerAfter(
  reviewer: FindingSubject,
  { index }: RuleContext,
): Employee | undefined {
  const byId = new Map(index.employees.map((employee) => [employee.id, employee]))
  const own = reviewer.kind === 'person' ? byId.get(reviewer.employeeId) : undefined
  const agencyHead = index.employees.find(
    ({ specialPost }) => specialPost === 'kepala-dinas' || specialPost === 'camat',
  )
  const upwards: readonly (EmployeeId | undefined)[] = [
    own?.superiorId,
    own && index.units.get(own.unitCode)?.headId,
    agencyHead?.id,
  ]
  const next = upwards.find((id) => id !== undefined && id !== own?.id && byId.has(id))
  return next === undefined ? undefined : byId.get(next)
}
