import type { Month } from '../model/civil-date.ts'
import type { GovernmentKind } from '../model/agency.ts'
import type { Language } from '../model/language.ts'
import { setUpTab } from './set-up-tab.ts'
import type { ExistingSheet } from './set-up-tab.ts'
import { sheetIdOf, tabTitle } from './sheet-id.ts'
import { specialPostsOf } from './special-posts.ts'
import type { SheetsRequest } from './sheets-request.ts'
import type { TabDeclaration } from './tab-declaration.ts'
import { PEOPLE_TABS } from './tabs.ts'

export type { ExistingSheet } from './set-up-tab.ts'

/**
 * The requests of one `spreadsheets.batchUpdate` that make and repair all tabs in which people type.
 * Given the state after, it changes nothing that people typed and duplicates nothing: headers are
 * written only where missing, moved columns are followed, filled settings stay, a renamed tab keeps
 * its name.
 */
export function setUpRequests({
  existing,
  language,
  months,
  government = 'regency',
}: {
  readonly existing: readonly ExistingSheet[]
  readonly language: Language
  readonly months: readonly Month[]
  readonly government?: GovernmentKind
}): SheetsRequest[] {
  return PEOPLE_TABS.map((tab) => offeringPosts(tab, government)).flatMap((tab) =>
    (tab.monthly ? months : [undefined]).flatMap((month) => {
      const sheet = findSheet(existing, tab, month)
      return setUpTab({
        tab,
        language,
        ...(month && { month }),
        ...(sheet && { existing: sheet }),
      })
    }),
  )
}

/** *Pegawai* offers the special posts that the government has. */
function offeringPosts(tab: TabDeclaration, government: GovernmentKind): TabDeclaration {
  const columns = tab.columns.map((column) =>
    column.key === 'specialPost' ? { ...column, choices: specialPostsOf(government) } : column,
  )
  return { ...tab, columns }
}

/** By sheet id, else by title in either language. */
function findSheet(
  existing: readonly ExistingSheet[],
  tab: TabDeclaration,
  month: Month | undefined,
): ExistingSheet | undefined {
  const id = sheetIdOf(tab, month)
  const titles = [tabTitle(tab, 'id', month), tabTitle(tab, 'en', month)]
  return (
    existing.find(({ sheetId }) => sheetId === id) ??
    existing.find(({ title }) => titles.includes(title))
  )
}
