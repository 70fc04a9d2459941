import type { RecapJob, RecapKind } from '../../shared/contract/index.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { FormAccess } from '../../shared/model/agency.ts'
import type { Language } from '../../shared/model/language.ts'
import type { ImportReceipt } from '../../shared/model/import-receipt.ts'
import type { Settlement } from '../../shared/model/pending.ts'
import type { PresenceReview } from '../../shared/model/presence-review.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { LateReviewRow, Review, Withdrawal } from '../../shared/model/review.ts'
import type { OptionList } from '../../shared/model/option-list.ts'
import type { FormKind, RawSubmission } from '../../shared/model/submission.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import type { AttributionRecords } from './attribution-records.ts'
import type { AuthorityRecords } from './authority-records.ts'
import type { EvidenceKeyState } from './evidence-key.ts'
import type { EvidenceRecords } from './evidence-records.ts'
import type { EmailCollection, GoogleErrorKind } from './google-workspace.ts'
import type { HomeRecords } from './home-records.ts'
import type { KeyRecords } from './key-records.ts'
import type { IndexRecords } from './index-records.ts'
import type { LedgerAnchor } from './operator.ts'
import type { OpeningRecords } from './opening-records.ts'
import type { OverseenAt, OversightRecords } from './oversight-records.ts'
import type { ProtectionRecords } from './protection-records.ts'
import type { ProjectionRecords } from './projection-records.ts'
import type { RefusedAudienceRecords } from './refused-audience-records.ts'
import type { SealRecords } from './seal-records.ts'

export interface Agency {
  readonly id: string
  readonly spreadsheetId: string
  /** What people's keys are made from, 32 bytes as base64url. Never leaves the worker. */
  readonly secret: string
  readonly name: string
  readonly language: Language
  /** Who enrolled it, in lower case; its triggers run as this person. */
  readonly installer: string
  readonly enrolledAt: Instant
  readonly lastSweptAt: Instant | null
  /** Digest of what *Diagnostik* shows, so that it is written only when that changed. */
  readonly diagnosticsDigest: string
  /** Digest of what *Hari Ini* shows but the hour, and when it was written; null before the first time. */
  readonly todayDigest: string
  readonly todayWrittenAt: Instant | null
  /** Of its spreadsheet, as last read; empty where it was not read yet. */
  readonly locale: string
  /**
   * What the last reading of the tabs found wrong and the ledger does not hold: unreadable cells of
   * *Tinjauan*, which is not kept there, and protections that Google refuses.
   */
  readonly reviewProblems: readonly Problem[]
  /** Null before the first time. */
  readonly sharing: SharingLook | null
  /**
   * Digest of what submissions without an owner were last tried against; empty until what held before
   * attribution was recorded is.
   */
  readonly attributionBasis: string
  /** When its connection was ended; null while it stands. */
  readonly disconnectedAt: Instant | null
}

/** When it was last asked who can change the spreadsheet, and why Google did not say, if not. */
export interface SharingLook {
  readonly at: Instant
  readonly failure: GoogleErrorKind | ''
}

/** Who was to be let in, who may open the form as read back from Google, and why not, if not. */
export interface FormOpening {
  readonly wanted: FormAccess
  /** Null where nobody may, but people named one by one. */
  readonly holds: FormAccess | null
  readonly failure: GoogleErrorKind | ''
  readonly at: Instant
}

/** Google's ids of a form's items by stable key. */
export type ItemIds = Readonly<Record<string, number>>

