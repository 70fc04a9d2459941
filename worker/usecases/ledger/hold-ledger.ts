import { GoogleError } from '../../ports/google-workspace.ts'
import type { LedgerAnchor, LedgerVerification } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import { findGone, findLost, holdToAnchor, loadAnchors } from './anchor-ledger.ts'
import { inAccountOf } from '../service-accounts.ts'
import type { Context } from '../context.ts'

/**
 * Holds the ledger to what the spreadsheet was told of it, unless its connection was ended, and, where
 * given, to what a print-out says.
 */
export async function holdLedger(
  context: Context,
  agency: Agency,
  printed: LedgerAnchor | undefined,
): Promise<Pick<LedgerVerification, 'spreadsheet' | 'printed'>> {
  const spreadsheet = await holdToSpreadsheet(context, agency)
  return {
    ...(spreadsheet && { spreadsheet }),
    ...(printed && {
      printed: { anchor: printed, verdict: await holdToAnchor(context, agency, printed) },
    }),
  }
}

async function holdToSpreadsheet(
  context: Context,
  agency: Agency,
): Promise<LedgerVerification['spreadsheet']> {
  if (agency.disconnectedAt) return undefined
  try {
    const { anchors: texts } = await inAccountOf(context, agency).google.describeSpreadsheet(
      agency.spreadsheetId,
      {
        once: true,
      },
    )
    const anchors = await loadAnchors(context, agency, texts)
    const lost = await findLost(context, agency, anchors)
    if (lost) return lost
    const gone = findGone(anchors)
    if (gone) return { gone }
    const [anchor] = anchors.standing
    return anchor && { anchor, verdict: 'holds' }
  } catch (error) {
    if (error instanceof GoogleError) return { reason: error.message }
    throw error
  }
}
