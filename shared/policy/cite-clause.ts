import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause } from '../model/policy-term.ts'

/**
 * The clause for a rule as findings cite it; undefined where no clause in force asks for it.
 *
 * @example citeClause(policy, 'office-quota') // 'Kukar SE B-1159/DINKES/065.11/06/2021, C3'
 */
export function citeClause(policy: PolicyRecord, rule: string): string | undefined {
  const clause = policy.clauses[rule]
  if (clause === undefined) return undefined
  return `${policy.citations?.[rule] ?? policy.citation}, ${clause}`
}

/** With how grave a breach is, where the clause says so. */
export function citeGravely(
  policy: PolicyRecord | undefined,
  rule: string,
): CitedClause | undefined {
  const clause = policy && citeClause(policy, rule)
  const severity = policy?.severities?.[rule]
  return clause === undefined ? undefined : { clause, ...(severity && { severity }) }
}
