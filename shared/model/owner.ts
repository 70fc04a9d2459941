import type { EmployeeId } from './employee.ts'

/** Whose a submission is, decided once and recorded (DESIGN.md, one road, 4). */
export interface Owner {
  /** Who filed it. */
  readonly employeeId: EmployeeId
  /** Whose day or permit it is about: of a transcribed message, who sent it (L7). */
  readonly subjectId: EmployeeId
}
