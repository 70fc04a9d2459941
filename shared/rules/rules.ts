import { checkInMissing } from './check-in-missing.ts'
import { dailyReportLate } from './daily-report-late.ts'
import { dailyReportMissing } from './daily-report-missing.ts'
import { mandatoryOffice } from './mandatory-office.ts'
import { officeQuota } from './office-quota.ts'
import { policyExpired } from './policy-expired.ts'
import { policyGap } from './policy-gap.ts'
import { policyOverlap } from './policy-overlap.ts'
import { reviewOverdue } from './review-overdue.ts'
import { rosterConflict } from './roster-conflict.ts'
import { rosterMissing } from './roster-missing.ts'
import type { DayRule, MonthRule } from './rule.ts'

export const DAY_RULES: readonly DayRule[] = [
  officeQuota,
  mandatoryOffice,
  rosterMissing,
  rosterConflict,
  checkInMissing,
  dailyReportMissing,
  dailyReportLate,
  reviewOverdue,
]

export const MONTH_RULES: readonly MonthRule[] = [policyExpired, policyGap, policyOverlap]
