import type { Month } from '../../../shared/model/civil-date.ts'
import { RECAPS } from '../../../shared/recaps/recaps.ts'
import { PEOPLE_TABS } from '../../../shared/workbook/tabs.ts'
import type { Recap } from '../../../shared/recaps/recap.ts'
import type { Agency } from '../../ports/store.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { Context } from '../context.ts'
import { describeError } from '../describe-error.ts'

const RECAP_TABS: readonly Recap[] = RECAPS
/** Tabs that are about a month of the agency's own, or a day or a person in it. */
const TABS = [
  ...PEOPLE_TABS.filter(({ monthly }) => monthly),
  ...RECAP_TABS.filter(({ scope, needs }) => scope !== 'standing' && !needs.includes('overseen')),
]
const TITLES = TABS.flatMap(({ title }) => [title.id, title.en])

/**
 * Hides the tabs of a month that is closed, and shows again those of one that was reopened. A tab that is
 * hidden is written, read and linked to as before, so nothing but the row of tabs rests on it: where Google
 * refuses, they stay as they are.
 */
export async function putAwayMonth(context: Context, agency: Agency, month: Month): Promise<void> {
  const last = (await context.store.seals.listActs(agency.id, month)).at(-1)
  if (!last) return
  const isOne = (title: string): boolean =>
    TITLES.some((name) => title.startsWith(`${name} `)) && title.includes(` ${month}`)
  try {
    await context.google.hideSheets(agency.spreadsheetId, { hidden: last.kind === 'seal', isOne })
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error
    const reason = describeError(error)
    context.log({ event: 'put-away-refused', level: 'warning', agencyId: agency.id, reason })
  }
}
