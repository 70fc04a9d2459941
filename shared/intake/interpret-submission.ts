import type { Zone } from '../model/agency.ts'
import { presentOwner } from '../model/present-owner.ts'
import type { Configuration } from '../model/facts.ts'
import { presentNumber } from '../model/identities-in-force.ts'
import { isDenied, type Owner } from '../model/owner.ts'
import type { QuarantinedFiling } from '../model/pending.ts'
import type { Problem } from '../model/problem.ts'
import type { RawSubmission, Submission } from '../model/submission.ts'
import { getForm } from '../workbook/forms.ts'
import { directoryOf } from './employee-directory.ts'
import { whyUnowned, type IdentityContext } from './identify-owner.ts'
import { quarantinedFiling } from './quarantined-filing.ts'
import { readSubmission } from './read-submission.ts'
import { Refusal, refusalProblem } from './refusal.ts'

export interface IntakeContext extends IdentityContext {
  readonly configuration: Configuration
  readonly zone: Zone
}

export type Interpretation =
  | { readonly kind: 'attributed'; readonly submission: Submission }
  | {
      readonly kind: 'quarantined'
      readonly problem: Problem
      /** Whose days it may be about, as far as it tells. */
      readonly filing: QuarantinedFiling | null
    }

/**
 * What a submission of that owner says. Quarantined, with what to do and whose days it may be about, where
 * it cannot be read, and where no owner is recorded: then it is told why by what the staff list says now.
 */
export function interpretSubmission(
  raw: RawSubmission,
  owner: Owner | undefined,
  context: IntakeContext,
): Interpretation {
  try {
    assertKnownQuestions(raw)
    // A mended staff list attributes nothing by itself: the next sweep does, and records it.
    if (!owner) throw whyUnowned(raw, context)
    if (isDenied(owner)) throw whyDenied(owner, context.configuration)
    const present = presentOwner(owner, context.configuration)
    return { kind: 'attributed', submission: readSubmission(raw, present, context) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {
      kind: 'quarantined',
      problem: refusalProblem(error, raw, context.zone),
      filing: quarantinedFiling(raw, owner, context) ?? null,
    }
  }
}

/** The person whom it names said that it is not theirs, or HR that it is nobody's. */
function whyDenied({ subjectId }: Owner, configuration: Configuration): Refusal {
  if (subjectId === '') return new Refusal('nobodys', (text) => text.nobodys())
  const id = presentNumber(subjectId, configuration)
  const name = directoryOf(configuration).byId.get(id)?.name ?? id
  return new Refusal('claim-denied', (text) => text.claimDenied(name))
}

/** At least one question of the form itself, beyond who fills it, is answered. */
function assertKnownQuestions(raw: RawSubmission): void {
  const asked = getForm(raw.formKind).questions.filter(({ identity }) => !identity)
  if (asked.some(({ key }) => raw.answers[key]?.length)) return
  throw new Refusal('questions-unknown', (text) => text.questionsUnknown())
}
