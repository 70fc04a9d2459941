import type { Localized } from '../../../shared/model/language.ts'
import type { Caller } from '../../ports/application.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { localizeWorker } from '../worker-text.ts'
import { isConcerned } from './authorise.ts'

/**
 * Refuses what the sidebar of a spreadsheet asks that the agency has left: what people do there would
 * be read by nobody. Whom the agency does not concern is told nothing of it (G8). Throws `DomainError`
 * `agency-moved`.
 */
export async function refuseFormerFile(
  context: Context,
  caller: Caller,
  { agencyId, spreadsheetId }: { readonly agencyId: string; readonly spreadsheetId: string },
): Promise<void> {
  const agency = await context.store.agencies.find(agencyId)
  if (!agency || agency.spreadsheetId === spreadsheetId) return
  if (await isConcerned(context, agency, caller)) throw agencyMoved(agency)
}

/** For who holds something in the agency. */
export function agencyMoved({ language, spreadsheetId }: Agency): DomainError {
  return new DomainError('agency-moved', sayMovedTo(spreadsheetId)[language])
}

/** Where the agency went on. */
export function sayMovedTo(spreadsheetId: string): Localized {
  const url = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`
  return localizeWorker((text) => text.agencyMoved(url))
}
