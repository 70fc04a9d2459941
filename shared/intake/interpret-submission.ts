import type { Zone } from '../model/agency.ts'
import type { Configuration } from '../model/facts.ts'
import type { Problem } from '../model/problem.ts'
import type { RawSubmission, Submission } from '../model/submission.ts'
import { getForm } from '../workbook/forms.ts'
import { directoryOf } from './employee-directory.ts'
import { identifyEmployee } from './identify-employee.ts'
import { readSubmission } from './read-submission.ts'
import { Refusal, refusalProblem } from './refusal.ts'

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
  try {
    assertKnownQuestions(raw)
    const employee = identifyEmployee(
      raw,
      directoryOf(context.configuration),
      context.personalCodeOf,
    )
    return { kind: 'attributed', submission: readSubmission(raw, employee, context) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: 'quarantined', problem: refusalProblem(error, raw, context.zone) }
  }
}

/** At least one question of the form itself, beyond who fills it, is answered. */
function assertKnownQuestions(raw: RawSubmission): void {
  const asked = getForm(raw.formKind).questions.filter(({ identity }) => !identity)
  if (asked.some(({ key }) => raw.answers[key]?.length)) return
  throw new Refusal('questions-unknown', (text) => text.questionsUnknown())
}
