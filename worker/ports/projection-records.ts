import type { PersonCodes } from '../../shared/evaluation/month-codes.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { QuarantinedFiling } from '../../shared/model/pending.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Review, ReviewAuthor } from '../../shared/model/review.ts'
import type { SubmissionVersion } from '../../shared/intake/submission-key.ts'
import type { FormKind, Submission } from '../../shared/model/submission.ts'
import type { OwnedSubmission } from './attribution-records.ts'
import type { Fact, FactBearing, ResponseKey, SubmissionsOf } from './fact.ts'

/** How far an agency's projections follow its ledger. */
export interface ProjectionState {
  readonly throughSequence: number
  /** Digest of all that decides what a submission says; another one: all anew. */
  readonly basis: string
  /** The ledger entry up to which the tabs' contents are taken into account. */
  readonly tabsThroughSequence: number
}

/** A person's month as it was evaluated; the body is JSON. */
export interface KeptPersonMonth {
  readonly employeeId: EmployeeId
  readonly asOf: Instant
  /** The last ledger entry that counted; while it is not stale, none that came later bears on it. */
  readonly throughSequence: number
  /** The same at any later instant before this one; empty: for good. */
  readonly validUntil: Instant | ''
  /** The first and the last date that was looked at. */
  readonly from: CivilDate
  readonly until: CivilDate
  /** Whose rows of the tabs it rests on besides the person's own (`Looked`). */
  readonly leansOn: readonly string[]
  /** See `PersonMonth`; empty where it waits for none. */
  readonly awaitsForms: readonly string[]
  /** What later months count of its days; empty while a later instant may make others of them. */
  readonly counted: string
  /** What *Rekap Kehadiran* needs of it. */
  readonly codes: Omit<PersonCodes, 'employeeId'>
  readonly body: string
}

/** How a kept month stands, without what it says. */
export type MonthStanding = Pick<
  KeptPersonMonth,
  'employeeId' | 'asOf' | 'throughSequence' | 'validUntil' | 'awaitsForms'
> & {
  /** Something came that bears on it. */
  readonly isStale: boolean
}

/** A month as it lies in the store. */
export interface SealedPersonMonth extends MonthStanding {
  /** What has the same is as it was put where the other is, and says the same. */
  readonly fingerprint: string
  /** Its body; undefined where it is not as the worker put it. */
  open(): string | undefined
}

/** A month of before, with what it counts for later ones. */
export interface EarlierMonth extends MonthStanding, Pick<KeptPersonMonth, 'counted'> {
  readonly month: Month
  readonly isGenuine: boolean
}

/** Days of which something came that was not known before: months that looked at one of them are stale. */
export interface Touch {
  /** Null: everybody's. */
  readonly employeeId: EmployeeId | null
  readonly from: CivilDate
  readonly until: CivilDate
}

/** What is known of something undecided without reading what it says. */
export interface UndecidedFiling extends Pick<
  Fact,
  'ref' | 'formKind' | 'unitCode' | 'lastSubmittedAt'
> {
  readonly filerId: EmployeeId
  readonly subjectId: EmployeeId
}

export interface VersionsOf extends Required<Pick<SubmissionsOf, 'since'>> {
  readonly until?: CivilDate
  readonly forms?: readonly FormKind[]
  /** The last entry that counts. */
  readonly through: number
}

export type VersionsOfPeople = VersionsOf & Required<Pick<SubmissionsOf, 'subjectIds'>>

export interface OwnedVersion extends SubmissionVersion {
  readonly owner: Owner
}

/** A version of a submission, by reference. */
export interface RecordedVersion extends SubmissionVersion {
  readonly formKind: FormKind
  /** Whom the response is about by now; empty: nobody. */
  readonly subjectId: EmployeeId
  /** Of the entry that brought it. */
  readonly sequence: number
  /** Of the entry with which the response first came. */
  readonly firstSequence: number
  /** Whether it is not sure that it can be read: its latest version waits in quarantine, or is another one. */
  readonly isDoubtful: boolean
}