export interface AgencyForm {
  readonly agencyId: string
  readonly kind: FormKind
  readonly formId: string
  readonly title: string
  readonly responderUri: string
  /** The spreadsheet to which Google copied its answers when last looked; empty where there was none. */
  readonly linkedSheetId: string
  readonly emailCollection: EmailCollection
  /** Stable key by questionId; a binding stays when the question is renamed. */
  readonly bindings: Readonly<Record<string, string>>
  /** Keys of declared questions that the form no longer asks. */
  readonly missingQuestions: readonly string[]
  /** Every list of options that was seen, the oldest first; a new one where it differs. */
  readonly optionLists: readonly OptionList[]
  /** Every response up to this instant was taken in; null before the first reading. */
  readonly cursor: Instant | null
  readonly lastReadAt: Instant | null
  /** Why the last reading failed; empty where it did not. */
  readonly lastError: string
  /** When all its responses were last listed; null where they are due to be. */
  readonly listedWholeAt: Instant | null
  /** What was last done to let people open it; null before the first time. */
  readonly opening: FormOpening | null
  /** Whether it is published and open for answers. */
  readonly takesAnswers: boolean
  /** When its questions and settings were last asked for; null where they are due to be. */
  readonly describedAt: Instant | null
  /** When the oldest answer was last submitted that Google Forms had at the last whole listing. */
  readonly oldestAnswerAt: Instant | null
  /** Of its questions and of its sections, as set-up told them; empty until it does. */
  readonly items: ItemIds
  readonly sections: ItemIds
}

/** A tab as it stood; `rows` of a tab that is gone are empty and `gone` is true. */
export interface TabVersion extends TabRows {
  readonly gone: boolean
  readonly digest: string
}

/** A version of a tab, and where it stands in the ledger. */
export interface RecordedTab extends TabVersion {
  readonly sequence: number
  readonly recordedAt: Instant
}

export interface LedgerEntry {
  readonly sequence: number
  /**
   * `attribution`: whose a version of a submission is from there on; its key is the version's.
   * `answers-deleted`: answers went from Google Forms by HR's word; its key is the form's id.
   * `purge`: a submission without what had to go; its key is the sequence of that submission.
   * `seal`, `reopen`: a month was closed or reopened; its key is the month.
   * `settlement`: HR decided days that were not sure to be absences; its key is the month.
   * `import`: the receipt of an export in *Mesin Absensi*; its key is the block's digest.
   * `presence-review`: what the box of a unit's day in *Hari Ini* said; its key is date and unit.
   * `import-decision`: HR said whether a block that contradicts itself counts; its key is the block's.
   * `oversight`: an agency was put under another's oversight, or taken from it.
   * `protection`: protections of tabs were put back that somebody had changed.
   * `authority`: who may do what was asked for, granted, taken away, bound or shared; its key says which.
   * `person-key`: a person's key, or everybody's, was renewed; its key is whose.
   * `home`: where somebody lives, which only they see; its key is whose.
   * `basis`: by what submissions are read and proven from there on; its key says of which form, or `agency`.
   * `evidence`: what is kept was not what the ledger gives, or the ledger itself is not whole.
   * `connection`: the agency was disconnected, or connected again.
   * `moved`: the agency went on in a copy of its spreadsheet; its key is the former one's id.
   * `accepted-loss`: the operator took a ledger for whole that lacks what the spreadsheet was told of.
   * `installer`: somebody took the place of whoever enrolled the agency.
   */
  readonly kind:
    | 'submission'
    | 'attribution'
    | 'review'
    | 'tab'
    | 'purge'
    | 'seal'
    | 'reopen'
    | 'settlement'
    | 'import'
    | 'import-decision'
    | 'presence-review'
    | 'review-row'
    | 'oversight'
    | 'authority'
    | 'installer'
    | 'accepted-loss'
    | 'connection'
    | 'moved'
    | 'answers-deleted'
    | 'person-key'
    | 'home'
    | 'evidence'
    | 'basis'
    | 'protection'
  readonly key: string
  /** Empty once the body was purged. */
  readonly salt: string
  readonly digest: string
  readonly previousHash: string
  readonly hash: string
  readonly recordedAt: string
  /** What was recorded, as JSON; null where it was erased. */
  readonly body: string | null
}

export interface EntriesAbout {
  readonly kind: LedgerEntry['kind']
  readonly keys: readonly string[] | { readonly prefix: string }
  /** Excluded. */
  readonly after: number
  readonly through: number
}

