import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { indexFacts, type FactsIndex } from '../../../shared/outcome/index-facts.ts'
import type { SubmissionsOf } from '../../ports/fact.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { Followed } from './follow-ledger.ts'
import { listLateRows } from './late-rows.ts'

/** What the agency's people filed, as far as `of` asks, with what decides about it. */
export async function indexOf(
  context: Context,
  agency: Agency,
  { configuration, throughSequence }: Pick<Followed, 'configuration' | 'throughSequence'>,
  of: SubmissionsOf,
): Promise<FactsIndex> {
  const { projections } = context.store
  const submissions = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOn(
    agency.id,
    submissions.map(({ ref }) => ref),
  )
  const lateReviewRows = await listLateRows(context, agency, { submissions, throughSequence })
  return indexFacts({ ...rowsOf(configuration, of), submissions, reviews, lateReviewRows })
}

/** A person's month needs no rows of others in the tabs of which a row is about one person. */
function rowsOf(configuration: Configuration, { subjectIds }: SubmissionsOf): Configuration {
  const ids = new Set(subjectIds)
  const isTheirs = ({ employeeId }: { employeeId: EmployeeId }): boolean => ids.has(employeeId)
  return {
    ...configuration,
    roster: configuration.roster.filter(isTheirs),
    summonses: configuration.summonses.filter(isTheirs),
    clockIns: configuration.clockIns.filter(isTheirs),
  }
}
