import type { Instant } from '../../shared/model/instant.ts'
import type { AgencyStanding } from '../../shared/recaps/regency/overseen-agency.ts'

/** One agency put under the oversight of another, or taken from it. */
export interface OversightChange {
  readonly agencyId: string
  readonly memberId: string
  /** Who did it. */
  readonly by: string
  readonly at: Instant
}

/**
 * Which agency may see the figures of which (G8). Writing must happen inside a transaction; each change
 * is an entry in the ledgers of both.
 */
export interface OversightRecords {
  /** The agencies that this one oversees, by id. */
  listMembers(
    agencyId: string,
  ): Promise<readonly { readonly memberId: string; readonly grantedAt: Instant }[]>
  /** False where it stood already. */
  grant(change: OversightChange): Promise<boolean>
  /** False where there was nothing to withdraw. */
  withdraw(change: OversightChange): Promise<boolean>
}

/** What a job of *Rekap Gabungan* rests on of one agency; fixed once, so that it can be resumed. */
export interface OverseenAt {
  readonly agencyId: string
  /** The ledger entry up to which its figures are made. */
  readonly throughSequence: number
  /** As-of instant of its figures: the job's, or that of the seal of a closed month. */
  readonly asOf: Instant
  readonly standing: AgencyStanding
}
