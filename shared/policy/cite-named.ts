import type { Employee } from '../model/employee.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause } from '../model/policy-term.ts'
import { isWho } from './is-who.ts'

/** Which of several clauses for a rule names the person; undefined where one alone asks for the rule. */
export function citeNamed(
  policy: PolicyRecord | undefined,
  rule: string,
  employee: Employee,
): CitedClause | undefined {
  const its = policy?.named?.[rule]?.find(({ who }) => isWho(who, employee, undefined))
  return its && { clause: its.clause, ...(its.severity && { severity: its.severity }) }
}
