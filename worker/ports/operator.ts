import type {
  Affected,
  AffectedQuery,
  CheckState,
  ClosedMonth,
  CorrectionAnswer,
  RestrictionRequest,
  Restrictions,
  Corrections,
  CloseRequest,
  Confirmations,
  Explanation,
  ExportQuery,
  MonthSeal,
  PersonalData,
  PersonalLinks,
  RecapJob,
  RecapJobRequest,
  RecapKind,
  ReopenedMonth,
  WhatIf,
  WhatIfRequest,
} from '../../shared/contract/index.ts'
import type { Zone } from '../../shared/model/agency.ts'
import type { Language, Localized } from '../../shared/model/language.ts'
import type { LetterNamed } from './person-records.ts'
import type { RecapFile } from './recap-files.ts'
import type { SweepReport } from './sweep-report.ts'

export interface AgencySummary {
  readonly id: string
  readonly name: string
  readonly spreadsheetId: string
  readonly enrolledAt: string
}

/** A line of the doctor. */
export interface DoctorFinding {
  /** Undefined: of the machine. */
  readonly agencyId?: string
  readonly code: string
  readonly state: CheckState
  readonly title: Localized
  readonly message: Localized
  /** Undefined where nothing is to be done, or the message says it. */
  readonly mend?: Localized
}

/** An entry that something outside of the store says the ledger has; of its hash at least the beginning. */
export interface LedgerAnchor {
  readonly sequence: number
  readonly hash: string
}

/** Whether the ledger has that entry still; `missing` where it ends before. */
export interface AnchorVerdict {
  readonly anchor: LedgerAnchor
  readonly verdict: 'holds' | 'missing' | 'changed'
}

/** What a walk along an agency's ledger found (G7). `broken` is the first entry that does not fit. */
export interface LedgerVerification {
  readonly agencyId: string
  readonly agencyName: string
  readonly entries: number
  /** Independent of the order and number of deliveries (G2). */
  readonly digest: string
  readonly broken?: { readonly sequence: number; readonly reason: string }
  /**
   * Held against what the spreadsheet was told; `reason`: why that could not be asked, `gone`: what it was
   * told stands there no more.
   */
  readonly spreadsheet?:
    | AnchorVerdict
    | { readonly reason: string }
    | { readonly gone: LedgerAnchor }
  /** Held against what the operator was told by a print-out. */
  readonly printed?: AnchorVerdict
}

/** A month that is kept, compared with what the ledger alone gives (G4). */
export interface MonthRebuild {
  readonly month: string
  readonly people: number
  /** Of them, those who had to be evaluated for it. */
  readonly evaluated: number
  readonly recaps: number
  /** NIP or NIK of people, and kinds of recaps, that are not the same. */
  readonly differing: readonly string[]
}

export interface Rebuild {
  readonly agencyId: string
  readonly agencyName: string
  readonly throughSequence: number
  /** Form and response of facts that are not what the ledger gives. */
  readonly facts: readonly string[]
  readonly months: readonly MonthRebuild[]
}

/** An agency and those whose figures it may see. */
export interface Oversight {
  readonly agencyId: string
  readonly agencyName: string
  readonly members: readonly {
    readonly agencyId: string
    readonly agencyName: string
    readonly grantedAt: string
  }[]
}

/** What was found of a closed month. */
export interface MonthVerification {
  readonly month: string
  readonly seal: MonthSeal
  /** The first ledger entry that does not fit. */
  readonly broken?: { readonly sequence: number; readonly reason: string }
  /** Sealed parts that are not as they were sealed; `digest` where the seal itself is not. */
  readonly changed: readonly string[]
  /** Whether the ledger alone gives the sealed bytes. */
  readonly recomputed:
    | { readonly kind: 'same' }
    | { readonly kind: 'different'; readonly parts: readonly string[] }
    | {
        readonly kind: 'not-told'
        readonly reason: 'parts-changed' | 'rules-changed' | 'purged'
      }
}

/** What an erasure took, and what of the person stays and why. */
export interface PersonErased {
  readonly employeeId: string
  readonly letter: LetterNamed
  /** How many entries of the ledger have nothing recorded any more. */
  readonly entries: number
  /** Closed months that they are in: their recaps are archive. */
  readonly months: readonly string[]
  /** How many tabs in which people type the ledger keeps, with their versions. */
  readonly tabs: number
  /** Whether the store's journal could be emptied; otherwise another process is in it, and empties it when it starts anew. */
  readonly isJournalEmpty: boolean
}

/** How long what is kept, and what goes with the next sweeps. */
export interface Retention {
  readonly readingsDays: number
  /** Undefined: as long as the store. */
  readonly filingsMonths: number | undefined
  readonly agencies: readonly {
    readonly agencyId: string
    readonly agencyName: string
    readonly readings: number
    readonly filings: number
    /** Closed, and holding some of these. */
    readonly months: readonly string[]
    /** Old enough, but not closed. */
    readonly openMonths: readonly string[]
  }[]
}

