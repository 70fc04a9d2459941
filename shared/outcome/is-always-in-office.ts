import type { Employee } from '../model/employee.ts'
import type { PolicyParameters } from '../model/policy-record.ts'

/** Whether the policy keeps this person at the office every working day (C4, K2). */
export function isAlwaysInOffice(
  { positionClass, specialPost }: Employee,
  { alwaysInOffice }: PolicyParameters,
): boolean {
  return (
    alwaysInOffice.classes.includes(positionClass) ||
    (specialPost !== undefined && alwaysInOffice.posts.includes(specialPost))
  )
}
