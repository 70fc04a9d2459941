import type { Problem } from '../../shared/model/problem.ts'
import type { Agency } from '../ports/store.ts'
import type { Context } from './context.ts'
import { describeFormProblems, findFormsBehind } from './find-forms-behind.ts'

/** What the tab *Diagnostik* shows. */
export interface ProblemsToShow {
  /** Cells that cannot be read, of all tabs. */
  readonly cells: readonly Problem[]
  readonly quarantined: readonly Problem[]
  readonly formsBehind: readonly Problem[]
}

export async function collectProblems(
  context: Context,
  agency: Agency,
  {
    problems,
    quarantined,
  }: { readonly problems: readonly Problem[]; readonly quarantined: readonly Problem[] },
): Promise<ProblemsToShow> {
  const forms = await context.store.forms.list(agency.id)
  const behind = findFormsBehind(context, agency, forms)
  return {
    cells: [...problems, ...agency.reviewProblems],
    quarantined,
    formsBehind: describeFormProblems(agency, forms, behind),
  }
}
