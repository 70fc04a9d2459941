import type { Caller } from '../../worker/ports/application.ts'
import { subjectOf } from '../workspace/oauth/subject-of.ts'

/** Who calls under that address, by the account that the local workspace gives it. */
export function callerOf(email: string): Caller {
  return { email, sub: subjectOf(email) }
}
