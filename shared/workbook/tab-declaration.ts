import type { Localized } from '../model/language.ts'

/** A value that a cell may hold, by its stable key, and how it is written. */
export interface Choice {
  readonly key: string
  readonly title: Localized
  /** What else is understood. */
  readonly also?: readonly string[]
}

export type CellKind =
  | 'text'
  | 'long-text'
  | 'employee-id'
  | 'email'
  | 'phone'
  | 'date'
  | 'date-time'
  | 'time'
  | 'yes-no'
  | 'whole-number'
  | 'coordinates'
  | 'choice'
  | 'roster-code'

export interface ColumnDeclaration {
  /** Stable key; titles may change, this never does. */
  readonly key: string
  readonly title: Localized
  /** What the header said in earlier versions, or says in lists of other systems; understood where the title stands nowhere. */
  readonly former?: readonly string[]
  readonly kind: CellKind
  readonly required: boolean
  /** Shown as the header cell's note: what to type, with an example. */
  readonly note: Localized
  readonly widthPx: number
  /** Who alone fills it; otherwise whoever may change the tab. */
  readonly writer?: TabWriter
  /** Whether what the worker fills in there is read like what people type. */
  readonly isRead?: true
  /** For `choice` and `yes-no`. */
  readonly choices?: readonly Choice[]
}

/** Who changes cells of a tab: roles of *Akses*, and the worker. */
export type TabWriter = 'hr' | 'kepala-unit' | 'worker'

export interface TabDeclaration {
  readonly key: string
  readonly title: Localized
  /** A monthly tab's title ends in ` YYYY-MM`. */
  readonly monthly: boolean
  /** Where heads of units are not among them, the tab is protected whole (G11). */
  readonly writers: readonly TabWriter[]
  readonly purpose: Localized
  readonly columns: readonly ColumnDeclaration[]
  /** `roster` has a column a day after `columns`; `settings` has a declared row a setting. */
  readonly layout: 'rows' | 'roster' | 'settings'
  readonly frozenColumns: number
}

/** A tab that the worker writes; what stands in it is a recap (shared/recaps). */
export interface RecapTab {
  readonly key: string
  readonly title: Localized
  /** Whether there is one a month and nothing else tells them apart: `scope` is `month`. */
  readonly monthly: boolean
  /** How many there are of it: one, one a month or a day, of a month and of each day, or one of each person. */
  readonly scope: 'standing' | 'month' | 'day' | 'period' | 'person-month' | 'person-day'
}
