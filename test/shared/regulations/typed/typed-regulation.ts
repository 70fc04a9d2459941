import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { Language } from '../../../../shared/model/language.ts'
import type { DayOutcome } from '../../../../shared/model/outcome.ts'

/** A regulation as a clerk types it into *Aturan* and *Pasal*, with cases that keep and break each clause. */
export interface TypedRegulation {
  /** As people know it. */
  readonly title: string
  /** Of the tabs and of what is told; Indonesian where absent. */
  readonly language?: Language
  /** The row of *Aturan*, by column. */
  readonly row: Readonly<Record<string, string>>
  readonly clauses: readonly TypedClause[]
  /** Says hours or shifts alone: another regulation asks that there be a roster. */
  readonly isBesideRoster?: true
  /** The office in which its cases play. */
  readonly office: Pick<AgencyFacts, 'units' | 'employees'> & Partial<AgencyFacts>
}

/** A row of *Pasal*. */
export interface TypedClause {
  readonly number: string
  /** What the text says, in short. */
  readonly text: string
  /** *Ketentuan*, *Siapa*, *Kapan*, *Parameter*; of a note there may be none. */
  readonly asks?: readonly [provision: string, who?: string, when?: string, parameters?: string]
  /** Why it stays a note (*catatan*). */
  readonly note?: string
  readonly cases?: readonly TypedCase[]
}

export interface TypedCase {
  readonly kind: 'kept' | 'broken' | 'boundary'
  /** A sentence: "two of eight at home". */
  readonly says: string
  readonly on: string
  readonly facts: Partial<AgencyFacts>
  /** All that is told on that date of any clause of the regulation, as "2: arithmetic". */
  readonly told?: readonly string[]
  /** By person, what the day's outcome holds. */
  readonly outcomes?: Readonly<Record<string, Partial<DayOutcome>>>
}
