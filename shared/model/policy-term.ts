import type { Severity } from './finding.ts'
import type { Localized } from './language.ts'
import type { Who } from './regulation.ts'

/** Whom a term binds, and how sentences name them. */
interface TermOf<Kind extends string> {
  readonly kind: Kind
  readonly who: Who
  /** Absent of everybody. */
  readonly named?: Localized
}

/** At most or at least a share of those whom it names at the office, of either or both. */
export interface ShareTerm extends TermOf<'office-share'> {
  /** 0–1. */
  readonly most?: number
  /** 0–1. */
  readonly least?: number
  /** Who counts in *n*: those on duty, or those who are not always in the office. */
  readonly base: 'on-duty' | 'not-always-in-office'
  readonly per: 'day' | 'shift'
}

/** Where those whom it names must work, must not, or may though everybody is held to another place. */
export interface PlaceTerm extends TermOf<'place-of-work'> {
  readonly must: 'must' | 'may' | 'must-not'
  readonly place: 'office' | 'home' | 'elsewhere'
}

/** How many days of a week those whom it names may be at home. */
export interface DaysTerm extends TermOf<'days-at-place'> {
  readonly most: number
}

/** What a clause asks of those whom it names, beside the parameters that hold for everybody. */
export type AskedTerm = ShareTerm | PlaceTerm | DaysTerm

/** By which clause something is asked, as findings cite it, and how grave a breach is where that is said. */
export interface CitedClause {
  readonly clause: string
  readonly severity?: Severity
}

/** A term in force. */
export type PolicyTerm = AskedTerm & CitedClause
