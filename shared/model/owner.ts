import type { EmployeeId } from './employee.ts'

/** Whose a submission is, decided once and recorded (DESIGN.md, one road, 4). */
export interface Owner {
  /** Who filed it; empty where the person whom it names said that it is not theirs. */
  readonly employeeId: EmployeeId
  /** Whose day or permit it is about: of a transcribed message, who sent it (L7). */
  readonly subjectId: EmployeeId
}

/** Nobody's, by the word of the person whom it names: it is not asked about again. */
export function deniedBy(employeeId: EmployeeId): Owner {
  return { employeeId: '', subjectId: employeeId }
}

export function isDenied({ employeeId }: Owner): boolean {
  return employeeId === ''
}
