import type { CivilDate, Month } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'

/** A row of the tab *Evaluasi*: what a unit's head says of a day (U5) or a period (L10). */
export interface UnitEvaluation {
  readonly date: CivilDate
  readonly unitCode: string
  readonly evaluatedBy: string
  readonly evaluation: string
  /** Of what it is; absent where it is not said: of its day, and of its week. */
  readonly period?: 'day' | 'week' | 'month' | 'end'
  /** Whether the public keeps the health protocol and has facilities for it (P7); absent where not said. */
  readonly publicProtocol?: boolean
  /** As "Evaluasi!A4". */
  readonly cell: string
}

/** A person's monthly activity as filled in the SKP portal (P2). */
export interface MonthlyActivity {
  readonly employeeId: EmployeeId
  readonly month: Month
  readonly activity: string
  readonly cell: string
}
