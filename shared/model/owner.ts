import type { EmployeeId } from './employee.ts'

/** Whose a submission is, decided once and recorded (DESIGN.md, one road, 4). */
export interface Owner {
  /** Who filed it; empty where it is nobody's, by the word of the person whom it names or of HR. */
  readonly employeeId: EmployeeId
  /** Whose day or permit it is about: of a transcribed message, who sent it (L7). */
  readonly subjectId: EmployeeId
}

/** Nobody's, by the word of the person whom it names: it is not asked about again. */
export function deniedBy(employeeId: EmployeeId): Owner {
  return { employeeId: '', subjectId: employeeId }
}

/** Nobody's, by the word of HR, where it names nobody of the staff list. */
export const NOBODYS: Owner = { employeeId: '', subjectId: '' }

export function isDenied({ employeeId }: Owner): boolean {
  return employeeId === ''
}
