import type { FormKind } from '../../shared/model/submission.ts'

/** Of what could not be done. */
interface Failed {
  /** What people are told. */
  readonly error?: string
  /** What was thrown. */
  readonly failure?: unknown
}

/** What one sweep of an agency read and did. `error` and `failure` are set where a part could not be done. */
export interface AgencySweep extends Failed {
  readonly agencyId: string
  readonly agencyName: string
  readonly forms: readonly (Failed & {
    readonly kind: FormKind
    readonly responsesRead: number
    readonly submissionsRecorded: number
  })[]
  readonly tabsChanged: number
  readonly reviewsRecorded: number
  readonly reviewsQueued: number
  readonly quarantined: number
  readonly diagnosticsWritten: boolean
  readonly todayWritten: boolean
  /** Locations whose coordinates were purged, their verdict kept (G10). */
  readonly locationsPurged: number
  /** Filings of closed months that were kept for as long as the operator says. */
  readonly filingsDropped: number
  /** Another was at the agency and nothing was begun, or this gave way to somebody who waits for it: the rest comes soon. */
  readonly busy: boolean
}

export interface SweepReport {
  readonly agencies: readonly AgencySweep[]
}
