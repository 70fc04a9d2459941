import { findOwner } from '../../../shared/intake/identify-owner.ts'
import {
  interpretSubmission,
  type IntakeContext,
  type Interpretation,
} from '../../../shared/intake/interpret-submission.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'

/** A submission read as of the owner that it proves when it is taken in. */
export function interpretAsFiled(raw: RawSubmission, context: IntakeContext): Interpretation {
  return interpretSubmission(raw, findOwner(raw, context)?.owner, context)
}
