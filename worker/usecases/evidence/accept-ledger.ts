import { DomainError } from '../../ports/domain-error.ts'
import type { LedgerAnchor } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import { findHead, findLost, loadAnchors, putAnchor } from '../ledger/anchor-ledger.ts'
import { inAccountOf } from '../service-accounts.ts'
import { instantNow, type Context } from '../context.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { walkLedger } from '../ledger/verify-ledger.ts'
import { workerText } from '../worker-text.ts'

/**
 * Takes the ledger as it is for the agency's, though its spreadsheet was told of entries that are lost
 * (a copy from before was put in place). That is an entry, with what was lost and the reason; the
 * spreadsheet is told of the new head, and HR for a week. Throws `DomainError` `invalid-request` where the
 * ledger has what the spreadsheet was told, or is broken besides, as
 * `holdConnected` does, and `GoogleError`.
 */
export async function acceptLedger(
  whole: Context,
  agency: Agency,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<{ readonly lost: LedgerAnchor; readonly head: LedgerAnchor }> {
  const context = inAccountOf(whole, agency)
  return holdConnected(context, agency, async () => {
    const text = workerText(agency.language)
    const { anchors } = await context.google.describeSpreadsheet(agency.spreadsheetId)
    const found = await findLost(context, agency, await loadAnchors(context, agency, anchors))
    if (!found) throw new DomainError('invalid-request', text.nothingLost())
    const { broken } = await walkLedger(context, agency)
    if (broken) throw new DomainError('invalid-request', text.ledgerBroken(broken.sequence))
    const { sequence, hash, at: toldAt } = found.anchor
    const lost = { sequence, hash }
    const act = { lost, toldAt, reason, by, at: instantNow(context) }
    await context.store.transaction(({ ledger }) => ledger.acceptLoss(agency.id, act))
    const head = (await findHead(context, agency)) ?? lost
    await putAnchor(context, agency, head)
    context.log({ event: 'ledger-accepted', level: 'warning', agencyId: agency.id, sequence })
    return { lost, head }
  })
}
