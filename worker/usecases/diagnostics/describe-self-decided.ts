import { reviewRow } from '../../../shared/intake/review-row.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Agency } from '../../ports/store.ts'
import { localizeAuthority } from '../access/authority-text.ts'
import type { Context } from '../context.ts'
import { listSelfDecided } from '../desk/list-self-decided.ts'

/** Permits that wait for another’s word, though their cell says that they are decided: one line each. */
export async function describeSelfDecided(
  context: Context,
  agency: Agency,
  configuration: Configuration,
): Promise<Problem[]> {
  const where = getPeopleTab('reviews').title
  const permits = await listSelfDecided(context, agency, configuration)
  return permits.map((permit) => {
    const { cells } = reviewRow(permit, configuration)
    const [who, what] = [String(cells['name']), String(cells['summary'])]
    const message = localizeAuthority((text) => text.selfDecided(who, what))
    return { code: 'permit-self-decided', where, message }
  })
}
