import type { CivilDate } from './civil-date.ts'
import type { EmployeeId } from './employee.ts'
import type { Localized } from './language.ts'

export type Severity = 'info' | 'warning' | 'violation'

export type FindingSubject =
  | { readonly kind: 'person'; readonly employeeId: EmployeeId }
  | { readonly kind: 'unit'; readonly unitCode: string }
  | { readonly kind: 'agency' }

/** What a rule found (RULES.md §4). */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly subject: FindingSubject
  readonly date: CivilDate
  /** Citation, as "Kukar SE B-1159/DINKES/065.11/06/2021, C3". */
  readonly clause: string
  /** The policy's version: number and, where extended or changed, its revision. */
  readonly policyVersion: string
  /** What it rests on: roster cells, submission refs, clock-in rows. */
  readonly evidence: readonly string[]
  /** The arithmetic in words. */
  readonly arithmetic: Localized
}
