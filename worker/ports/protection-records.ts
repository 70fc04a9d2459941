import type { Instant } from '../../shared/model/instant.ts'
import type { ProtectionFault } from '../../shared/workbook/sheet-protection.ts'

/** Tabs whose protection somebody had changed, put back in one go. */
export interface Restoration {
  readonly tabs: readonly {
    readonly title: string
    readonly fault: ProtectionFault
    /** Who could type there and cannot any more. */
    readonly removed: readonly string[]
  }[]
  readonly at: Instant
}

/** Restored protections, as the ledger keeps them (G7). Writing must happen inside a transaction. */
export interface ProtectionRecords {
  record(agencyId: string, restoration: Restoration): Promise<void>
  /** Those since then, in order. */
  list(agencyId: string, since: Instant): Promise<Restoration[]>
}
