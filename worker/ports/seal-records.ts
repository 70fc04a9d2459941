import type { Zone } from '../../shared/model/agency.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Language } from '../../shared/model/language.ts'

/** People of whom something was sealed before they had two working days to object, and why. */
export interface EarlyClosing {
  readonly reason: string
  readonly people: readonly EmployeeId[]
}

/** A month was closed: what it rests on, and the digests of what was kept of it. */
export interface MonthClosing {
  readonly month: Month
  /** The last entry that counts. */
  readonly throughSequence: number
  readonly asOf: Instant
  readonly snapshot: string
  readonly rulesVersion: string
  /** SHA-256 of every part, by name. */
  readonly parts: Readonly<Record<string, string>>
  /** SHA-256 over `parts`. */
  readonly digest: string
  /** As the agency wrote then, for the line that its recaps bear. */
  readonly language: Language
  readonly zone: Zone
  readonly by: string
  readonly at: Instant
  /** Absent where everybody was heard. */
  readonly early?: EarlyClosing
}

export interface MonthReopening {
  readonly month: Month
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

/** A closing or reopening as it stands in the ledger. */
export type MonthAct = { readonly sequence: number } & (
  | ({ readonly kind: 'seal' } & MonthClosing)
  | ({ readonly kind: 'reopen' } & MonthReopening)
)

/** Something that was sealed, as canonical JSON. */
export interface SealedPart {
  readonly name: string
  readonly body: string
}

/** Months that were closed. Writing must happen inside a transaction, as the ledger's must. */
export interface SealRecords {
  /** Of a month, or of all; in the order in which they happened. */
  listActs(agencyId: string, month?: Month): Promise<MonthAct[]>
  /** Records the closing and keeps its parts. */
  close(agencyId: string, closing: MonthClosing, parts: readonly SealedPart[]): Promise<void>
  /** Records the reopening; what was sealed is kept all the same. */
  reopen(agencyId: string, reopening: MonthReopening): Promise<void>
  /** Puts these in place of what is kept of the seal at that ledger entry. */
  putBack(agencyId: string, sealSequence: number, parts: readonly SealedPart[]): Promise<void>
  /** What the seal at that ledger entry kept, by name. */
  listParts(agencyId: string, sealSequence: number): Promise<SealedPart[]>
}
