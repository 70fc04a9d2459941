import type { PersonMonth } from '../evaluation/person-month.ts'
import type { Configuration } from '../model/facts.ts'

/** People's months, and who they were then. */
export interface StaffMonth extends Pick<Configuration, 'employees'> {
  readonly people: readonly PersonMonth[]
}
