/** Rules that look at the roster alone. */
export const ROSTER_RULES: readonly string[] = [
  'office-quota',
  'mandatory-office',
  'wfh-eligibility',
  'exempt-unit',
  'place-of-work',
  'home-days',
  'roster-missing',
  'roster-conflict',
  'rotation',
  'shift-balance',
  'teams-mixed',
  'shift-variety',
  'service-coverage',
]
