import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'

/** Records the receipts that the ledger does not hold yet. Returns how many. */
export async function recordReceipts(context: Context, agency: Agency): Promise<number> {
  const { imports } = (await loadConfiguration(context, agency)).configuration
  const receipts = imports?.receipts ?? []
  if (receipts.length === 0) return 0
  return context.store.transaction(({ ledger }) =>
    ledger.recordReceipts(agency.id, receipts, instantNow(context)),
  )
}
