import { compileDiagnostics } from '../../../shared/recaps/diagnostics/compile-diagnostics.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { getSource } from '../ledger/recap-source.ts'
import type { ProblemsToShow } from './collect-problems.ts'

/**
 * Writes *Diagnostik* where what it shows has changed, or the tab is gone. Returns whether it was
 * written. Throws `GoogleError`.
 */
export async function writeDiagnostics(
  context: Context,
  agency: Agency,
  {
    followed,
    problems,
    sheetIds,
  }: {
    readonly followed: Followed
    readonly problems: ProblemsToShow
    /** Of the tabs there are, where they were just read. */
    readonly sheetIds: ReadonlySet<number> | undefined
  },
): Promise<boolean> {
  const { settings, imports } = followed.configuration
  const receipts = imports?.receipts.map(({ where, block, state }) => [where, block, state])
  const digest = sha256(JSON.stringify([settings, problems, receipts]))
  const isGone = sheetIds !== undefined && !sheetIds.has(recapTabOf({ key: 'diagnostics' }).sheetId)
  if (digest === agency.diagnosticsDigest && !isGone) return false

  const content = compileDiagnostics({
    facts: { settings, problems: problems.cells, ...(imports && { imports }) },
    spreadsheet: problems.spreadsheet,
    waiting: problems.quarantined,
    formsBehind: problems.formsBehind,
    source: await getSource(context, agency, {
      ledgerSequence: followed.throughSequence,
      snapshot: followed.snapshot,
      asOf: instantNow(context),
    }),
  })
  await context.google.writeRecaps(agency.spreadsheetId, [{ key: 'diagnostics', ...content }])
  await context.store.agencies.update(agency.id, { diagnosticsDigest: digest })
  return true
}
