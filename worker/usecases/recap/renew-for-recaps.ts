import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { renewMonthTask } from '../month/project-codes.ts'
import { findSealAt } from '../sealed/sealed-month.ts'
import { isOfDays, type SheetsRequest } from './compile-sheets.ts'
import { isMonthKept } from './make-recaps.ts'

/**
 * Evaluates and keeps what recaps of an open month rest on. To be done before the entry is fixed at which they
 * stand: a large agency's takes so long that entries come in meanwhile.
 */
export async function renewForRecaps(
  context: Context,
  agency: Agency,
  { month, kinds, asOf }: Pick<SheetsRequest, 'month' | 'kinds' | 'asOf'>,
): Promise<void> {
  if (!kinds.some(isOfDays)) return
  const head = await context.store.ledger.findHead(agency.id)
  if (await findSealAt(context.store, agency, { month, head })) return
  if (await isMonthKept(context, agency, { month, kinds, asOf }, head)) return
  await context.threads.run(renewMonthTask, agency, { month, asOf })
}
