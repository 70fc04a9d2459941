import type { PolicyRecord } from '../model/policy-record.ts'

/** Rules whose clause asks presence or a report of everybody. */
const OF_ALL = [
  'check-in-missing',
  'check-out-missing',
  'location-slot-missing',
  'office-presence-missing',
  'clock-mode-mismatch',
  'assembly-missing',
  'daily-report-missing',
]

/** Whether a clause in force asks for a roster. */
export function asksRoster(policy: PolicyRecord | undefined): boolean {
  return policy?.clauses['roster-missing'] !== undefined
}

/**
 * Whether a clause in force asks roster, presence or report of this person (RULES.md §3.0). Whoever stands in the
 * roster is asked whatever a clause asks, so that none is in force and does nothing.
 */
export function asksPerson(
  policy: PolicyRecord | undefined,
  person: {
    readonly alwaysInOffice: boolean
    readonly exempt: boolean
    readonly summoned: boolean
    readonly rostered: boolean
  },
): boolean {
  const clauses = policy?.clauses ?? {}
  return (
    asksRoster(policy) ||
    OF_ALL.some((rule) => clauses[rule] !== undefined) ||
    (person.rostered && Object.keys(clauses).length > 0) ||
    (person.alwaysInOffice && clauses['mandatory-office'] !== undefined) ||
    (person.exempt && clauses['exempt-unit'] !== undefined) ||
    (person.summoned && clauses['summons-unattended'] !== undefined)
  )
}
