import type { OwnIdentity } from '../../../shared/authority/own-identity.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { presentNumber } from '../../../shared/model/identities-in-force.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'

/** Whether an account is this person as far as that is known, whatever number or address they had then. */
export function isOwnPerson(
  { mailboxes, employeeIds }: OwnIdentity,
  employeeId: EmployeeId,
  configuration: Pick<Configuration, 'employees' | 'numbers'>,
): boolean {
  const present = presentNumber(employeeId, configuration)
  const email = directoryOf(configuration).byId.get(present)?.email
  return (
    [...employeeIds].some((id) => presentNumber(id, configuration) === present) ||
    (email !== undefined && mailboxes.has(mailboxOf(email)))
  )
}
