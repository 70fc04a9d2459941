import type { Zone } from '../model/agency.ts'
import type { Configuration } from '../model/facts.ts'
import type { Problem } from '../model/problem.ts'
import type { RawSubmission, Submission } from '../model/submission.ts'

export interface IntakeContext {
  readonly configuration: Configuration
  /** The personal code of an NIP or NIK: 8 characters of Crockford base32. */
  readonly personalCodeOf: (employeeId: string) => string
  readonly zone: Zone
}

export type Interpretation =
  | { readonly kind: 'attributed'; readonly submission: Submission }
  | { readonly kind: 'quarantined'; readonly problem: Problem }

/**
 * Who filled a form, and what it says. Quarantined, with what to do, where either cannot be known;
 * the same raw submission may be attributed later, when the tabs have changed.
 */
export function interpretSubmission(raw: RawSubmission, context: IntakeContext): Interpretation {
  throw new Error(`Not built yet (${raw.responseId}, ${context.zone})`)
}
