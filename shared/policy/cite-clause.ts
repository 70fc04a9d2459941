import type { PolicyRecord } from '../model/policy-record.ts'

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
