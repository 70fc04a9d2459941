import { instantNow, type Context } from '../context.ts'
import type { Agency } from '../../ports/store.ts'
import { recordFaults } from '../ledger/record-faults.ts'

/**
 * Before an agency is swept: by what its submissions are read and proven is held against the ledger, put back
 * where it differs, and told. Costs by the number of forms, not by filings.
 */
export async function holdBasis(context: Context, agency: Agency): Promise<void> {
  const at = instantNow(context)
  const faults = await context.store.transaction(({ indexes }) => indexes.holdBasis(agency.id, at))
  await recordFaults(context, agency, faults)
}
