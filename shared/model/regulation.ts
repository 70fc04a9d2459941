import type { CivilDate, Weekday } from './civil-date.ts'
import type { EmploymentStatus, PositionClass, SpecialPost } from './employee.ts'
import type { Severity } from './finding.ts'

/** One of those whom a clause names. */
export type WhoPart =
  | { readonly kind: 'class'; readonly positionClass: PositionClass }
  | { readonly kind: 'post'; readonly post: SpecialPost }
  | { readonly kind: 'status'; readonly status: EmploymentStatus }
  | { readonly kind: 'unit'; readonly code: string }
  | { readonly kind: 'group'; readonly name: string }
  | { readonly kind: 'service-units' }
  | { readonly kind: 'exempt-units' }
  | { readonly kind: 'without-internet' }

/** Whom a clause binds (*siapa*): anyone of `of`, or everybody where it names none, but those of `except`. */
export interface Who {
  readonly of: readonly WhoPart[]
  readonly except: readonly WhoPart[]
  /** Those of each unit are counted by themselves. */
  readonly each?: 'unit'
}

/** From one day to another, both included. */
export interface DateSpan {
  readonly from: CivilDate
  readonly until: CivilDate
}

/** When a clause binds (*kapan*), within its regulation's validity: all that is said must hold. */
export interface When {
  /** Days of the week; of no day said, each working day. */
  readonly weekdays: readonly Weekday[]
  /** Dates; of none said, all. */
  readonly spans: readonly DateSpan[]
  /** Dates on which it does not bind. */
  readonly except: readonly DateSpan[]
  /** In Ramadan alone, or never in it. */
  readonly ramadan?: 'within' | 'outside'
}

/** A row of *Pasal*: a clause, or a part of one, and the one thing it asks for. */
export interface Clause {
  /** As the text numbers it: "3 huruf b"; several rows may have one number. */
  readonly number: string
  readonly text: string
  /** What it asks, by its name in the catalogue; null for a note (*catatan*), cited and not checked. */
  readonly provision: string | null
  readonly who: Who
  readonly when: When
  /** What the provision is to be told, by the parameter's key, each as one would type it. */
  readonly parameters: Readonly<Record<string, string>>
  /** How grave a breach is, where another than the rule's own. */
  readonly severity?: Severity
  /** To whom it is reported; empty where nobody is named. */
  readonly reportedTo: string
  readonly isOn: boolean
  /** Why it is read so. */
  readonly reason: string
}

/** Units that something holds for, by their codes. */
export interface ForUnits {
  /** Empty for all. */
  readonly units: readonly string[]
  /** Of what holds for all, those for which something else took its place. */
  readonly exceptUnits?: readonly string[]
}

/** A row of *Aturan* with its clauses. */
export interface Regulation extends ForUnits {
  /** As "Bupati", "Gubernur Jawa Barat". */
  readonly issuer: string
  /** As "SE", "Instruksi". */
  readonly kind: string
  readonly number: string
  readonly issuedOn: CivilDate
  readonly title: string
  readonly validFrom: CivilDate
  /** Of one that is tried on days before its first: that first day, which says what is later than what. */
  readonly ranksFrom?: CivilDate
  /** Absent while it holds until withdrawn. */
  readonly validUntil?: CivilDate
  /** Number of the one that ends when this one begins. */
  readonly replaces?: string
  /** Number of the one that this one prolongs (*perpanjangan*); its clauses hold on where this has none. */
  readonly extends?: string
  /** First day of what it prolongs, as long as one follows the other; absent of who prolongs nothing. */
  readonly since?: CivilDate
  /** Number of the first of those that it prolongs so; absent of who prolongs nothing. */
  readonly begunAs?: string
  /** For which units it, or what prolongs it, goes on the day after its last; said once it stands among others. */
  readonly goesOnFor?: readonly ForUnits[]
  /** The template that its clauses were written from. */
  readonly template?: string
  /** Its clauses are the template's, and are still to be written to *Pasal*. */
  readonly isUnwritten?: true
  readonly clauses: readonly Clause[]
}
