import { absenceCounter } from './absence-counter.ts'
import { alternateChannel } from './alternate-channel.ts'
import { assemblyMissing, assemblyUnrecorded } from './assembly-missing.ts'
import { assessmentMissing } from './assessment-missing.ts'
import { channelMissing } from './channel-missing.ts'
import { checkInLate } from './check-in-late.ts'
import { checkInMissing } from './check-in-missing.ts'
import { checkOutMissing } from './check-out-missing.ts'
import { clockModeMismatch } from './clock-mode-mismatch.ts'
import { dailyReportLate } from './daily-report-late.ts'
import { dailyReportMissing } from './daily-report-missing.ts'
import { daysAtPlace } from './days-at-place.ts'
import { exemptUnit } from './exempt-unit.ts'
import { healthProtocolMissing } from './health-protocol-missing.ts'
import { homeWithoutPermit } from './home-without-permit.ts'
import { homesUnrecorded } from './homes-unrecorded.ts'
import { homeDays } from './home-days.ts'
import { invitationNotVirtual } from './invitation-not-virtual.ts'
import { travelBannedUndecided, travelWithoutPermitUndecided } from './journey-silence.ts'
import { locationAnomaly } from './location-anomaly.ts'
import { locationJump } from './location-jump.ts'
import { locationFarFromHome } from './location-far-from-home.ts'
import { locationOutsideRegion } from './location-outside-region.ts'
import { locationSlotMissing } from './location-slot-missing.ts'
import { locationUnreadable } from './location-unreadable.ts'
import { mandatoryOffice } from './mandatory-office.ts'
import { monthlyActivityMissing } from './monthly-activity-missing.ts'
import { officePresenceMissing } from './office-presence-missing.ts'
import { officeQuota } from './office-quota.ts'
import { officeShareOverWeeks } from './office-share-over-weeks.ts'
import { officeWithoutPermit } from './office-without-permit.ts'
import { permitLate } from './permit-late.ts'
import { placeOfWork } from './place-of-work.ts'
import { planBehind } from './plan-behind.ts'
import { policyExpired } from './policy-expired.ts'
import { policyGap } from './policy-gap.ts'
import { presenceUnexamined } from './presence-unexamined.ts'
import { publicProtocolMissing } from './public-protocol-missing.ts'
import { reportEmpty } from './report-empty.ts'
import { reportOffPlan } from './report-off-plan.ts'
import { resultsMissing } from './results-missing.ts'
import { reviewOverdue } from './review-overdue.ts'
import { rosterConflict } from './roster-conflict.ts'
import { rosterMissing, unitRosterMissing } from './roster-missing.ts'
import { rotation } from './rotation.ts'
import type { AgencyRule, DayRule, MonthRule, PeriodRule, PersonMonthRule, Rule } from './rule.ts'
import { serviceCoverage } from './service-coverage.ts'
import { shiftBalance } from './shift-balance.ts'
import { shiftVariety } from './shift-variety.ts'
import { summonsUnattended } from './summons-unattended.ts'
import { teamsMixed } from './teams-mixed.ts'
import { travelBanned } from './travel-banned.ts'
import { travelWithoutPermit } from './travel-without-permit.ts'
import { unitEvaluationMissing } from './unit-evaluation-missing.ts'
import { unitReportMissing } from './unit-report-missing.ts'
import { weeklyPlanMissing } from './weekly-plan-missing.ts'
import { wfhEligibility } from './wfh-eligibility.ts'

/** About one person's day. */
export const DAY_RULES: readonly DayRule[] = [
  mandatoryOffice,
  wfhEligibility,
  exemptUnit,
  placeOfWork,
  homeDays,
  shiftVariety,
  rosterMissing,
  rosterConflict,
  checkInMissing,
  checkInLate,
  checkOutMissing,
  officePresenceMissing,
  locationSlotMissing,
  locationUnreadable,
  locationOutsideRegion,
  locationFarFromHome,
  locationJump,
  alternateChannel,
  summonsUnattended,
  officeWithoutPermit,
  homeWithoutPermit,
  travelWithoutPermit,
  travelBanned,
  permitLate,
  invitationNotVirtual,
  assemblyMissing,
  healthProtocolMissing,
  dailyReportMissing,
  dailyReportLate,
  reportEmpty,
  channelMissing,
  reportOffPlan,
]

/** About one person's month. */
export const PERSON_MONTH_RULES: readonly PersonMonthRule[] = [absenceCounter, daysAtPlace]

/** About the people of a day together. */
export const AGENCY_RULES: readonly AgencyRule[] = [
  officeQuota,
  shiftBalance,
  teamsMixed,
  serviceCoverage,
  locationAnomaly,
  clockModeMismatch,
  weeklyPlanMissing,
  planBehind,
  travelBannedUndecided,
  travelWithoutPermitUndecided,
  reviewOverdue,
  presenceUnexamined,
  assessmentMissing,
  unitEvaluationMissing,
  unitReportMissing,
  publicProtocolMissing,
]

export const PERIOD_RULES: readonly PeriodRule[] = [
  assemblyUnrecorded,
  rotation,
  homesUnrecorded,
  monthlyActivityMissing,
  resultsMissing,
]

export const MONTH_RULES: readonly MonthRule[] = [
  policyExpired,
  policyGap,
  unitRosterMissing,
  officeShareOverWeeks,
]

/** Every rule, whatever it looks at. */
export const RULES: readonly Rule[] = [
  ...DAY_RULES,
  ...PERSON_MONTH_RULES,
  ...AGENCY_RULES,
  ...PERIOD_RULES,
  ...MONTH_RULES,
]
