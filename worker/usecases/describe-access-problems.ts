import type { Zone } from '../../shared/model/agency.ts'
import type { Problem } from '../../shared/model/problem.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { StandingAccess } from './standing-access.ts'
import { localizeWorker } from './worker-text.ts'

/** What HR must mend in *Akses*, and which version counts meanwhile. */
export function describeAccessProblems(
  { setAside, since, problems }: StandingAccess,
  zone: Zone,
): Problem[] {
  if (!setAside) return [...problems]
  const { title } = getPeopleTab('access')
  const where = setAside.title ? { id: setAside.title, en: setAside.title } : title
  const message = localizeWorker((text, language) =>
    text.accessSetAside(setAside.reason, since && momentInWords(since, zone, language)),
  )
  return [{ code: 'access-set-aside', where, message }, ...problems]
}
