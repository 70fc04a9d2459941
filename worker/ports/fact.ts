import type { Interpretation } from '../../shared/intake/interpret-submission.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { FormKind } from '../../shared/model/submission.ts'

/**
 * What a form response says, by its latest version: read once, when it comes, gets another owner, or what
 * it is read by changes (DESIGN.md, one road, 6).
 */
export interface Fact {
  readonly formId: string
  readonly responseId: string
  readonly formKind: FormKind
  readonly ref: string
  readonly createdAt: Instant
  readonly lastSubmittedAt: Instant
  /** Of the entry with which the response first came; the order in which they are told. */
  readonly firstSequence: number
  /** Of the entry with which this version came. */
  readonly versionSequence: number
  /** Of the entry that has the version's contents: its own, or the purge that took its place. */
  readonly bodySequence: number
  /**
   * As the ledger says, under the numbers that people have by now; null while it is nobody's, and where whom it names said that it is not theirs.
   */
  readonly owner: Owner | null
  /** Whose word it waits for, whether it is theirs; empty where it waits for nobody's. */
  readonly claimedId: EmployeeId
  /** Of a weekly plan; empty otherwise, and in quarantine. */
  readonly unitCode: string
  /** The first and the last date that it can be about. */
  readonly from: CivilDate
  readonly until: CivilDate
  readonly said: Interpretation
}

/** Whose days a fact is, or may be, about, and which. */
export interface FactBearing extends Pick<Fact, 'formKind' | 'unitCode' | 'from' | 'until'> {
  readonly employeeIds: readonly EmployeeId[]
}

/** Of whom and when a fact is. */
export function bearingOf({ owner, said, ...fact }: Fact): FactBearing {
  const named = said.kind === 'quarantined' ? (said.filing?.employeeIds ?? []) : []
  return { ...fact, employeeIds: [...(owner ? [owner.subjectId] : []), ...named] }
}

/** A kept fact is not as the worker puts it; `which` is what it is known by. */
export class UnreadableFactError extends Error {
  readonly which: string

  constructor(which: string, options?: ErrorOptions) {
    super(`the fact of ${which} cannot be read`, options)
    this.name = 'UnreadableFactError'
    this.which = which
  }
}

/** A form response, whatever its version. */
export type ResponseKey = Pick<Fact, 'formId' | 'responseId'>

/** What was filed about these people, and weekly plans. */
export interface SubmissionsOf {
  readonly subjectIds: readonly EmployeeId[]
  /** Check-ins, and messages in their place, of this date or later; of all else everything. */
  readonly checkInsSince: CivilDate
  /** Of these people only what was filed with these forms. */
  readonly forms?: readonly FormKind[]
  /** Of all else too, and of weekly plans, only what is about this date or a later one. */
  readonly since?: CivilDate
  /** Of everything, only what is about this date or an earlier one. */
  readonly until?: CivilDate
  /** Weekly plans of these units alone. */
  readonly unitCodes?: readonly string[]
}
