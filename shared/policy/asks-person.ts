import type { PolicyRecord } from '../model/policy-record.ts'

/** Rules whose clause asks presence or a report of everybody. */
const OF_ALL = [
  'check-in-missing',
  'check-out-missing',
  'location-slot-missing',
  'clock-mode-mismatch',
  'assembly-missing',
  'daily-report-missing',
]

/** Rules whose clause asks something of whoever stands in the roster. */
const OF_ROSTERED = [
  'office-quota',
  'place-of-work',
  'home-days',
  'days-at-place',
  'rotation',
  'teams-mixed',
]

/** Whether a clause in force asks for a roster. */
export function asksRoster(policy: PolicyRecord | undefined): boolean {
  return policy?.clauses['roster-missing'] !== undefined
}

/** Whether a clause in force asks roster, presence or report of this person (RULES.md §3.0). */
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
    (person.rostered && OF_ROSTERED.some((rule) => clauses[rule] !== undefined)) ||
    (person.alwaysInOffice && clauses['mandatory-office'] !== undefined) ||
    (person.exempt && clauses['exempt-unit'] !== undefined) ||
    (person.summoned && clauses['summons-unattended'] !== undefined)
  )
}
