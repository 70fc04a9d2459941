import type { Instant } from '../../shared/model/instant.ts'

/** An audience that identity tokens named and that is not allowed. */
export interface RefusedAudience {
  readonly audience: string
  /** How many tokens named it. */
  readonly count: number
  readonly lastAt: Instant
}

/** The newest few; they belong to no agency. */
export interface RefusedAudienceRecords {
  note(audience: string, at: Instant): Promise<void>
  /** Newest first. */
  list(): Promise<readonly RefusedAudience[]>
}
