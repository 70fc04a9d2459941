import type { CivilDate } from './civil-date.ts'
import type { DatedClause } from './dated-clause.ts'
import type { MonthRecap } from './month-recap.ts'

/** A recap that goes up a chain of addressees each month. */
export interface RecapDuty {
  readonly recap: MonthRecap
  /** As typed, as "Asisten, Sekretaris Daerah"; empty where nobody stands between. */
  readonly through: string
  /** Empty where nobody is named. */
  readonly to: string
  /** Day of the next month; its last where that is shorter. */
  readonly dueDay: number
}

/** Of one month. */
export type RecapDue = RecapDuty & DatedClause & { readonly dueOn: CivilDate }
