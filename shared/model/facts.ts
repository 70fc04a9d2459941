import type { Beginning } from './beginning.ts'
import type { DisciplineLaw } from './discipline-law.ts'
import type { Pending } from './pending.ts'
import type { PolicyRecord } from './policy-record.ts'
import type { Regulation } from './regulation.ts'
import type { PresenceReview } from './presence-review.ts'
import type { AgencySettings } from './agency.ts'
import type { Imports } from './import-receipt.ts'
import type { EditorPeriod } from './editor-period.ts'
import type { Employee, EmployeeId, Unit } from './employee.ts'
import type { Instant } from './instant.ts'
import type { Problem } from './problem.ts'
import type { LateReviewRow, Review } from './review.ts'
import type { Holiday, RosterReading, RosterRow, Summons } from './roster.ts'
import type { Submission } from './submission.ts'
import type { MonthlyActivity, UnitEvaluation } from './unit-record.ts'

/** A row of the tab *Mesin Absensi*. */
export interface ClockIn {
  readonly employeeId: EmployeeId
  readonly at: Instant
  readonly cell: string
}

/** What the agency's tabs say, read (shared/workbook). `problems` are cells that could not be read. */
export interface Configuration {
  readonly settings: AgencySettings
  readonly units: readonly Unit[]
  readonly employees: readonly Employee[]
  /** Every readable cell; two entries for one person and day are both here. */
  readonly roster: readonly RosterRow[]
  readonly holidays: readonly Holiday[]
  readonly policies: readonly PolicyRecord[]
  /** The rows that the policies are made of; absent where facts were put together without tabs. */
  readonly regulations?: readonly Regulation[]
  /** What they count of absences, the latest first; absent: as nationally. */
  readonly discipline?: readonly DisciplineLaw[]
  readonly summonses: readonly Summons[]
  readonly clockIns: readonly ClockIn[]
  /** What was read of each export in *Mesin Absensi*, and what of it does not count; absent where there is none. */
  readonly imports?: Imports
  /** Of the employees those with filings whose rows were taken out of *Pegawai*; absent where there are none. */
  readonly deleted?: readonly EmployeeId[]
  /** The present number of who had another; absent where nobody had. */
  readonly numbers?: Readonly<Record<EmployeeId, EmployeeId>>
  readonly problems: readonly Problem[]
  /** What the ledger tells of when counting begins; absent where it tells nothing. */
  readonly beginning?: Beginning
  /** Who could change decisions in the sheet; absent where the ledger tells nothing of it. */
  readonly editors?: readonly EditorPeriod[]
  /** Absent where the ledger tells nothing of it. */
  readonly rosterReadings?: readonly RosterReading[]
  /** The tab *Evaluasi*; absent where it is not kept, and then nothing of it is missing. */
  readonly evaluations?: readonly UnitEvaluation[]
  /** Monthly activities (P2); absent where they are not kept, and then none is missing. */
  readonly monthlyActivities?: readonly MonthlyActivity[]
}

/**
 * All that an evaluation rests on: the configuration, the latest version of each attributed
 * submission, and the reviews, the latest of each submission. Order never matters.
 */
export interface AgencyFacts extends Configuration {
  readonly submissions: readonly Submission[]
  readonly reviews: readonly Review[]
  /** Absent where every row stood in *Tinjauan* on the day of filing. */
  readonly lateReviewRows?: readonly LateReviewRow[]
  /** One at most of a unit and day; absent where no box was ever read. */
  readonly presenceReviews?: readonly PresenceReview[]
  /** What has not come; absent where everything has. */
  readonly pending?: Pending
}
