import type { RecapJobRequest, RecapKind } from '../../../shared/contract/index.ts'
import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { isSuperiorOf } from '../../../shared/intake/is-superior-of.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { mailboxOf } from '../../../shared/model/mailbox.ts'
import { getRecap } from '../../../shared/recaps/recaps.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { authorise, getAgency, listRoles } from '../access/authorise.ts'
import { listHeadedUnits } from '../access/headed-units.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { workerText } from '../worker-text.ts'

/** What is asked for, as far as it decides who may ask. */
export type RecapDemand = Pick<RecapJobRequest, 'kinds' | 'employeeId' | 'unit'>

/**
 * The agency, if the caller may have these recaps: `hr` all of them, a `kepala-unit` those of the own
 * unit and its people, a superior those of one person below, as of today. Throws `DomainError` as `authorise` does.
 */
export async function authoriseRecap(
  context: Context,
  caller: Caller,
  agencyId: string,
  demand: RecapDemand,
): Promise<Agency> {
  const agency = await getAgency(context, agencyId)
  const roles = await listRoles(context, agency, caller)
  if (roles.includes('hr') || !isNarrow(demand.kinds)) {
    return authorise(context, caller, agencyId, ['hr'])
  }
  const { configuration } = await loadConfiguration(context, agency)
  const headed = await listHeadedUnits(context, agency, caller, configuration)
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const isStranger = roles.length === 0 && !isKnownByEmail(configuration, caller)
  if (isStranger) return authorise(context, caller, agencyId, ['hr', 'kepala-unit'])

  const text = workerText(agency.language)
  if (demand.kinds.some(isUnitKind) && !headed.has(plain(demand.unit ?? ''))) {
    throw new DomainError('not-allowed', text.unitNotYours(caller.email))
  }
  if (
    demand.kinds.some(isPersonalKind) &&
    !isOverPerson(configuration, { demand, headed, caller, date })
  ) {
    throw new DomainError('not-allowed', text.personNotYours(caller.email))
  }
  return agency
}

/**
 * The agency, and whose recap jobs the caller may see there: everyone's as `hr`, else their own.
 * Throws `DomainError` as `authorise` does.
 */
export async function authoriseRecapJobs(
  context: Context,
  caller: Caller,
  agencyId: string,
): Promise<{ readonly agency: Agency; readonly requestedBy?: string }> {
  const agency = await getAgency(context, agencyId)
  const roles = await listRoles(context, agency, caller)
  if (roles.includes('hr')) return { agency }
  const own = { agency, requestedBy: caller.email }
  if (roles.includes('kepala-unit')) return own
  const { configuration } = await loadConfiguration(context, agency)
  if (isKnownByEmail(configuration, caller)) return own
  return { agency: await authorise(context, caller, agencyId, ['hr']) }
}

function isNarrow(kinds: readonly RecapKind[]): boolean {
  return kinds.every((kind) => isUnitKind(kind) || isPersonalKind(kind))
}

function isUnitKind(kind: RecapKind): boolean {
  return getRecap(kind).readers === 'heads'
}

function isPersonalKind(kind: RecapKind): boolean {
  return getRecap(kind).readers === 'superiors'
}

function isOverPerson(
  configuration: Configuration,
  given: {
    readonly demand: RecapDemand
    readonly headed: ReadonlySet<string>
    readonly caller: Caller
    readonly date: CivilDate
  },
): boolean {
  const { employees } = configuration
  const person = employees.find(({ id }) => id === given.demand.employeeId)
  if (!person) return false
  const { date } = given
  if (given.headed.has(plain((employeeOn(person, date) ?? person).unitCode))) return true
  const callers = listAt(employees, given.caller)
  // An address that several people share proves nobody.
  return callers.length === 1 && isSuperiorOf(callers[0]!, person, { configuration, date })
}

function isKnownByEmail({ employees }: Configuration, caller: Caller): boolean {
  return listAt(employees, caller).length > 0
}

function listAt(employees: readonly Employee[], { email: own }: Caller): Employee[] {
  return employees.filter(({ email }) => email && mailboxOf(email) === mailboxOf(own))
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
