import type { Agency } from '../ports/store.ts'
import type { Context } from './context.ts'
import { followLedger } from './follow-ledger.ts'
import { purgeCoordinates } from './purge-coordinates.ts'

/** What is still done of an agency whose connection was ended: its coordinates go on schedule (G10). */
export async function purgeDisconnected(context: Context, agency: Agency): Promise<void> {
  await context.leases.hold(agency, async () => {
    if ((await purgeCoordinates(context, agency)) > 0) await followLedger(context, agency)
  })
}
