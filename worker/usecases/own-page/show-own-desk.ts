import type { DeskRequest } from '../../../shared/contract/index.ts'
import type { Language } from '../../../shared/model/language.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { OwnDeskView, PageAddress } from '../../ports/own-page.ts'
import type { Context } from '../context.ts'
import { getAgency } from '../access/authorise.ts'
import { decideAtDesk } from '../desk/decide-at-desk.ts'
import { readDeskTask } from '../desk/read-desk.ts'

/** What waits for the decision of whose page it is. Undefined for an address that opens nothing. */
export function showOwnDesk(
  context: Context,
  address: PageAddress,
  { language: wanted }: { readonly language: Language | undefined },
): Promise<OwnDeskView | undefined> {
  return undefinedIfUnknown(async () => {
    const agency = await getAgency(context, address.agencyId)
    const language = wanted ?? agency.language
    const visitor = { kind: 'page', address } as const
    return {
      language,
      desk: await context.threads.run(readDeskTask, agency, { visitor, language }),
    }
  })
}

/**
 * Decides by the key of the page, which the entries name, with its version. Undefined for an address that
 * opens nothing, also where the key was renewed in that instant. Throws as `decideAtDesk` does.
 */
export function decideOnOwnDesk(
  context: Context,
  address: PageAddress,
  {
    language: wanted,
    request,
  }: { readonly language: Language | undefined; readonly request: DeskRequest },
): Promise<OwnDeskView | undefined> {
  return undefinedIfUnknown(async () => {
    const agency = await getAgency(context, address.agencyId)
    const language = wanted ?? agency.language
    const visitor = { kind: 'page', address } as const
    const outcome = await decideAtDesk(context, agency, { visitor, request, language })
    const desk = await context.threads.run(readDeskTask, agency, { visitor, language })
    return { language, desk, done: { request, outcome } }
  })
}

async function undefinedIfUnknown<View>(show: () => Promise<View>): Promise<View | undefined> {
  try {
    return await show()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'agency-unknown') return undefined
    throw error
  }
}
