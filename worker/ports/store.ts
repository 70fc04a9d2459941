import type { Instant } from '../../shared/model/instant.ts'
import type { Language } from '../../shared/model/language.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { AlarmRecords } from './alarm-records.ts'
import type { AttributionRecords } from './attribution-records.ts'
import type { AuthorityRecords } from './authority-records.ts'
import type { CorrectionRecords } from './correction-records.ts'
import type { EvidenceKeyState } from './evidence-key.ts'
import type { EvidenceRecords } from './evidence-records.ts'
import type { FormRecords } from './form-records.ts'
import type { GoogleErrorKind } from './google-workspace.ts'
import type { HomeRecords } from './home-records.ts'
import type { IndexRecords } from './index-records.ts'
import type { KeyRecords } from './key-records.ts'
import type { LedgerRecords } from './ledger-records.ts'
import type { OpeningRecords } from './opening-records.ts'
import type { OversightRecords } from './oversight-records.ts'
import type { PersonRecords } from './person-records.ts'
import type { ProjectionRecords } from './projection-records.ts'
import type { ProtectionRecords } from './protection-records.ts'
import type { ReadingRecords } from './reading-records.ts'
import type { ReminderRecords } from './reminder-records.ts'
import type { RefusedAudienceRecords } from './refused-audience-records.ts'
import type { RestrictionRecords } from './restriction-records.ts'
import type { SealRecords } from './seal-records.ts'
import type {
  ApiBudgetRecords,
  EnrolmentCodeRecords,
  HintRecords,
  Lease,
  LeaseRecords,
  RecapJobRecords,
  ReplicaRecords,
  ReviewQueueRecords,
} from './work-records.ts'

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
  /** Names of the templates that hold in every agency and were written to *Aturan*, or stood there in other rows. */
  readonly baseTemplates: readonly string[]
  /** When its connection was ended; null while it stands. */
  readonly disconnectedAt: Instant | null
  /** An office that does not exist, to try things out; so from its enrolment or never. */
  readonly isMadeUp: boolean
  /** The service account that its files are shared with; absent: none is kept, as of one that is alone. */
  readonly account?: string
}

/** When it was last asked who can change the spreadsheet, and why Google did not say, if not. */
export interface SharingLook {
  readonly at: Instant
  readonly failure: GoogleErrorKind | ''
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
  /** The same by the service account that each keeps; null: the first. */
  countByAccount(): Promise<{ readonly account: string | null; readonly count: number }[]>
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
        | 'account'
        | 'language'
        | 'lastSweptAt'
        | 'diagnosticsDigest'
        | 'todayDigest'
        | 'todayWrittenAt'
        | 'locale'
        | 'reviewProblems'
        | 'baseTemplates'
        | 'sharing'
        | 'attributionBasis'
      >
    >,
  ): Promise<void>
  /** Inside a transaction; it is an entry of the ledger. */
  changeConnection(agencyId: string, act: ConnectionAct): Promise<void>
  /**
   * Takes some rows of a made-up agency out of the store, at last the agency itself; true once that is gone.
   * Nothing else is ever deleted with its ledger: throws `RangeError` for an agency that is not made up.
   */
  eraseMadeUp(agencyId: string, atMost: number): Promise<boolean>
  /**
   * Inside a transaction; it is an entry of the ledger. What was written to the former spreadsheet, and
   * what it was told of the ledger, is forgotten with it.
   */
  move(agencyId: string, act: MoveAct): Promise<void>
  /** Inside a transaction; an entry of the ledger says who took whose place. */
  replaceInstaller(agencyId: string, installer: string, at: Instant): Promise<void>
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
  readonly people: PersonRecords
  readonly corrections: CorrectionRecords
  readonly restrictions: RestrictionRecords
  readonly readings: ReadingRecords
  readonly openings: OpeningRecords
  readonly reminders: ReminderRecords
  readonly protections: ProtectionRecords
  readonly evidence: EvidenceRecords
  readonly indexes: IndexRecords
  readonly projections: ProjectionRecords
  readonly reviewQueue: ReviewQueueRecords
  readonly hints: HintRecords
  readonly recapJobs: RecapJobRecords
  readonly leases: LeaseRecords
  readonly replicas: ReplicaRecords
  readonly enrolmentCodes: EnrolmentCodeRecords
  readonly apiBudget: ApiBudgetRecords
  readonly refusedAudiences: RefusedAudienceRecords
  readonly alarms: AlarmRecords
}

export interface Store extends Records {
  readonly evidenceKey: EvidenceKeyState
  /**
   * Runs `work` all or nothing; when the promise resolves it is on disk. Inside, only the records
   * passed in may be used, and nothing may wait for Google.
   */
  transaction<Result>(work: (records: Records) => Promise<Result>): Promise<Result>
  /**
   * What `work` writes, in a transaction or by itself, is written only as long as the lease is held; undefined:
   * whatever is held. Throws `LeaseLostError`.
   */
  fence<Result>(lease: Lease | undefined, work: () => Promise<Result>): Promise<Result>
  /**
   * Leaves nothing behind of what was overwritten or destroyed: the journal is written into the file and cut
   * off. False where another process is in it; then it is due again.
   */
  emptyJournal(): Promise<boolean>
  /** Writes something that means nothing, for which its disk needs room. Throws what keeps the store from being written to. */
  probe(): Promise<void>
  /**
   * Settings of the database's server that are off, though with them off what it acknowledged may be lost when it or
   * its machine fails: "fsync". None of a file.
   */
  listUnsafeSettings(): Promise<string[]>
  /** What time it is to all who share the store; undefined where they are of one machine. */
  readClock(): Promise<Date | undefined>
  close(): Promise<void>
}
