import type { Agency } from '../../ports/store.ts'
import { checkEvidenceTask } from '../evidence/check-evidence.ts'
import type { Context } from '../context.ts'
import { eraseMadeUp } from '../made-up/erase-made-up.ts'
import { holdBasis } from '../evidence/hold-basis.ts'
import { describeAged, dropAged } from '../sweep/drop-aged.ts'
import { purgeCoordinates } from '../sweep/purge-coordinates.ts'
import { isClockConfirmed } from './check-clock.ts'

/**
 * What is still done of an agency whose connection was ended: its coordinates go on schedule (G10), what is kept
 * no longer goes where Google confirms the clock (of others it refuses the sweep before), and what is kept is held
 * against its ledger (G4, G7). A made-up one is taken out for good, so that what was begun and cut short ends.
 */
export async function tendDisconnected(context: Context, agency: Agency): Promise<void> {
  if (agency.isMadeUp) return eraseMadeUp(context, agency)
  await context.leases.hold(agency, async () => {
    await holdBasis(context, agency)
    await purgeCoordinates(context, agency)
    const { readings, filings } = await describeAged(context, agency)
    const isDue = readings > 0 || filings > 0
    if (!isDue || (await isClockConfirmed(context))) await dropAged(context, agency)
    await context.threads.run(checkEvidenceTask, agency, undefined)
  })
}
