import type { Zone } from '../../../shared/model/agency.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import type { Agency } from '../../ports/store.ts'
import { findGone, findLost, type Anchors } from './anchor-ledger.ts'
import type { Context } from '../context.ts'
import { localizeWorker } from '../worker-text.ts'

/**
 * What HR and whoever runs the worker must know: `ledger-lost`, the spreadsheet was told of an entry that
 * the ledger does not have; `anchor-missing`, it bears no more what it was told. Undefined where all is
 * well.
 */
export async function describeAnchors(
  context: Context,
  agency: Agency,
  { anchors, zone }: { readonly anchors: Anchors; readonly zone: Zone },
): Promise<Problem | undefined> {
  const where = localizeWorker((text) => text.ledger())
  const lost = await findLost(context, agency, anchors)
  if (lost) {
    const { anchor, verdict } = lost
    const { sequence, at } = anchor
    context.log({ event: 'ledger-lost', level: 'error', agencyId: agency.id, sequence, verdict })
    const message = localizeWorker((text, language) =>
      text.ledgerLost(sequence, momentInWords(at, zone, language)),
    )
    return { code: 'ledger-lost', where, message }
  }
  const gone = findGone(anchors)
  if (!gone) return undefined
  const message = localizeWorker((text) => text.anchorMissing(gone.sequence))
  return { code: 'anchor-missing', where, message }
}
