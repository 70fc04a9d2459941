import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { LedgerAnchor } from './operator.ts'

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
  readonly what: 'fact' | 'person-month' | 'sealed-part' | 'ledger' | 'anchor' | 'index' | 'basis'
  /** Which: a ref, a month and a NIP, a month and a part, an entry, a table and its row, a form. */
  readonly which: string
  /** Whether it was made anew from the ledger. */
  readonly remade: boolean
}

/** What a spreadsheet was told of its ledger's head, and when. */
export interface ToldAnchor extends LedgerAnchor {
  readonly at: Instant
}

export interface EvidenceReport {
  readonly faults: readonly EvidenceFault[]
  readonly at: Instant
}

/** Faults of evidence, as the ledger keeps them, and how far the search for them is. */
export interface EvidenceRecords {
  findProgress(agencyId: string): Promise<EvidenceProgress>
  putProgress(agencyId: string, progress: EvidenceProgress): Promise<void>
  /** What the agency's spreadsheet was last told; undefined where it never was. */
  findAnchor(agencyId: string): Promise<ToldAnchor | undefined>
  putAnchor(agencyId: string, anchor: ToldAnchor): Promise<void>
  /** Inside a transaction. */
  record(agencyId: string, report: EvidenceReport): Promise<void>
  /** Those since then, in order. */
  list(agencyId: string, since: Instant): Promise<EvidenceReport[]>
}
