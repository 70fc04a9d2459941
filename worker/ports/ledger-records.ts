import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import type { LetterAct } from '../../shared/model/cover-letter.ts'
import type { ImportReceipt } from '../../shared/model/import-receipt.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Settlement } from '../../shared/model/pending.ts'
import type { PresenceReview } from '../../shared/model/presence-review.ts'
import type { LateReviewRow, Review, Withdrawal } from '../../shared/model/review.ts'
import type { FormKind, RawSubmission } from '../../shared/model/submission.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import type { LedgerAnchor } from './operator.ts'

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
   * `correction`: somebody asked to have something corrected, or was answered; its key is whose.
   * `restriction`: what is done with somebody's data was restricted, or is no more; its key is whose.
   * `erasure`: what somebody's entries recorded was erased by a letter, with their keys; its key is whose.
   * `home`: where somebody lives, which only they see; its key is whose.
   * `basis`: by what submissions are read and proven from there on; its key says of which form, or `agency`.
   * `evidence`: what is kept was not what the ledger gives, or the ledger itself is not whole.
   * `connection`: the agency was disconnected, or connected again.
   * `moved`: the agency went on in a copy of its spreadsheet; its key is the former one's id.
   * `accepted-loss`: the operator took a ledger for whole that lacks what the spreadsheet was told of.
   * `regulation`: the author's word on clauses that were read back to them; its key is the word's id.
   * `chat`: how many messages of an exported chat somebody accepted, and why the others were left; its key is when.
   * `letter`: number and date of the letter with which a month's recaps are sent, or who received it; its key is the month.
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
    | 'regulation'
    | 'chat'
    | 'letter'
    | 'person-key'
    | 'home'
    | 'erasure'
    | 'correction'
    | 'restriction'
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

/** What an entry says. */
export interface RecordedEntry extends Pick<LedgerEntry, 'sequence' | 'kind' | 'key'> {
  /** What was recorded; null where it was erased. */
  readonly value: unknown
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

/** What somebody accepted of an exported chat, in numbers of messages, and what of the rest. */
export interface ChatAct {
  readonly messages: number
  readonly recorded: number
  readonly waiting: number
  readonly standing: number
  readonly refused: number
  readonly left: readonly { readonly reason: string; readonly messages: number }[]
  readonly by: { readonly email: string; readonly sub: string }
  readonly at: Instant
}

/** The author's word on clauses as they were read back, or on a whole regulation, before rows are written. */
export interface RegulationAct {
  readonly id: string
  /** The row of *Aturan* by column key, of one that has the clauses of another or of a template. */
  readonly regulation?: Readonly<Record<string, string>>
  readonly clauses: readonly {
    /** The row of *Pasal* by column key. */
    readonly cells: Readonly<Record<string, string>>
    /** Zero-based, where it stood then; null for another. */
    readonly row: number | null
    /** What was shown of it. */
    readonly sentence: string
    readonly named: string
  }[]
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

/** Where a ledger ends; with what comes before it, as its hash is over that. */
export type LedgerHead = Pick<LedgerEntry, 'sequence' | 'hash'>

/** The append-only, hash-chained record of an agency (G7). Sequences are dense, from 1. */
export interface LedgerRecords {
  lastSequence(agencyId: string): Promise<number>
  /** The last entry that was recorded by that instant; 0 where there was none. */
  lastSequenceAt(agencyId: string, at: Instant): Promise<number>
  /** The last entry up to `through`, or of all; 0 and an empty hash where there is none. */
  findHead(agencyId: string, through?: number): Promise<LedgerHead>
  /** The hash of an entry; undefined where there is no such entry. */
  findHash(agencyId: string, sequence: number): Promise<string | undefined>
  /** Records those not there yet; a repeated one changes nothing (G2). Returns how many were new. */
  recordSubmissions(agencyId: string, raws: readonly RawSubmission[], at: Instant): Promise<number>
  /** Tells of each tab whether it is as it was last recorded; the last versions are asked for at once, and opened one by one. */
  lastTabs(
    agencyId: string,
    slots: readonly string[],
  ): Promise<(tab: TabRows & { gone: boolean }) => Promise<boolean>>
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
  /** Records each where it differs from the last receipt of its block. Returns how many did. */
  recordReceipts(agencyId: string, receipts: readonly ImportReceipt[], at: Instant): Promise<number>
  acceptLoss(agencyId: string, act: LossAct): Promise<void>
  /** Records it once. False where it stands already. */
  recordDeletion(agencyId: string, act: DeletionAct): Promise<boolean>
  recordChat(agencyId: string, act: ChatAct): Promise<void>
  /** As `recordDeletion`. */
  recordRegulationAct(agencyId: string, act: RegulationAct): Promise<boolean>
  /** Every such word, in order. */
  listRegulationActs(agencyId: string): Promise<RegulationAct[]>
  /** That word, where it was recorded. */
  findRegulationAct(agencyId: string, id: string): Promise<RegulationAct | undefined>
  /** Those since then, in order. */
  listAcceptedLosses(agencyId: string, since: Instant): Promise<LossAct[]>
  /** Records it where it is not what stands already. False where it is. */
  recordLetterAct(agencyId: string, act: LetterAct): Promise<boolean>
  /** Of a month, in order. */
  listLetterActs(agencyId: string, month: Month): Promise<LetterAct[]>
  decideImport(agencyId: string, act: ImportAct): Promise<void>
  /** Digests of the blocks that HR last said count. */
  listAcceptedImports(agencyId: string, through?: number): Promise<ReadonlySet<string>>
  /** Of each day, in the order in which they were decided. */
  listSettlements(agencyId: string, through?: number): Promise<Settlement[]>
  /** Records that these rows came to *Tinjauan* only now, each once. */
  recordLateReviewRows(agencyId: string, refs: readonly string[], at: Instant): Promise<void>
  /** Of these submissions, or of all: costs by those that are asked for. */
  listLateReviewRows(
    agencyId: string,
    of?: { readonly through?: number; readonly refs?: readonly string[] },
  ): Promise<LateReviewRow[]>
  /** Records those of whose unit and day nothing is recorded yet: the first one stands. Returns how many. */
  recordPresenceReviews(agencyId: string, reviews: readonly PresenceReview[]): Promise<number>
  /** Of days whose date begins so; of all where nothing is given. In the order of their recording. */
  listPresenceReviews(
    agencyId: string,
    bounds: { readonly datePrefix?: string; readonly through?: number },
  ): Promise<PresenceReview[]>
  /** What entries say, in order, without what ties them to one another. */
  listRecorded(agencyId: string, after: number, limit: number): Promise<RecordedEntry[]>
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
  /** Of these sequences, those of which a purge or an erasure says that it took what was recorded. */
  findPurged(agencyId: string, sequences: readonly number[]): Promise<ReadonlySet<number>>
}
