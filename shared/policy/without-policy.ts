import type { PolicyParameters } from '../model/policy-record.ts'
import { STANDARD_HOURS, STANDARD_PLACES, STANDARD_SHIFTS } from './standard-hours.ts'

/**
 * Where a preset says nothing: ordinary office work, nothing more asked. Of a day on which no regulation is
 * in force, hours and week are read so; nothing is asked then, and the day is blank.
 */
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
  presenceReview: false,
  hours: STANDARD_HOURS,
  shifts: STANDARD_SHIFTS,
  shiftsOnDaysOff: false,
  places: STANDARD_PLACES,
  sameMomentMinutes: 30,
  shiftMarginMinutes: 120,
  presenceWithinMinutes: null,
  locationEveryMinutes: 120,
  locationToleranceMinutes: 30,
  alternateChannel: 'any',
  officeReport: false,
  repeatedReportDays: 3,
  unitEvaluationDue: '10:00',
  noHomeClasses: [],
  maxHomeDaysPerWeek: null,
  rotationSpreadDays: null,
  shiftDifference: null,
  maxShiftsPerWeek: null,
  coverageCounts: 'office',
  bannedTravel: [],
  travelPermitFor: 'any',
  urgentPermitGraceHours: 24,
  summonsWithinMinutes: 120,
  nearHomeKm: null,
  healthProtocolOf: 'office',
  anomalySpeedKmh: 150,
  coordinatesKeptDays: 30,
}
