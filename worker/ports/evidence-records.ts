import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'

/** How far what is kept of an agency has been held against its ledger. */
export interface EvidenceProgress {
  /** The last entry that was looked at, and its hash; 0 and empty at the beginning. */
  readonly entry: { readonly sequence: number; readonly hash: string }
  /** The last person's month that was evaluated again; empty at the beginning. */
  readonly personMonth: { readonly month: string; readonly employeeId: EmployeeId }
  /** The last seal that was looked at. */
  readonly sealSequence: number
}

/** Something that is not what the ledger gives. */
export interface EvidenceFault {
  readonly what: 'attribution' | 'person-month' | 'sealed-part' | 'ledger'
  /** Which: a ref, a month and a NIP, a month and a part, an entry and what is wrong with it. */
  readonly which: string
  /** Whether it was made anew from the ledger. */
  readonly remade: boolean
}

export interface EvidenceReport {
  readonly faults: readonly EvidenceFault[]
  readonly at: Instant
}

/** Faults of evidence, as the ledger keeps them, and how far the search for them is. */
export interface EvidenceRecords {
  findProgress(agencyId: string): Promise<EvidenceProgress>
  putProgress(agencyId: string, progress: EvidenceProgress): Promise<void>
  /** Inside a transaction. */
  record(agencyId: string, report: EvidenceReport): Promise<void>
  /** Those since then, in order. */
  list(agencyId: string, since: Instant): Promise<EvidenceReport[]>
}
