import type { PolicyRecord } from '../model/policy-record.ts'
import type { PolicyTerm, TeamsTerm } from '../model/policy-term.ts'

/** Teams that clauses keep apart at the office. */
export function teamsOf(policy: PolicyRecord | undefined): readonly (PolicyTerm & TeamsTerm)[] {
  return policy?.terms?.filter((term) => term.kind === 'fixed-teams') ?? []
}