/** What whoever runs the worker can ask for on its command line: no caller, no role. */
export interface Operator {
  listAgencies(): Promise<readonly AgencySummary[]>
  /**
   * For a spreadsheet that no agency has, of any agency or the one with that code in *Pengaturan*; or,
   * by id, for connecting an enrolled agency's again or moving it to a copy. Throws `DomainError` for one not enrolled.
   */
  issueEnrolmentCode(purpose?: {
    readonly agencyId?: string
    readonly agencyCode?: string
  }): Promise<{
    readonly code: string
    readonly expiresAt: string
    /** Addresses of service accounts: set-up shares with one of them, an enrolled agency with its own. */
    readonly accounts: readonly string[]
  }>
  /** All agencies, or one. Throws `DomainError` for an agency that is not enrolled. */
  sweep(agencyId?: string): Promise<SweepReport>
  /** Runs a recap to its end; `onProgress` is told each step. `asOf` recomputes an earlier one. */
  recap(
    agencyId: string,
    request: RecapJobRequest & { readonly asOf?: string },
    onProgress?: (job: RecapJob) => void,
  ): Promise<RecapJob>
  /** A month under changed parameters; nothing is written. */
  whatIf(agencyId: string, request: WhatIfRequest): Promise<WhatIf>
  /**
   * Puts exactly these agencies, by id or code, under the oversight of that one; none withdraws it.
   * Throws `DomainError` for one that is not enrolled.
   */
  oversee(overseer: string, members: readonly string[]): Promise<Oversight>
  /** Every agency that oversees others. */
  listOversight(): Promise<readonly Oversight[]>
  /** Why a person's day has its code; `date` is `YYYY-MM-DD`. */
  explainDay(
    agencyId: string,
    day: { readonly employeeId: string; readonly date: string },
  ): Promise<Explanation>
  /** Closes a month and writes its tabs; `onWritten` is told how that ended, or until when it was put off. */
  closeMonth(
    agencyId: string,
    request: CloseRequest & { readonly month: string },
    onWritten?: (job: RecapJob) => void,
  ): Promise<ClosedMonth>
  reopenMonth(
    agencyId: string,
    request: { readonly month: string; readonly reason: string },
    onWritten?: (job: RecapJob) => void,
  ): Promise<ReopenedMonth>
  verifyMonth(agencyId: string, month: string): Promise<MonthVerification>
  /** A recap as a file; nothing is written to the spreadsheet. */
  exportRecap(
    agencyId: string,
    request: ExportQuery & { readonly kind: RecapKind },
  ): Promise<RecapFile>
  /** What waits for somebody's word in an agency. */
  listConfirmations(agencyId: string): Promise<Confirmations>
  /** Makes a person's link, with `null` everybody's, worth nothing; answers all there are now. */
  renewKey(
    agencyId: string,
    renewal: { readonly employeeId: string | null; readonly reason: string },
  ): Promise<PersonalLinks>
  /** What people asked to have corrected of their data. */
  listCorrections(agencyId: string): Promise<Corrections>
  /** Throws `DomainError`. */
  answerCorrection(agencyId: string, answer: CorrectionAnswer): Promise<Corrections>
  /** What is kept no longer; nothing is taken by that. */
  listAged(agencyId?: string): Promise<Retention>
  /** Whose data are restricted. */
  listRestrictions(agencyId: string): Promise<Restrictions>
  /** Restricts a person's data, or lifts that. Throws `DomainError`. */
  restrictPerson(agencyId: string, request: RestrictionRequest): Promise<Restrictions>
  /** Whose data were reachable by that, and a draft of the notice to them. Throws `DomainError`. */
  listAffected(agencyId: string, query: AffectedQuery): Promise<Affected>
  /** Everything that the store has of one person, in whose words it is told. Throws `DomainError`. */
  listData(
    agencyId: string,
    employeeId: string,
  ): Promise<{ readonly data: PersonalData; readonly language: Language; readonly zone: Zone }>
  /** By a letter: refused while an open month has them. Throws `DomainError`. */
  erasePerson(
    agencyId: string,
    request: { readonly employeeId: string; readonly letter: LetterNamed },
  ): Promise<PersonErased>
  /** The last resort: where nobody of the agency can confirm. */
  confirm(
    agencyId: string,
    request: { readonly ids: readonly string[]; readonly reason: string },
  ): Promise<void>
  /** Reads alone; what there is of Google is asked about 13 times an agency. */
  doctor(): Promise<readonly DoctorFinding[]>
  /** With `anchor`, as a print-out names it, also whether the ledger still has that entry. */
  verifyLedger(agencyId?: string, anchor?: LedgerAnchor): Promise<readonly LedgerVerification[]>
  /** Ends an agency's connection; its ledger stays. Throws `DomainError`. */
  disconnect(agencyId: string, reason: string): Promise<{ readonly agencyName: string }>
  /** Takes a ledger for whole that lacks what its spreadsheet was told. Throws `DomainError`. */
  acceptLedger(
    agencyId: string,
    reason: string,
  ): Promise<{ readonly lost: LedgerAnchor; readonly head: LedgerAnchor }>
  /** Compares what is kept with the ledger; made anew before, unless it is a check alone. */
  rebuild(options: { readonly check: boolean }, agencyId?: string): Promise<readonly Rebuild[]>
}
