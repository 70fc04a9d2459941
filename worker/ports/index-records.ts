import type { Instant } from '../../shared/model/instant.ts'
import type { EvidenceFault } from './evidence-records.ts'
import type { LedgerEntry } from './ledger-records.ts'

/**
 * Rows outside of the ledger that decide what counts, held against it. What is not as the ledger gives it is
 * made anew; the faults say what it was. Inside a transaction.
 */
export interface IndexRecords {
  /**
   * What finds those submissions that are nobody's, and who filed something, as far as the entries after
   * `after` up to `through` tell; `entries` are all of those.
   */
  mendPiece(
    agencyId: string,
    piece: {
      readonly after: number
      readonly through: number
      readonly entries: readonly LedgerEntry[]
    },
  ): Promise<EvidenceFault[]>
  /**
   * By what submissions are read and proven: forms with their questions and options, the agency's
   * connection, spreadsheet, first day and key of codes, renewed keys, and who oversees whom. The key of codes alone cannot be
   * made anew. What the ledger does not have yet is recorded as it stands.
   */
  holdBasis(agencyId: string, at: Instant): Promise<EvidenceFault[]>
  /** Records what an agency's forms are read by where that is new. */
  recordForms(agencyId: string, at: Instant): Promise<void>
}
