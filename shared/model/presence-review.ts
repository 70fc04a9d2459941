import type { CivilDate } from './civil-date.ts'
import type { Instant } from './instant.ts'

/**
 * What the box of a unit's day in *Hari Ini* said (L8): examined, or not when the time for it was over. A
 * cell has no author: it came from the spreadsheet's editors.
 */
export interface PresenceReview {
  readonly unitCode: string
  /** Of the presence, as the tab showed it beside the box. */
  readonly date: CivilDate
  readonly examined: boolean
  /** When the box was read so. */
  readonly readAt: Instant
}
