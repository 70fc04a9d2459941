import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Review, ReviewAuthor } from '../../shared/model/review.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { FormKind } from '../../shared/model/submission.ts'
import type { OwnedSubmission } from './attribution-records.ts'

/** How far an agency's projections follow its ledger. */
export interface ProjectionState {
  readonly throughSequence: number
  /** Digest of all that decides what a submission says; another one: all anew. */
  readonly basis: string
  /** The ledger entry up to which the tabs' contents are taken into account. */
  readonly tabsThroughSequence: number
}

/** Whose a submission is, by its latest version. */
export interface Attribution {
  readonly formId: string
  readonly responseId: string
  readonly formKind: FormKind
  readonly ref: string
  readonly lastSubmittedAt: Instant
  /** Of the entry with which the submission first came; the order in which they are told. */
  readonly firstSequence: number
  /** Of the entry that has the version's contents: its own, or the purge that took its place. */
  readonly bodySequence: number
  /** As the ledger says; null while it is nobody's. */
  readonly owner: Owner | null
  /** Whose day or permit it is about; empty in quarantine. */
  readonly subjectId: EmployeeId
  /** Of a weekly plan; empty otherwise. */
  readonly unitCode: string
  /** The last date it can be about. */
  readonly untilDate: CivilDate
  /** Why it is in quarantine; null where it has an owner and can be read. */
  readonly problem: Problem | null
}

/** A person's month as it was evaluated; the body is JSON. */
export interface KeptPersonMonth {
  readonly employeeId: EmployeeId
  readonly asOf: Instant
  /** The same at any later instant before this one; empty: for good. */
  readonly validUntil: Instant | ''
  readonly body: string
}

/** Whose submissions to read: of these people, and every weekly plan. */
export interface SubmissionsOf {
  readonly subjectIds: readonly EmployeeId[]
  /** Check-ins, and messages in their place, of this date or later; of all else everything. */
  readonly checkInsSince: CivilDate
  /** Of these people only what was filed with these forms. */
  readonly forms?: readonly FormKind[]
  /** Of all else too, and of weekly plans, only what is about this date or a later one. */
  readonly since?: CivilDate
}

/** What is known of something undecided without reading what it says. */
export type UndecidedFiling = Pick<
  Attribution,
  'ref' | 'formKind' | 'subjectId' | 'unitCode' | 'lastSubmittedAt'
> & { readonly filerId: EmployeeId }

/** What follows from the ledger and can be made from it again. */
export interface ProjectionRecords {
  find(agencyId: string): Promise<ProjectionState | undefined>
  /** Moves on from `before`. False where another moved it since. */
  advance(
    agencyId: string,
    before: ProjectionState | undefined,
    after: ProjectionState,
  ): Promise<boolean>
  /** Forgets how far they are: the next time everything is made anew. */
  forget(agencyId: string): Promise<void>
  /** Forgets attributions and months of the agency. */
  clear(agencyId: string): Promise<void>
  findAttributions(
    agencyId: string,
    keys: readonly Pick<Attribution, 'formId' | 'responseId'>[],
  ): Promise<Attribution[]>
  findAttributionsByRef(agencyId: string, refs: readonly string[]): Promise<Attribution[]>
  /** Those whose contents stand in entries after `after` and up to `through`. */
  listAttributionsBetween(
    agencyId: string,
    bounds: { readonly after: number; readonly through: number },
  ): Promise<Attribution[]>
  dropAttributions(
    agencyId: string,
    keys: readonly Pick<Attribution, 'formId' | 'responseId'>[],
  ): Promise<void>
  putAttributions(agencyId: string, attributions: readonly Attribution[]): Promise<void>
  /** In order of their first entry. */
  listQuarantined(agencyId: string): Promise<Problem[]>
  /** Of nobody where `subjectId` is empty, else about that person; about `since` or later, the newest first. */
  listFilings(
    agencyId: string,
    of: { readonly subjectId: EmployeeId; readonly since: CivilDate | ''; readonly limit: number },
  ): Promise<Attribution[]>
  /** Whoever a filing is about; costs by people, not by filings. */
  listSubjects(agencyId: string): Promise<EmployeeId[]>
  /** Attributed ones that nobody decided on and somebody may have to. Costs by them, not by filings. */
  listUndecided(agencyId: string): Promise<UndecidedFiling[]>
  /** The refs of the same, in order; those that were queued if wanted. */
  listUndecidedRefs(agencyId: string, want: { readonly queued: boolean }): Promise<string[]>
  /**
   * Attributed ones of these, decided or not, of which it is not recorded that they stand in *Tinjauan* or
   * need not. Costs by `refs`, not by filings.
   */
  findUnqueued(agencyId: string, refs: readonly string[]): Promise<string[]>
  readSubmissions(agencyId: string, refs: readonly string[]): Promise<OwnedSubmission[]>
  listSubmissionsOf(agencyId: string, of: SubmissionsOf): Promise<OwnedSubmission[]>
  /** The latest of each of their submissions. */
  listReviewsOf(agencyId: string, of: SubmissionsOf): Promise<Review[]>
  /** The latest of each of these submissions that stands. */
  listReviewsOn(agencyId: string, refs: readonly string[]): Promise<Review[]>
  /** The author’s own decisions of late that stand, the latest first. */
  listReviewsBy(agencyId: string, author: ReviewAuthor, limit: number): Promise<Review[]>
  /** The latest of each that bears its author. */
  listSpokenReviews(agencyId: string, refs: readonly string[]): Promise<Review[]>
  /** `isGenuine` is false where it is not as the worker put it. */
  listPersonMonths(
    agencyId: string,
    month: Month,
  ): Promise<(KeptPersonMonth & { readonly isGenuine: boolean })[]>
  /** By month and employee, from after that one on. */
  listPersonMonthsAfter(
    agencyId: string,
    after: { readonly month: string; readonly employeeId: string },
    limit: number,
  ): Promise<(KeptPersonMonth & { readonly month: Month })[]>
  countPersonMonths(agencyId: string): Promise<number>
  putPersonMonths(agencyId: string, month: Month, months: readonly KeptPersonMonth[]): Promise<void>
  /** Every month of these people, or of all. */
  dropPersonMonths(agencyId: string, employeeIds: readonly EmployeeId[] | 'all'): Promise<void>
  listMonths(agencyId: string): Promise<Month[]>
}
