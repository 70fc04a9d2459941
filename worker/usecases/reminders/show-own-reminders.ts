import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Language } from '../../../shared/model/language.ts'
import { leadsOthers } from '../../../shared/own-page/leads-others.ts'
import type { OwnRemindersView, PageAddress } from '../../ports/own-page.ts'
import { findPersonByKey } from '../access/find-person-by-key.ts'
import { instantNow, type Context } from '../context.ts'
import { claimReminders } from './claim-reminders.ts'
import { listReminders } from './list-reminders.ts'

/**
 * Whom a head may remind from their page: those whose filings they decide on first. With `employeeId` that
 * person's message becomes theirs to send. Undefined for an address that opens nothing, or of who leads nobody.
 */
export async function showOwnReminders(
  context: Context,
  address: PageAddress,
  {
    language,
    employeeId,
  }: { readonly language: Language | undefined; readonly employeeId?: EmployeeId },
): Promise<OwnRemindersView | undefined> {
  const owner = await findPersonByKey(context, address)
  if (!owner) return undefined
  const { agency, employee, configuration } = owner
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  if (!leadsOthers(employee.id, configuration, date)) return undefined
  const whom = { kind: 'below', superiorId: employee.id } as const
  const view = { language: language ?? agency.language, name: employee.name }
  if (employeeId === undefined) {
    return { ...view, reminders: await listReminders(context, agency, whom) }
  }
  const request = { way: 'message', employeeId, atMost: 1, onlyRipe: false } as const
  const by = employee.name
  const { claimed } = await claimReminders(context, agency, { request, whom, by })
  const taken = claimed[0] ?? null
  return { ...view, taken, reminders: await listReminders(context, agency, whom) }
}
