import { DomainError } from '../ports/domain-error.ts'
import type { LedgerAnchor } from '../ports/operator.ts'
import type { Agency } from '../ports/store.ts'
import { findHead, holdToAnchor, parseStandingAnchor, putAnchor } from './anchor-ledger.ts'
import { instantNow, type Context } from './context.ts'
import { workerText } from './worker-text.ts'

/**
 * Takes the ledger as it is for the agency's, though its spreadsheet was told of entries that are lost
 * (a copy from before was put in place). That is an entry, with what was lost and the reason; the
 * spreadsheet is told of the new head. Throws `DomainError` `invalid-request` where the ledger has what
 * the spreadsheet was told, and `GoogleError`.
 */
export async function acceptLedger(
  context: Context,
  agency: Agency,
  { reason, by }: { readonly reason: string; readonly by: string },
): Promise<{ readonly lost: LedgerAnchor; readonly head: LedgerAnchor }> {
  return context.leases.hold(agency, async () => {
    const { anchor: text } = await context.google.describeSpreadsheet(agency.spreadsheetId)
    const anchor = parseStandingAnchor(agency, text)
    if (!anchor || (await holdToAnchor(context, agency, anchor)) === 'holds') {
      throw new DomainError('invalid-request', workerText(agency.language).nothingLost())
    }
    const { sequence, hash } = anchor
    const lost = { sequence, hash }
    const act = { lost, toldAt: anchor.at, reason, by, at: instantNow(context) }
    await context.store.transaction(({ ledger }) => ledger.acceptLoss(agency.id, act))
    const head = (await findHead(context, agency)) ?? lost
    await putAnchor(context, agency, head)
    context.log({ event: 'ledger-accepted', level: 'warning', agencyId: agency.id, sequence })
    return { lost, head }
  })
}
