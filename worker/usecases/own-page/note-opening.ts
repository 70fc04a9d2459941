import { localTimeOf } from '../../../shared/calendar/zones.ts'
import { instantNow, type Context } from '../context.ts'
import type { PageOwner } from '../access/find-person-by-key.ts'

/**
 * Keeps the day on which the person first opened their page by the present version of their key: nothing of
 * when that day, where or with what.
 */
export async function noteOpening(
  context: Context,
  { agency, employee, configuration, key }: PageOwner,
): Promise<void> {
  const { store } = context
  const known = await store.openings.find(agency.id, employee.id)
  if (known?.keyVersion === key.version) return
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const opening = { employeeId: employee.id, keyVersion: key.version, openedOn: date }
  await store.transaction(({ openings }) => openings.record(agency.id, opening))
}
