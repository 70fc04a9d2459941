import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { isSuperiorOf } from '../../../shared/intake/is-superior-of.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { leadsOthers } from '../../../shared/own-page/leads-others.ts'
import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import { authorise } from '../authorise.ts'
import { instantNow, type Context } from '../context.ts'
import { seat } from '../desk/desk-person.ts'
import { loadConfiguration } from '../load-agency-facts.ts'

/** Whose links somebody may hand out. */
export interface LinksWithinReach {
  readonly mayRenew: boolean
  has(employee: Employee): boolean
}

export const EVERYBODYS: LinksWithinReach = { mayRenew: true, has: () => true }

/**
 * The agency, and whose links the caller may hand out there: `hr` everybody's; a head, by the ledger, those of
 * the own unit, but of nobody who is above. Where *Pegawai* does not tell who the head is, of nobody who leads
 * others either. Throws `DomainError` as `authorise` does.
 */
export async function authoriseLinks(
  context: Context,
  caller: Caller,
  agencyId: string,
): Promise<{ readonly agency: Agency; readonly reach: LinksWithinReach }> {
  const agency = await authorise(context, caller, agencyId, ['hr', 'kepala-unit'])
  const { configuration } = await loadConfiguration(context, agency)
  const visitor = { kind: 'caller', caller } as const
  const person = await seat(context, agency, { visitor, configuration })
  if (person.isHr) return { agency, reach: EVERYBODYS }
  const { date: today } = localTimeOf(instantNow(context), configuration.settings.zone)
  const heads = configuration.employees.filter(({ id }) => person.isMe(id))
  const isAbove = (employee: Employee): boolean =>
    heads.length === 0
      ? leadsOthers(employee.id, configuration, today)
      : heads.some((head) => isSuperiorOf(employee, head, { configuration }))
  return {
    agency,
    reach: {
      mayRenew: false,
      has: (employee) => person.headOf.has(employee.unitCode.toLowerCase()) && !isAbove(employee),
    },
  }
}
