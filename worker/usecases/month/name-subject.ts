import type { Configuration } from '../../../shared/model/facts.ts'
import type { FindingSubject } from '../../../shared/model/finding.ts'

/** The name of the person or unit a finding is about; empty where it is about the whole agency. */
export function nameSubject(
  subject: FindingSubject,
  { employees, units }: Pick<Configuration, 'employees' | 'units'>,
): string {
  switch (subject.kind) {
    case 'person':
      return employees.find(({ id }) => id === subject.employeeId)?.name ?? subject.employeeId
    case 'unit':
      return units.find(({ code }) => code === subject.unitCode)?.name ?? subject.unitCode
    case 'agency':
      return ''
  }
}
