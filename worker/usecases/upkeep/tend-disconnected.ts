import type { Agency } from '../../ports/store.ts'
import { checkEvidenceTask } from '../evidence/check-evidence.ts'
import type { Context } from '../context.ts'
import { holdBasis } from '../evidence/hold-basis.ts'
import { purgeCoordinates } from '../sweep/purge-coordinates.ts'

/**
 * What is still done of an agency whose connection was ended: its coordinates go on schedule (G10), and
 * what is kept is held against its ledger (G4, G7).
 */
export async function tendDisconnected(context: Context, agency: Agency): Promise<void> {
  await context.leases.hold(agency, async () => {
    await holdBasis(context, agency)
    await purgeCoordinates(context, agency)
    await context.threads.run(checkEvidenceTask, agency, undefined)
  })
}
