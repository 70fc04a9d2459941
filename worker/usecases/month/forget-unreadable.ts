import type { UnreadableFactError } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { recordFaults } from '../ledger/record-faults.ts'

/** Somebody else wrote into what is kept: all of it is made anew when the ledger is next followed, and told. */
export async function forgetUnreadable(
  context: Context,
  agency: Agency,
  { which }: UnreadableFactError,
): Promise<void> {
  await context.store.transaction(({ projections }) => projections.forget(agency.id))
  await recordFaults(context, agency, [{ what: 'fact', which, remade: true }])
}
