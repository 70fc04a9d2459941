import type { Author } from '../../../shared/authority/authority-act.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/**
 * Gives a person, or with `null` everybody, another key: the former address of the page opens nothing, and
 * tickets that were made from it prove nothing in what is taken in from now on. What was filed stays whose
 * it is. An entry of the ledger. Throws `DomainError` `person-unknown`.
 */
export async function renewKey(
  context: Context,
  agency: Agency,
  renewal: {
    readonly employeeId: EmployeeId | null
    readonly reason: string
    readonly by: Author
  },
): Promise<void> {
  const { employeeId } = renewal
  const { configuration } = await loadConfiguration(context, agency)
  if (employeeId !== null && !directoryOf(configuration).byId.has(employeeId)) {
    const message = workerText(agency.language).personNotListed(employeeId)
    throw new DomainError('person-unknown', message)
  }
  const at = instantNow(context)
  await context.store.transaction(({ keys }) => keys.renew(agency.id, { ...renewal, at }))
  const people = employeeId === null ? 'all' : 'one'
  context.log({ event: 'key-renewed', agencyId: agency.id, people })
}
