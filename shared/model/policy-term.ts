import type { CivilDate, Weekday } from './civil-date.ts'
import type { Severity } from './finding.ts'
import type { Localized } from './language.ts'
import type { DateSpan, ForUnits, Who } from './regulation.ts'

/** Where somebody works. */
export type WorkPlace = 'office' | 'home' | 'elsewhere'

/** Whom a term binds, and how sentences name them. */
interface TermOf<Kind extends string> {
  readonly kind: Kind
  readonly who: Who
  /** Absent of everybody. */
  readonly named?: Localized
}

/** Consecutive weeks from Monday, one window after the other. */
export interface Weeks {
  readonly weeks: number
  /** The first window of several weeks begins on the first Monday from here on. */
  readonly from?: CivilDate
}

/** On which days a clause holds that counts over several; said once it is in force. */
export interface HeldTerm {
  readonly holds?: { readonly from: CivilDate; readonly line: ClauseLine } & HeldDays
}

/** Which clause it is, whatever prolongs its regulation, and whatever units this still holds for. */
export interface ClauseLine {
  /** Number of the regulation, or of the first of those that it prolongs. */
  readonly regulation: string
  /** Whom the clause names, as it was typed. */
  readonly who: Who
}

/** The days of the week and the dates of which a clause speaks, and its last day; what is absent leaves all. */
export interface HeldDays {
  readonly until?: CivilDate
  readonly weekdays?: readonly Weekday[]
  readonly spans?: readonly DateSpan[]
  readonly except?: readonly DateSpan[]
}

/** A share (0–1) of people, or so many of them. */
export type PeopleAmount = number | { readonly people: number }

/** At most or at least a share of those whom it names at the office, of either or both. */
export interface ShareTerm extends TermOf<'office-share'>, HeldTerm {
  readonly most?: PeopleAmount
  readonly least?: PeopleAmount
  /** Of one that holds for each unit by itself, as it binds those of this one. */
  readonly unit?: string
  /** Who counts in *n*: those on duty, or those who are not always in the office. */
  readonly base: 'on-duty' | 'not-always-in-office'
  /** On each day, in each shift, or of all days of a window together. */
  readonly per: 'day' | 'shift' | Weeks
}

/**
 * Where those whom it names must work, must not, or may though everybody is held to another place; by permit:
 * they may once their superior allowed it for the day.
 */
export interface PlaceTerm extends TermOf<'place-of-work'> {
  readonly must: 'must' | 'may' | 'by-permit' | 'must-not'
  readonly place: WorkPlace
  /** It says this of everybody, of some units: it goes behind what names some of them. */
  readonly isOfAll?: true
}

/** So many days, or a share (0–1) of the days on duty. */
export type DayAmount = { readonly days: number } | { readonly share: number }

/** How many days each of those whom it names may, or must, be at a place within a month or a window. */
export interface DaysTerm extends TermOf<'days-at-place'>, HeldTerm {
  readonly place: WorkPlace
  readonly most?: DayAmount
  readonly least?: DayAmount
  readonly within: 'month' | Weeks
  /** Of the least, only days there count that come so many working days running. */
  readonly running?: number
}

/** Teams that are never at the office on one day. */
export interface TeamsTerm extends TermOf<'fixed-teams'> {
  readonly teams: readonly { readonly who: Who; readonly words: Localized }[]
}

/** Of what units report, when it is due, and to whom. */
export interface UnitReportTerm extends TermOf<'unit-report'> {
  readonly every: 'week' | 'month' | 'end'
  /** Working days after the last one on which the clause binds. */
  readonly within: number
  /** Local `HH:MM`; the end of the day where absent. */
  readonly dueAt?: string
  readonly to?: string
  /** The last day of the regulation; absent while it has none. */
  readonly ends?: CivilDate
  /** Units for which the regulation, or what prolongs it, goes on then. */
  readonly goesOnFor?: readonly ForUnits[]
  /** The clause's first day, or that of the one which its regulation prolongs; said once it is in force. */
  readonly begins?: CivilDate
  /** The dates of which it speaks; absent of all. */
  readonly spans?: readonly DateSpan[]
}

/** What a clause asks of those whom it names, beside the parameters that hold for everybody. */
export type AskedTerm = ShareTerm | PlaceTerm | DaysTerm | TeamsTerm | UnitReportTerm

/** By which clause something is asked, as findings cite it, and how grave a breach is where that is said. */
export interface CitedClause {
  readonly clause: string
  readonly severity?: Severity
}

/** A term in force. */
export type PolicyTerm = AskedTerm & CitedClause
