import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { ClauseLine, DayAmount, HeldDays, PeopleAmount, Weeks } from '../model/policy-term.ts'
import type { RosterCode } from '../model/roster.ts'

/** Where a day is spent; whoever works elsewhere (*WFA*) is not at the office either. */
export type Place = 'office' | 'home' | 'elsewhere'

/** Whom a limit is about, as numbers, and how sentences name them. */
export interface Members {
  readonly ids: ReadonlySet<EmployeeId>
  /** Of a limit over several days: of whom on which, also of those beside the month; absent of one that is of all. */
  readonly on?: ReadonlyMap<CivilDate, ReadonlySet<EmployeeId>>
  /** Of such a limit, the last day of the regulation for each of them for whom it has one. */
  readonly until?: ReadonlyMap<EmployeeId, CivilDate>
  readonly words: Localized
}

const NOBODY: ReadonlySet<EmployeeId> = new Set()

/** Whom a limit is about on a date. */
export function membersOn({ ids, on }: Members, date: CivilDate): ReadonlySet<EmployeeId> {
  return on ? (on.get(date) ?? NOBODY) : ids
}

/** What every limit says: of whom, on which dates, and by which clause ("Kukar SE …, C3"). */
interface LimitOf<Kind extends string> {
  readonly kind: Kind
  readonly members: Members
  readonly dates: readonly CivilDate[]
  readonly citation: string
}

/** The days of which a clause speaks; without days of the week, Monday to Friday. */
export interface HeldOn extends HeldDays {
  readonly line?: ClauseLine
}

/** At most or at least a share or number of the members at a place; of a share a ceiling: 25 % of 37 is 10. */
export interface ShareLimit extends LimitOf<'share'> {
  readonly place: 'office' | 'home'
  readonly most?: PeopleAmount
  readonly least?: PeopleAmount
  /** Of one unit of several that each have their own. */
  readonly unit?: string
  /** Of those on duty that day, or of all members whoever is away. */
  readonly of: 'on-duty' | 'members'
  /** On each day, in each shift, or over all days of a window. */
  readonly per: 'day' | 'shift' | Weeks
  /** Of a window. */
  readonly holds?: HeldOn
}

/** Members must be at a place, or must not be there. */
export interface PlaceLimit extends LimitOf<'place'> {
  readonly place: Place
  readonly must: boolean
}

/** How many days each member spends at a place within a month or a window. */
export interface DaysLimit extends LimitOf<'days'> {
  readonly place: 'office' | 'home'
  readonly most?: DayAmount
  /** Of who is on duty on all days; of others proportionally less. */
  readonly least?: DayAmount
  readonly within: 'month' | Weeks
  /** Of those days at home that are spent elsewhere (*WFA*); nobody is sent there who need not be. */
  readonly elsewhere?: true
  readonly holds?: HeldOn
  /** Those days come so many working days running, counted from the first of the window. */
  readonly running?: number
}

/** Members take turns: nobody always at one place while others change, days at the office no further apart. */
export interface RotationLimit extends LimitOf<'rotation'> {
  readonly spread: number | null
}

/** Whoever comes in has one of these shifts, which differ in people by no more. */
export interface ShiftsLimit extends LimitOf<'shifts'> {
  readonly codes: readonly RosterCode[]
  readonly difference: number | null
}

/** No member has more different shifts in a week. */
export interface ShiftVarietyLimit extends LimitOf<'shift-variety'> {
  readonly most: number
}

/** So many of the members are there on each day: at the office, or at home as well. */
export interface ServiceLimit extends LimitOf<'service'> {
  readonly least: number
  readonly counts: 'office' | 'on-duty'
}

/** What is not to be chosen: leave, permits, days off, *piket*, summonses, and rosters that stand. */
export interface DutyLimit extends LimitOf<'duty'> {
  readonly place: Place | 'away'
  /** Null where the roster has no entry. */
  readonly code: RosterCode | null
}

/** Groups whose members come on the same days, two groups never on the same. */
export interface CohortsLimit extends LimitOf<'cohorts'> {
  readonly groups: readonly Members[]
}

/** A place that members would like, kept where no limit and nobody's turn suffers. */
export interface WishLimit extends LimitOf<'wish'> {
  readonly place: 'office' | 'home'
}

/** What a proposed roster is held to, wherever it comes from. */
export type Limit =
  | ShareLimit
  | PlaceLimit
  | DaysLimit
  | RotationLimit
  | ShiftsLimit
  | ShiftVarietyLimit
  | ServiceLimit
  | DutyLimit
  | CohortsLimit
  | WishLimit

/** Days of which one limit is: who joins, leaves or changes unit among them breaks it in no two. */
export function isOverDays(limit: Limit): limit is DaysLimit | ShareLimit {
  return limit.kind === 'days' || (limit.kind === 'share' && typeof limit.per === 'object')
}
