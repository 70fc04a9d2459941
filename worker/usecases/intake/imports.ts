import type { ImportDecision, ImportList } from '../../../shared/contract/index.ts'
import { receiptInWords } from '../../../shared/import/receipt-in-words.ts'
import { DomainError } from '../../ports/domain-error.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { toRefusal } from '../google-failure.ts'
import { holdConnected } from '../access/hold-connected.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { sweepSpreadsheet } from './sweep-spreadsheet.ts'
import { workerText } from '../worker-text.ts'

/** What was read of each export in *Mesin Absensi* as it stands in the sheet now. Throws `DomainError`. */
export async function listImports(context: Context, agency: Agency): Promise<ImportList> {
  try {
    await holdConnected(context, agency, () => sweepSpreadsheet(context, agency))
  } catch (error) {
    throw error instanceof GoogleError ? toRefusal(context, error, agency.language) : error
  }
  return standingImports(context, agency)
}

/**
 * HR's word on a block that contradicts itself: it counts, or waits again. An entry of the ledger says who
 * decided. Throws `DomainError` `import-unknown` where no such block stands in the tab.
 */
export async function decideImport(
  context: Context,
  agency: Agency,
  { block, counts, by }: ImportDecision & { readonly by: string },
): Promise<ImportList> {
  const { configuration } = await loadConfiguration(context, agency)
  const receipt = configuration.imports?.receipts.find((one) => one.block === block)
  if (!receipt || receipt.doubts.length === 0 || receipt.state === 'refused') {
    throw new DomainError('import-unknown', workerText(agency.language).importUnknown())
  }
  const decision = { block, counts, by, at: instantNow(context), receipt }
  await context.store.transaction(({ ledger }) => ledger.decideImport(agency.id, decision))
  return standingImports(context, agency)
}

async function standingImports(context: Context, agency: Agency): Promise<ImportList> {
  const { imports } = (await loadConfiguration(context, agency)).configuration
  return {
    imports: (imports?.receipts ?? []).toReversed().map((receipt) => ({
      block: receipt.block,
      where: receipt.where,
      state: receipt.state,
      receipt: receiptInWords(receipt, agency.language),
      accepted: receipt.state === 'read' && receipt.doubts.length > 0,
    })),
  }
}
