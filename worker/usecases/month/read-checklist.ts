import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { type ChecklistLine, describeChecklist } from '../../../shared/recaps/today/checklist.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'

/** What is still to be set up today, by tabs and ledger; empty where nothing is. */
export async function readChecklist(
  context: Context,
  { id }: Agency,
  configuration: Configuration,
): Promise<ChecklistLine[]> {
  const { openings, projections } = context.store
  const { date } = localTimeOf(instantNow(context), configuration.settings.zone)
  const begun = {
    pageOpened: (await openings.list(id)).length > 0,
    filed: await projections.hasSubmissions(id),
  }
  return describeChecklist(configuration, begun, date)
}
