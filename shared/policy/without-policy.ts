import type { PolicyParameters } from './policy-record.ts'
import { STANDARD_HOURS, STANDARD_SHIFTS } from './standard-hours.ts'

/** How a day is read on which no regulation is in force: ordinary office work, nothing more asked. */
export const WITHOUT_POLICY: PolicyParameters = {
  maxOfficeShare: null,
  quotaBase: 'on-duty',
  quotaPer: 'day',
  alwaysInOffice: { classes: [], posts: [] },
  withoutRosterEntry: 'office',
  homePresence: 'none',
  dailyReport: false,
  reportLateDays: 1,
  reviewWithinWorkingDays: 1,
  hours: STANDARD_HOURS,
  shifts: STANDARD_SHIFTS,
  shiftMarginMinutes: 120,
}