/** What follows from the ledger and can be made from it again. */
export interface ProjectionRecords {
  find(agencyId: string): Promise<ProjectionState | undefined>
  /** Moves on from `before`. False where another moved it since. */
  advance(
    agencyId: string,
    before: ProjectionState | undefined,
    after: ProjectionState,
  ): Promise<boolean>
  /**
   * The versions that counted at entry `through`, of what is about these people and dates and was not edited since.
   * Costs by those, not by the ledger's age.
   */
  listVersions(agencyId: string, of: VersionsOfPeople): Promise<RecordedVersion[]>
  /** The others that counted then: of every weekly plan of the dates, and of whatever was edited since. */
  listVersionsBeside(agencyId: string, of: VersionsOf): Promise<RecordedVersion[]>
  /** As both, but every version that an entry after `after` brought, also where another came after it. */
  listArrived(
    agencyId: string,
    of: VersionsOfPeople & { readonly after: number },
  ): Promise<RecordedVersion[]>
  /** Forgets how far they are: the next time everything is made anew. */
  forget(agencyId: string): Promise<void>
  /** Forgets facts of the agency, so many at most. Returns how many. */
  clearFacts(agencyId: string, limit: number): Promise<number>
  /** One that cannot be read is as if it were not there: it is not what the ledger gives. */
  findFacts(agencyId: string, responses: readonly ResponseKey[]): Promise<Fact[]>
  /** Whose those of these are that have an owner and could be read, by their latest versions. */
  listOwned(agencyId: string, responses: readonly ResponseKey[]): Promise<OwnedVersion[]>
  findFactsByRef(agencyId: string, refs: readonly string[]): Promise<Fact[]>
  /** What these are about; what they say is not opened. */
  listBearings(agencyId: string, refs: readonly string[]): Promise<FactBearing[]>
  /** Of the facts whose contents stand in entries after `after` and up to `through`. */
  listResponsesBetween(
    agencyId: string,
    bounds: { readonly after: number; readonly through: number },
  ): Promise<ResponseKey[]>
  dropFacts(agencyId: string, responses: readonly ResponseKey[]): Promise<void>
  putFacts(agencyId: string, facts: readonly Fact[]): Promise<void>
  /** When answers of the form were last submitted, of those instants; each as often as there are. */
  listFiledAt(agencyId: string, formId: string, instants: readonly Instant[]): Promise<Instant[]>
  /** Forms of that kind of which the ledger has answers. */
  listFormIds(agencyId: string, kind: FormKind): Promise<string[]>
  /** In order of their first entry. */
  listQuarantined(agencyId: string): Promise<Problem[]>
  /** How many those are; none is opened. */
  countQuarantined(agencyId: string): Promise<number>
  /** Those in quarantine that may be about `since` or later, whoever their owner; in the same order. */
  listWaiting(agencyId: string, since: CivilDate): Promise<Fact[]>
  /** Of whom and when those may be, where that is known; what they say is not opened. */
  listWaitingFilings(agencyId: string, since: CivilDate): Promise<QuarantinedFiling[]>
  /** Of nobody where `subjectId` is empty, else about that person; about `since` or later, the newest first. */
  listFilings(
    agencyId: string,
    of: { readonly subjectId: EmployeeId; readonly since: CivilDate | ''; readonly limit: number },
  ): Promise<Fact[]>
  /** What waits for that person's word; the newest first. */
  listClaims(
    agencyId: string,
    of: { readonly employeeId: EmployeeId; readonly limit: number },
  ): Promise<Fact[]>
  /** How many those are. */
  countClaims(agencyId: string, employeeId: EmployeeId): Promise<number>
  /** Whoever a filing is about; costs by people, not by filings. */
  listSubjects(agencyId: string): Promise<EmployeeId[]>
  /** Readable ones, of `refs` where given, that nobody decided on and somebody may have to. Costs by them, not by filings. */
  listUndecided(agencyId: string, refs?: readonly string[]): Promise<UndecidedFiling[]>
  /** The first refs of the same after that one, in order; also those that were queued if wanted. */
  listUndecidedRefs(
    agencyId: string,
    want: { readonly queued: boolean; readonly after: string; readonly limit: number },
  ): Promise<string[]>
  /**
   * Readable ones of these, decided or not, of which it is not recorded that they stand in *Tinjauan* or
   * need not. Costs by `refs`, not by filings.
   */
  findUnqueued(agencyId: string, refs: readonly string[]): Promise<string[]>
  /** Of responses that have an owner and could be read. */
  countSubmissions(agencyId: string): Promise<number>
  /** Whether there is any of those; whatever the ledger's age. */
  hasSubmissions(agencyId: string): Promise<boolean>
  /** As they were answered, out of the ledger. */
  readSubmissions(agencyId: string, refs: readonly string[]): Promise<OwnedSubmission[]>
  /** Those of these that have an owner and could be read. */
  findSubmissions(agencyId: string, refs: readonly string[]): Promise<Submission[]>
  listSubmissionsOf(agencyId: string, of: SubmissionsOf): Promise<Submission[]>
  /**
   * Of each of these submissions every verified word that stands, and the last decision, by the entries up to
   * `through`: where that is one of a cell it may not count, and then the word before it does.
   */
  listReviewsOn(agencyId: string, refs: readonly string[], through?: number): Promise<Review[]>
  /** The author’s own decisions of late that stand, the latest first. */
  listReviewsBy(agencyId: string, author: ReviewAuthor, limit: number): Promise<Review[]>
  /** The latest of each that bears its author. */
  listSpokenReviews(agencyId: string, refs: readonly string[]): Promise<Review[]>
  /** Of those marked under the key in use, by employee: so many from after that one on. */
  listSealedMonths(
    agencyId: string,
    month: Month,
    page: { readonly after: string; readonly limit: number },
  ): Promise<SealedPersonMonth[]>
  /** How each stands; `isGenuine` is false where it is not as the worker put it. Nothing is opened, and nothing is said of bodies. */
  listMonthStandings(
    agencyId: string,
    month: Month,
  ): Promise<(MonthStanding & { readonly isGenuine: boolean })[]>
  /** In codes, by employee; bodies are not opened, and nothing is said of them. Of one person where given. */
  listMonthCodes(
    agencyId: string,
    month: Month,
    only?: EmployeeId,
  ): Promise<(MonthStanding & PersonCodes & { readonly isGenuine: boolean })[]>
  /** How these people's months stand, both ends included, and what they count for later ones. */
  listEarlier(
    agencyId: string,
    of: {
      readonly employeeIds: readonly EmployeeId[]
      readonly from: Month
      readonly until: Month
    },
  ): Promise<EarlierMonth[]>
  /** Of whom any of these months, both ends included, is stale. */
  listStalePeople(
    agencyId: string,
    of: { readonly from: Month; readonly until: Month },
  ): Promise<EmployeeId[]>
  /** Of those that rest on others' rows: whose, and on which. */
  listLeaning(agencyId: string): Promise<Pick<KeptPersonMonth, 'employeeId' | 'leansOn'>[]>
  /** By month and employee, from after that one on. */
  listPersonMonthsAfter(
    agencyId: string,
    after: { readonly month: string; readonly employeeId: string },
    limit: number,
  ): Promise<
    (KeptPersonMonth & {
      readonly month: Month
      readonly isStale: boolean
      readonly isGenuine: boolean
    })[]
  >
  /** Forgets those, of every agency, that were marked under another key. Returns how many. */
  dropForeignMonths(): Promise<number>
  countPersonMonths(agencyId: string): Promise<number>
  /** Where they count otherwise than before, later months of the year are stale. */
  putPersonMonths(agencyId: string, month: Month, months: readonly KeptPersonMonth[]): Promise<void>
  /** Makes stale what looked at any of these days. */
  touchMonths(agencyId: string, touches: readonly Touch[]): Promise<void>
  /** Forgets months of people of the agency, so many at most. Returns how many. */
  clearPersonMonths(agencyId: string, limit: number): Promise<number>
  /** Every month of these people. */
  dropPersonMonths(agencyId: string, employeeIds: readonly EmployeeId[]): Promise<void>
  listMonths(agencyId: string): Promise<Month[]>
}
