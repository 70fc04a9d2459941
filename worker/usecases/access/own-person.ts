import type { Author } from '../../../shared/authority/authority-act.ts'
import { ownIdentity, type OwnIdentity } from '../../../shared/authority/own-identity.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { presentNumber } from '../../../shared/model/identities-in-force.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { workerText } from '../worker-text.ts'

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

/**
 * Throws `DomainError` `not-allowed` with `message` where it is the account's own person, and with why where that
 * is not known: *Pegawai* has the account's address nowhere, and no address of the person. The operator is no
 * account.
 */
export async function assertOther(
  context: Context,
  agency: Agency,
  {
    by,
    employeeId,
    configuration,
    message,
  }: {
    readonly by: Author
    readonly employeeId: EmployeeId
    readonly configuration: Pick<Configuration, 'employees' | 'numbers'>
    readonly message: string
  },
): Promise<void> {
  if (by.sub === '') return
  const own = ownIdentity(await loadAuthority(context, agency), by)
  if (isOwnPerson(own, employeeId, configuration)) throw new DomainError('not-allowed', message)
  const person = directoryOf(configuration).byId.get(presentNumber(employeeId, configuration))
  const isKnown = configuration.employees.some(({ id }) => isOwnPerson(own, id, configuration))
  if (isKnown || person?.email) return
  const text = workerText(agency.language)
  throw new DomainError('not-allowed', text.maybeOwn(person?.name ?? employeeId))
}
