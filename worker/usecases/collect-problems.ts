import type { Configuration } from '../../shared/model/facts.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Agency } from '../ports/store.ts'
import type { Context } from './context.ts'
import { describeAccessProblems } from './describe-access-problems.ts'
import { findLocaleProblem } from './describe-locale.ts'
import { describeFormProblems, findFormsBehind } from './find-forms-behind.ts'
import { loadStandingAccess } from './standing-access.ts'

/** What the tab *Diagnostik* shows. */
export interface ProblemsToShow {
  /** Of the spreadsheet as a whole. */
  readonly spreadsheet: readonly Problem[]
  /** Cells that cannot be read, of all tabs. */
  readonly cells: readonly Problem[]
  readonly quarantined: readonly Problem[]
  readonly formsBehind: readonly Problem[]
}

export async function collectProblems(
  context: Context,
  agency: Agency,
  {
    settings,
    problems,
    quarantined,
  }: Pick<Configuration, 'settings' | 'problems'> & { readonly quarantined: readonly Problem[] },
): Promise<ProblemsToShow> {
  const forms = await context.store.forms.list(agency.id)
  const behind = findFormsBehind(context, agency, forms)
  const access = describeAccessProblems(await loadStandingAccess(context, agency), settings.zone)
  const locale = findLocaleProblem(agency.locale)
  return {
    spreadsheet: locale ? [locale] : [],
    cells: [...access, ...problems, ...agency.reviewProblems],
    quarantined,
    formsBehind: describeFormProblems(agency, forms, behind),
  }
}
