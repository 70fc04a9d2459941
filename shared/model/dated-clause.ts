import type { CivilDate } from './civil-date.ts'
import type { Severity } from './finding.ts'
import type { When } from './regulation.ts'

/** When a clause binds that asks something of the office, not of a day, and how it is cited. */
export interface DatedClause {
  /** As findings cite it, as "Pemerintah PP 94/2021, D1". */
  readonly clause: string
  /** Number of its regulation. */
  readonly regulation: string
  readonly severity?: Severity
  readonly from: CivilDate
  /** Absent while it holds until withdrawn. */
  readonly until?: CivilDate
  /** Within those days. */
  readonly when: When
}
