import type { MadeUpOffice } from '../../../shared/contract/index.ts'
import type { Caller } from '../../ports/application.ts'
import { findMadeUp } from '../access/find-made-up.ts'
import type { Context } from '../context.ts'

/** The caller's made-up office, as the add-on is told of it. */
export async function showMadeUp(context: Context, caller: Caller): Promise<MadeUpOffice> {
  const agency = await findMadeUp(context, caller)
  if (!agency) return { office: null }
  const { id: agencyId, spreadsheetId } = agency
  const forms = await context.store.forms.list(agencyId)
  return {
    office: { agencyId, spreadsheetId, forms: forms.map(({ kind, formId }) => ({ kind, formId })) },
  }
}
