import type { PersonMonth } from '../evaluation/person-month.ts'
import type { Month } from '../model/civil-date.ts'
import type { AgencyFacts } from '../model/facts.ts'

/** People's months, and who they were then. */
export interface StaffMonth extends Pick<AgencyFacts, 'employees' | 'evaluations'> {
  readonly month: Month
  readonly people: readonly PersonMonth[]
  /** What was filed about it, as far as the recap shows that. */
  readonly submissions?: AgencyFacts['submissions']
}
