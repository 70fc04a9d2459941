import { compileDiagnostics } from '../../../shared/recaps/diagnostics/compile-diagnostics.ts'
import type { Agency } from '../../ports/store.ts'
import { sayMovedTo } from '../access/former-file.ts'
import { instantNow, type Context } from '../context.ts'
import { describeError } from '../describe-error.ts'
import { findHead, toldText } from '../ledger/anchor-ledger.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { getSource } from '../ledger/recap-source.ts'
import { localizeWorker } from '../worker-text.ts'

/**
 * The last words to the spreadsheet that the agency has just left: in *Diagnostik* where it went on, and
 * beside the cells how far its ledger is, so that a store put back from before, which would read that
 * spreadsheet again, lacks what it was told (G7). Where they cannot be written the agency has moved
 * all the same. Under the agency's lease.
 */
export async function tellFormer(
  context: Context,
  { former, movedTo }: { readonly former: Agency; readonly movedTo: string },
): Promise<void> {
  const head = await findHead(context, former)
  if (!head) return
  const { configuration, snapshot } = await loadConfiguration(context, former)
  const { settings } = configuration
  const source = { ledgerSequence: head.sequence, snapshot, asOf: instantNow(context) }
  const content = compileDiagnostics({
    facts: { settings, problems: [] },
    spreadsheet: [
      {
        code: 'agency-moved',
        where: localizeWorker((text) => text.thisSpreadsheet()),
        message: sayMovedTo(movedTo),
      },
    ],
    waiting: [],
    formsBehind: [],
    source: await getSource(context, former, source),
  })
  try {
    const told = toldText(former, { ...head, at: source.asOf })
    await context.google.writeAnchor(former.spreadsheetId, told)
    await context.google.writeRecaps(former.spreadsheetId, [{ key: 'diagnostics', ...content }])
  } catch (error) {
    const reason = describeError(error)
    context.log({ event: 'former-not-told', level: 'warning', agencyId: former.id, reason })
  }
}
