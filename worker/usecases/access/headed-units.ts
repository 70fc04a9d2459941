import type { Author } from '../../../shared/authority/authority-act.ts'
import { ownIdentity } from '../../../shared/authority/own-identity.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import { isElsewhere } from '../../../shared/model/review-chain.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { workerText } from '../worker-text.ts'
import { listGrants } from './authorise.ts'

type Staff = Pick<Configuration, 'employees' | 'units' | 'settings'>

/**
 * Codes, in lower case, of the units that the caller heads by a role: of none of which *Pegawai* says that
 * whoever has their address has left or is still to come, or heads it only at another time. Throws as
 * `listGrants` does.
 */
export async function listHeadedUnits(
  context: Context,
  agency: Agency,
  caller: Caller,
  configuration: Staff,
): Promise<ReadonlySet<string>> {
  const grants = await listGrants(context, agency, caller)
  const people = await listPeople(context, agency, caller, configuration)
  const date = today(context, configuration)
  const codes = grants.flatMap(({ role, unitCode }) =>
    role === 'kepala-unit' && unitCode ? [unitCode.trim().toLowerCase()] : [],
  )
  return new Set(
    codes.filter((code) => {
      const unit = configuration.units.find((one) => one.code.toLowerCase() === code)
      const isThere = (one: Employee): boolean =>
        employeeOn(one, date) !== undefined && !(unit && isElsewhere(one, unit, date))
      return people.length === 0 || people.some(isThere)
    }),
  )
}

/** Whether *Pegawai* says of whoever has the caller's address that they have left, or are still to come. */
export async function hasLeft(
  context: Context,
  agency: Agency,
  caller: Author,
  configuration: Staff,
): Promise<boolean> {
  const people = await listPeople(context, agency, caller, configuration)
  const date = today(context, configuration)
  return people.length > 0 && people.every((one) => !employeeOn(one, date))
}

/** Throws `DomainError` `not-allowed` for who has left, though nobody took back the role. */
export async function assertThere(
  context: Context,
  agency: Agency,
  caller: Author,
  configuration: Staff,
): Promise<void> {
  if (!(await hasLeft(context, agency, caller, configuration))) return
  throw new DomainError('not-allowed', workerText(agency.language).hasLeft())
}

async function listPeople(
  context: Context,
  agency: Agency,
  caller: Author,
  { employees }: Pick<Configuration, 'employees'>,
): Promise<Employee[]> {
  const { mailboxes } = ownIdentity(await loadAuthority(context, agency), caller)
  return employees.filter(({ email }) => email && mailboxes.has(mailboxOf(email)))
}

function today(
  context: Pick<Context, 'clock'>,
  { settings }: Pick<Configuration, 'settings'>,
): CivilDate {
  return localTimeOf(instantNow(context), settings.zone).date
}
