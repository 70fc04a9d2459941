import type { Problem } from '../../../shared/model/problem.ts'
import type { AuthorityText } from '../../../shared/text/en/authority.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import { localizeAuthority } from '../access/authority-text.ts'
import type { Context } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'

/** What HR must know of who can change the spreadsheet beyond people one by one. */
export async function describeSharing(
  context: Pick<Context, 'store' | 'clock'>,
  agency: Agency,
  head: LedgerHead,
): Promise<Problem[]> {
  const { editors } = await loadAuthority(context, agency, head)
  const { anyone = false, domains = [], groups = [] } = editors ?? {}
  return [
    ...(agency.sharing?.failure ? [toProblem('unknown', (text) => text.sharingUnknown())] : []),
    ...(anyone ? [toProblem('anyone', (text) => text.sharedWithAnyone())] : []),
    ...domains.map((domain) => toProblem('domain', (text) => text.sharedWithDomain(domain))),
    ...groups.map((group) => toProblem('group', (text) => text.sharedWithGroup(group))),
  ]
}

function toProblem(what: string, say: (text: AuthorityText) => string): Problem {
  const where = localizeAuthority((text) => text.sharing())
  return { code: `sharing-${what}`, where, message: localizeAuthority(say) }
}
