import type { PolicyRecord } from '../model/policy-record.ts'
import type { DaysTerm, PolicyTerm } from '../model/policy-term.ts'

/** How many days at home clauses allow those whom they name in a week. */
export function homeDayTermsOf(
  policy: PolicyRecord | undefined,
): readonly (PolicyTerm & DaysTerm)[] {
  return policy?.terms?.filter((term) => term.kind === 'days-at-place') ?? []
}
