import type { PageAddress } from '../../ports/own-page.ts'
import { instantNow, type Context } from '../context.ts'
import { findPersonByKey, holdsStill } from '../access/find-person-by-key.ts'
import { numbersOf } from '../access/person-key.ts'

/**
 * Whether the person wants reminders, by their own word on their page; nobody else changes it. False for an
 * address that opens nothing, also where its key was renewed in that instant.
 */
export async function chooseReminders(
  context: Context,
  address: PageAddress,
  isWanted: boolean,
): Promise<boolean> {
  const owner = await findPersonByKey(context, address)
  if (!owner) return false
  const { agency, employee, configuration } = owner
  const now = instantNow(context)
  return context.store.transaction(async (records) => {
    if (!(await holdsStill(records, owner))) return false
    const { reminders } = records
    const own = numbersOf(employee.id, configuration.numbers)
    if (isWanted) await reminders.takeRefusalBack(agency.id, own)
    else await reminders.refuse(agency.id, employee.id, now)
    return true
  })
}
