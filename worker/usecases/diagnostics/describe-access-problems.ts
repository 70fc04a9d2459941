import type { Authority } from '../../../shared/authority/authority.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { momentInWords } from '../../../shared/text/moment-in-words.ts'
import { readAccess } from '../../../shared/configuration/read-access.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { LedgerHead } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { answersAt } from '../ledger/remembered-answers.ts'
import { localizeWorker } from '../worker-text.ts'

/** What HR must mend in *Akses* as it was last read, and since when what holds meanwhile was read. */
export async function describeAccessProblems(
  context: Pick<Context, 'store' | 'clock'>,
  agency: Agency,
  { zone, head }: { readonly zone: Zone; readonly head: LedgerHead },
): Promise<Problem[]> {
  const { ledger } = context.store
  const once = answersAt(context.store, agency, head)
  const tab = await once('access', () => ledger.findTab(agency.id, 'access', {}))
  if (!tab) return []
  const { entries, problems } = tab.gone ? { entries: [], problems: [] } : readAccess(tab)
  if (entries.some(({ role }) => role === 'hr')) return [...problems]
  const reason = tab.gone ? 'gone' : entries.length === 0 ? 'unreadable' : 'no-hr'
  const since = findReadAt(await loadAuthority(context, agency, head))
  const where = tab.title ? { id: tab.title, en: tab.title } : getPeopleTab('access').title
  const message = localizeWorker((text, language) =>
    text.accessSetAside(reason, since && momentInWords(since, zone, language)),
  )
  return [{ code: 'access-set-aside', where, message }, ...problems]
}

/** Undefined where nothing holds but what the installer got by enrolling. */
function findReadAt({ held, changedAt }: Authority): Authority['changedAt'] {
  const emails = new Set([...held.values()].map(({ grant }) => grant.email))
  return emails.size > 1 ? changedAt : undefined
}
