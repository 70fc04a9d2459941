import type { MadeUpOffice } from '../../../shared/contract/index.ts'
import type { Caller } from '../../ports/application.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

/** The made-up office that the caller enrolled, also one of which a part is out of the store by now. */
export async function findMadeUp(
  { store }: Context,
  { email }: Caller,
): Promise<Agency | undefined> {
  const all = await store.agencies.listAll()
  return all.find(({ isMadeUp, installer }) => isMadeUp && installer === email.toLowerCase())
}

/** As the add-on is told of it. */
export async function showMadeUp(context: Context, caller: Caller): Promise<MadeUpOffice> {
  const agency = await findMadeUp(context, caller)
  if (!agency) return { office: null }
  const { id: agencyId, spreadsheetId } = agency
  const forms = await context.store.forms.list(agencyId)
  return { office: { agencyId, spreadsheetId, formIds: forms.map(({ formId }) => formId) } }
}