/** Answers that went from Google Forms, older than `before`. */
export interface DeletionAct {
  readonly id: string
  readonly form: FormKind
  readonly formId: string
  readonly deleted: number
  readonly before: Instant
  readonly by: { readonly email: string; readonly sub: string }
  readonly at: Instant
}

/** A submission as it stands in the ledger. */
export interface RecordedSubmission {
  readonly sequence: number
  readonly raw: RawSubmission
}

/** HR's decision on days of a month that were not sure. */
export interface SettlementAct {
  readonly month: Month
  readonly days: readonly Pick<Settlement, 'employeeId' | 'date'>[]
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** HR's word on a pasted block that contradicts itself, and what they were shown of it. */
export interface ImportAct {
  readonly block: string
  readonly counts: boolean
  readonly by: string
  readonly at: Instant
  readonly receipt: ImportReceipt
}

/** The operator's word on entries that are lost. */
export interface LossAct {
  readonly lost: LedgerAnchor
  /** When the spreadsheet was told of them. */
  readonly toldAt: Instant
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** The append-only, hash-chained record of an agency (G7). Sequences are dense, from 1. */
export interface LedgerRecords {
  lastSequence(agencyId: string): Promise<number>
  /** The hash of an entry; undefined where there is no such entry. */
  findHash(agencyId: string, sequence: number): Promise<string | undefined>
  /** Records those not there yet; a repeated one changes nothing (G2). Returns how many were new. */
  recordSubmissions(agencyId: string, raws: readonly RawSubmission[], at: Instant): Promise<number>
  /** Records the tab where it differs from its last version. Returns whether it did. */
  recordTab(agencyId: string, tab: TabRows & { gone: boolean }, at: Instant): Promise<boolean>
  /**
   * Records the decision where it differs from the last one of its submission, whose `undecidedAt` it
   * keeps; one from a cell where it differs from the last that stood in the cell.
   */
  recordReview(agencyId: string, review: Review): Promise<boolean>
  /** Takes back every verified word on it; see `Withdrawal`. */
  withdrawReview(agencyId: string, withdrawal: Withdrawal): Promise<void>
  /** Those that `recordReview` would record. */
  findNewReviews(agencyId: string, reviews: readonly Review[]): Promise<Review[]>
  /** Days, by Greenwich, of which a location may still be there; nothing is opened for it. */
  listLocatedDays(agencyId: string): Promise<CivilDate[]>
  /** Entries of what was sent on that day of which a location, or what may be one, is still there. */
  listLocated(agencyId: string, day: CivilDate): Promise<number[]>
  /** The submissions of these entries, in their order; one that is no submission or does not open is left out. */
  readLocations(agencyId: string, sequences: readonly number[]): Promise<RecordedSubmission[]>
  /** The submissions that these entries brought, in order; of a purged one what the purge kept. */
  readSubmissions(agencyId: string, sequences: readonly number[]): Promise<RecordedSubmission[]>
  /**
   * Puts `raw` in place of what was recorded at `sequence`: an entry is added that says so, and the
   * former body goes, with its salt, so that it can neither be read nor guessed. The chain stays whole.
   */
  purgeSubmission(agencyId: string, purged: RecordedSubmission, at: Instant): Promise<void>
  /**
   * Destroys the keys of coordinates of days of which the ledger has none any more, and forgets what is
   * kept of the months around. Inside a transaction. Returns how many days.
   */
  forgetDays(agencyId: string): Promise<number>
  /** In order of recording, up to and with sequence `through`; purged ones as they are now. */
  listSubmissions(agencyId: string, through?: number): Promise<RawSubmission[]>
  latestTabs(agencyId: string, through?: number): Promise<TabVersion[]>
  /** The last version of one tab between these sequences, both excluded. */
  findTab(
    agencyId: string,
    slot: string,
    bounds: { readonly after?: number; readonly before?: number },
  ): Promise<RecordedTab | undefined>
  /** Every version of a tab that was recorded after entry `after`, in order. */
  listTabVersions(agencyId: string, slot: string, after: number): Promise<RecordedTab[]>
  /** Of every tab whose slot begins so: when its first and its last version were recorded. */
  listTabTimes(
    agencyId: string,
    slotPrefix: string,
    through?: number,
  ): Promise<{ readonly slot: string; readonly firstAt: Instant; readonly lastAt: Instant }[]>
  /** Of the same versions, by slot. */
  latestTabDigests(
    agencyId: string,
    through?: number,
  ): Promise<{ readonly slot: string; readonly digest: string }[]>
  /** The last of each submission that stands, and before them all standing that bear a verified author. */
  latestReviews(agencyId: string, through?: number): Promise<Review[]>
  /** Records that HR decided days which were not sure to be absences. */
  settle(agencyId: string, act: SettlementAct): Promise<void>
  /** Of each day, in the order in which they were decided. */
  /** Records each where it differs from the last receipt of its block. Returns how many did. */
  recordReceipts(agencyId: string, receipts: readonly ImportReceipt[], at: Instant): Promise<number>
  acceptLoss(agencyId: string, act: LossAct): Promise<void>
  /** Records it once. False where it stands already. */
  recordDeletion(agencyId: string, act: DeletionAct): Promise<boolean>
  /** Those since then, in order. */
  listAcceptedLosses(agencyId: string, since: Instant): Promise<LossAct[]>
  decideImport(agencyId: string, act: ImportAct): Promise<void>
  /** Digests of the blocks that HR last said count. */
  listAcceptedImports(agencyId: string, through?: number): Promise<ReadonlySet<string>>
  listSettlements(agencyId: string, through?: number): Promise<Settlement[]>
  /** Records that these rows came to *Tinjauan* only now, each once. */
  recordLateReviewRows(agencyId: string, refs: readonly string[], at: Instant): Promise<void>
  listLateReviewRows(agencyId: string, through?: number): Promise<LateReviewRow[]>
  /** Records those of whose unit and day nothing is recorded yet: the first one stands. Returns how many. */
  recordPresenceReviews(agencyId: string, reviews: readonly PresenceReview[]): Promise<number>
  /** Of days whose date begins so; of all where nothing is given. In the order of their recording. */
  listPresenceReviews(
    agencyId: string,
    bounds: { readonly datePrefix?: string; readonly through?: number },
  ): Promise<PresenceReview[]>
  listEntries(agencyId: string, after: number, limit: number): Promise<LedgerEntry[]>
  /** These entries, in order. */
  listEntriesAt(agencyId: string, sequences: readonly number[]): Promise<LedgerEntry[]>
  /** Those of a kind with one of these keys, or whose key begins so, between these entries; in order. */
  listEntriesAbout(agencyId: string, about: EntriesAbout): Promise<LedgerEntry[]>
  /** All entries of these responses, and the purges of them, in order. */
  listEntriesOf(
    agencyId: string,
    responses: readonly { readonly formId: string; readonly responseId: string }[],
  ): Promise<LedgerEntry[]>
  /** Of these sequences, those of which a purge says that it took what was recorded. */
  findPurged(agencyId: string, sequences: readonly number[]): Promise<ReadonlySet<number>>
}

/** An agency's connection was ended, or it was connected again. */
export interface ConnectionAct {
  readonly connected: boolean
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** An agency went on in a copy of its spreadsheet. */
export interface MoveAct {
  readonly by: { readonly email: string; readonly sub: string }
  /** Ids of spreadsheets. */
  readonly from: string
  readonly to: string
  readonly at: Instant
}

export interface AgencyRecords {
  /** Those that are connected. */
  list(): Promise<Agency[]>
  /** Also those whose connection was ended. */
  listAll(): Promise<Agency[]>
  /** How many are swept. */
  countConnected(): Promise<number>
  find(agencyId: string): Promise<Agency | undefined>
  findBySpreadsheet(spreadsheetId: string): Promise<Agency | undefined>
  /** The one that once had the spreadsheet and moved to another. */
  findByFormer(spreadsheetId: string): Promise<Agency | undefined>
  insert(agency: Agency): Promise<void>
  update(
    agencyId: string,
    changes: Partial<
      Pick<
        Agency,
        | 'name'
        | 'language'
        | 'lastSweptAt'
        | 'diagnosticsDigest'
        | 'todayDigest'
        | 'todayWrittenAt'
        | 'locale'
        | 'reviewProblems'
        | 'sharing'
        | 'attributionBasis'
      >
    >,
  ): Promise<void>
  /** Inside a transaction; it is an entry of the ledger. */
  changeConnection(agencyId: string, act: ConnectionAct): Promise<void>
  /**
   * Inside a transaction; it is an entry of the ledger. What was written to the former spreadsheet, and
   * what it was told of the ledger, is forgotten with it.
   */
  move(agencyId: string, act: MoveAct): Promise<void>
  /** Inside a transaction; an entry of the ledger says who took whose place. */
  replaceInstaller(agencyId: string, installer: string, at: Instant): Promise<void>
}

export interface FormRecords {
  list(agencyId: string): Promise<AgencyForm[]>
  /** The id of the agency that has the form, or had it and keeps what was filed there. */
  findOwner(formId: string): Promise<string | undefined>
  /** Forgets the agency's forms in which nothing was filed. */
  dropUnused(agencyId: string): Promise<void>
  /** Adds the form; where the agency has another of that kind, the new one takes its place. */
  put(form: AgencyForm): Promise<void>
  update(
    agencyId: string,
    kind: FormKind,
    changes: Partial<Omit<AgencyForm, 'agencyId' | 'kind' | 'formId'>>,
  ): Promise<void>
}

/** What stands in the review queue, so that a submission is put there once. */
export interface ReviewQueueRecords {
  listRefs(agencyId: string): Promise<Set<string>>
  /** Looked at, and found to need no decision: they are listed as undecided no more. */
  pass(agencyId: string, refs: readonly string[], at: Instant): Promise<void>
  add(agencyId: string, refs: readonly string[], at: Instant): Promise<void>
}

export interface PendingHint {
  readonly agencyId: string
  readonly changed: 'form' | 'sheet'
  /** Empty: every form. */
  readonly formId: string
  readonly firstAt: Instant
  /** Grows with each hint that fell together with this one. */
  readonly count: number
}

export interface HintRecords {
  add(hint: Omit<PendingHint, 'firstAt' | 'count'>, at: Instant): Promise<void>
  list(): Promise<PendingHint[]>
  /** Removes the hint unless another fell together with it since it was listed. */
  remove(hint: PendingHint): Promise<void>
}

/** A recap job with what only the worker knows of it. */
export interface StoredRecapJob extends RecapJob {
  readonly agencyId: string
  readonly requestedBy: string
  /** Fixed once for the job, so that a resumed run gives the same bytes (G4). */
  readonly asOf: Instant
  /** The ledger entry up to which it is compiled; null until the job has swept. */
  readonly throughSequence: number | null
  /** Of the kind `regency`; null until the job has begun, and for other kinds. */
  readonly overseen: readonly OverseenAt[] | null
  readonly cancelRequested: boolean
  readonly attempts: number
  /** Not to be tried before. */
  readonly dueAt: Instant
}

export interface RecapJobRecords {
  insert(job: StoredRecapJob): Promise<void>
  find(agencyId: string, jobId: string): Promise<StoredRecapJob | undefined>
  /** The newest first; those that one person asked for, where `requestedBy` is given. */
  list(agencyId: string, limit: number, requestedBy?: string): Promise<StoredRecapJob[]>
  /** The first done job that made this kind for the month, by its as-of instant within these bounds. */
  findFirstDone(
    agencyId: string,
    wanted: {
      readonly month: string
      readonly kind: RecapKind
      readonly from: Instant
      readonly until: Instant
    },
  ): Promise<StoredRecapJob | undefined>
  /** Queued and running ones, the oldest first. */
  listUnfinished(): Promise<StoredRecapJob[]>
  update(
    agencyId: string,
    jobId: string,
    changes: Partial<Omit<StoredRecapJob, 'id' | 'agencyId' | 'kinds'>> & {
      readonly kinds?: readonly RecapKind[]
    },
  ): Promise<void>
}

export interface Lease {
  readonly agencyId: string
  readonly holder: string
  /** Grows with each holder; a smaller one has lost the lease (G6). */
  readonly token: number
}

export interface LeaseRecords {
  /**
   * Takes the lease where it is free, has run out, or `isGone` says that its holder is no more.
   * Undefined where another holds it.
   */
  acquire(request: {
    readonly agencyId: string
    readonly holder: string
    readonly now: Instant
    readonly until: Instant
    readonly isGone: (holder: string) => boolean
  }): Promise<Lease | undefined>
  /** Prolongs it. False where another has taken it since. */
  extend(lease: Lease, until: Instant): Promise<boolean>
  release(lease: Lease): Promise<void>
}

/** What an enrolment code opens; nothing else. */
export interface EnrolmentPurpose {
  /** The agency whose spreadsheet it connects again; null for a spreadsheet that no agency has. */
  readonly agencyId: string | null
  /** The code in *Pengaturan* of the new agency; null for any. */
  readonly agencyCode: string | null
}

export interface EnrolmentCodeRecords {
  insert(
    code: EnrolmentPurpose & {
      readonly hash: string
      readonly createdAt: Instant
      readonly expiresAt: Instant
    },
  ): Promise<void>
  /** Undefined where the code is unknown, used or expired. */
  findPurpose(hash: string, at: Instant): Promise<EnrolmentPurpose | undefined>
  /** Uses the code up. False where it is unknown, used or expired. */
  use(hash: string, agencyId: string, at: Instant): Promise<boolean>
}

/** Calls to Google a minute, counted over all replicas (DESIGN.md, the worker inside). */
export interface ApiBudgetRecords {
  /** Takes one call of the minute of `now`; false, and nothing taken, where so many are taken already. */
  take(request: {
    readonly bucket: string
    readonly perMinute: number
    readonly now: Instant
  }): Promise<boolean>
}

/** All that the worker keeps; agencies are reached only by their id (G8). */
export interface Records {
  readonly agencies: AgencyRecords
  readonly forms: FormRecords
  readonly ledger: LedgerRecords
  readonly attributions: AttributionRecords
  readonly seals: SealRecords
  readonly oversight: OversightRecords
  readonly authority: AuthorityRecords
  readonly keys: KeyRecords
  readonly homes: HomeRecords
  readonly openings: OpeningRecords
  readonly protections: ProtectionRecords
  readonly evidence: EvidenceRecords
  readonly indexes: IndexRecords
  readonly projections: ProjectionRecords
  readonly reviewQueue: ReviewQueueRecords
  readonly hints: HintRecords
  readonly recapJobs: RecapJobRecords
  readonly leases: LeaseRecords
  readonly enrolmentCodes: EnrolmentCodeRecords
  readonly apiBudget: ApiBudgetRecords
  readonly refusedAudiences: RefusedAudienceRecords
}

export interface Store extends Records {
  readonly evidenceKey: EvidenceKeyState
  /**
   * Runs `work` all or nothing; when the promise resolves it is on disk. Inside, only the records
   * passed in may be used, and nothing may wait for Google.
   */
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>
  /**
   * Leaves nothing behind of what was overwritten or destroyed: the journal is written into the file and cut
   * off. False where another process is in it; then it is due again.
   */
  emptyJournal(): Promise<boolean>
  /** Throws where the store does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}
