import { findOwner } from '../../../shared/intake/identify-owner.ts'
import {
  interpretSubmission,
  type IntakeContext,
  type Interpretation,
} from '../../../shared/intake/interpret-submission.ts'
import { isSameCode } from '../../../shared/identifiers/same-code.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'

/** With a stand-in of tickets: one of each person is enough here, good for any form and day. */
export interface FiledContext extends IntakeContext {
  readonly ticketOf: (employeeId: string) => string
}

/** A submission read as of the owner that it proves when it is taken in. */
export function interpretAsFiled(raw: RawSubmission, context: FiledContext): Interpretation {
  const owner = findOwner(raw, {
    configuration: context.configuration,
    isProven: ({ employeeId, credential }) =>
      credential !== '' && isSameCode(credential, context.ticketOf(employeeId)),
  })?.owner
  return interpretSubmission(raw, owner, context)
}
