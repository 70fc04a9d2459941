import type { FindingSubject } from '../model/finding.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { RuleContext } from './rule.ts'

/** Who reviews a person's reports: the direct superior, else the unit's head, else the unit. */
export function reviewerOf(
  { employee }: Pick<PersonDay, 'employee'>,
  { index }: RuleContext,
): FindingSubject {
  const reviewer = employee.superiorId ?? index.units.get(employee.unitCode)?.headId
  return reviewer && reviewer !== employee.id
    ? { kind: 'person', employeeId: reviewer }
    : { kind: 'unit', unitCode: employee.unitCode }
}
