import type { CivilDate } from '../model/civil-date.ts'
import type { Localized } from '../model/language.ts'
import type { PolicyParameters } from '../model/policy-record.ts'

export interface NamedUnit {
  /** As the text has it. */
  readonly name: string
  /** Words of which one stands in the name of such a unit; small letters. */
  readonly words: readonly string[]
}

/** A regulation as it is written, and how Pantau reads it (RULES.md §1, §2). */
export interface PolicyPreset {
  /** Written in the column *Preset* of *Aturan*, as "kukar-2021". */
  readonly name: string
  /** Short name of regency and kind that precedes the number in citations, as "Kukar SE". */
  readonly issuer: string
  readonly number: string
  readonly title: Localized
  readonly issuedOn: CivilDate
  readonly validFrom: CivilDate
  /** Absent while it holds until withdrawn. */
  readonly validUntil?: CivilDate
  /** What each clause says, by its number in RULES.md §1. */
  readonly clauseTexts: Readonly<Record<string, Localized>>
  /** Clause that each rule cites, by rule id; a rule without one is off. */
  readonly clauses: Readonly<Record<string, string>>
  readonly parameters: PolicyParameters
  /** Units that the text names as having no work from home: asked about in set-up, never assumed. */
  readonly exemptUnits?: readonly NamedUnit[]
  /** Why a parameter reads as it does where the text is open, by parameter name. */
  readonly reasons: Readonly<Record<string, Localized>>
}
