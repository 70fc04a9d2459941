import type { FindingTexts } from '../id/findings.ts'
import { monthInWords } from '../date-in-words.ts'
import {
  CLASSES,
  counted,
  daysOrDuration,
  duration,
  inWords,
  moment,
  notOnDuty,
  percent,
} from './finding-words.ts'
import { dutyFindingsEn } from './findings-duty.ts'
import { presenceFindingsEn } from './findings-presence.ts'
import { travelFindingsEn } from './findings-travel.ts'
import { workFindingsEn } from './findings-work.ts'

const NOT_AT_OFFICE = {
  'planned-home': 'rostered at home',
  'seen-at-home': 'checked in from home, not from the office,',
  'not-seen': 'not seen, without leave, sickness or travel,',
}

const SHIFTS = { morning: 'morning shift', afternoon: 'afternoon shift' }

/** Words of findings in English. */
export const findingsEn: FindingTexts = {
  ...dutyFindingsEn,
  ...presenceFindingsEn,
  ...travelFindingsEn,
  ...workFindingsEn,

  ruleTitles: {
    'office-quota': 'Too many staff at the office',
    'mandatory-office': 'Must be at the office',
    'roster-missing': 'No roster entry',
    'roster-conflict': 'Conflicting roster',
    'check-in-missing': 'Check-in missing',
    'daily-report-missing': 'Daily report missing',
    'daily-report-late': 'Daily report late',
    'review-overdue': 'Review of reports overdue',
    'wfh-eligibility': 'Work from home in a post without it',
    'exempt-unit': 'Work from home in an exempt unit',
    'home-days': 'Too many days at home in a week',
    rotation: 'No rotation',
    'shift-balance': 'Uneven shifts',
    'service-coverage': 'Too few on duty in a service unit',
    'check-in-late': 'Check-in late',
    'check-out-missing': 'Check-out missing',
    'location-slot-missing': 'Periodic location missing',
    'location-unreadable': 'Location cannot be read',
    'location-outside-region': 'Outside the region while at home',
    'location-anomaly': 'Unusual location',
    'alternate-channel': 'Check-in by another channel',
    'clock-mode-mismatch': 'Clock-in at odds with the roster',
    'summons-unattended': 'Summons not followed',
    'office-without-permit': 'At the office without a permit',
    'travel-without-permit': 'Travel without a permit',
    'travel-banned': 'Travel that is forbidden',
    'permit-late': 'Travel permit late',
    'invitation-not-virtual': 'Invitation not attended virtually',
    'assembly-missing': 'Morning assembly not attended',
    'health-protocol-missing': 'Health protocol not named',
    'report-empty': 'Report without content',
    'channel-missing': 'Working channel not recorded',
    'weekly-plan-missing': 'Weekly plan missing',
    'report-off-plan': 'Work outside the plan',
    'plan-behind': 'Plan target not reached',
    'monthly-activity-missing': 'Monthly activity missing',
    'assessment-missing': 'Report not assessed',
    'unit-evaluation-missing': 'Daily evaluation of a unit missing',
    'public-protocol-missing': 'Protocol for the public not recorded',
    'unit-report-missing': 'Periodic report of a unit missing',
    'absence-counter': 'Days absent without notice',
    'policy-expired': 'Policy has expired',
    'policy-gap': 'Gap between two policies',
    'policy-overlap': 'Policies overlap',
  },

  officeQuota: ({ office, base, share, maxOffice, shift }) =>
    `${office} of ${base} staff at the office${shift ? ` (${SHIFTS[shift]})` : ''}` +
    ` = ${percent(office / base)}; limit ${percent(share)} = ${maxOffice}`,

  mandatoryOffice: ({ post, positionClass, date, how }) =>
    `${post} (${CLASSES[positionClass]}) ` +
    `${NOT_AT_OFFICE[how]} ` +
    `on ${inWords(date)}; due at the office: 1 day, at the office: 0`,

  rosterMissing: (date) => `0 roster entries on ${inWords(date)}; the day counts as at the office`,

  unitRosterMissing: ({ unit, month, people, days }) =>
    `0 roster entries of ${unit} in ${monthInWords(month, 'en')}; ${days} working days of ` +
    `${people} staff are not counted`,

  rosterEntries: ({ date, codes }) =>
    `${codes.length} roster entries on ${inWords(date)}: ${codes.join(', ')}; ` +
    `${codes[0]} is used`,

  rosterLeaveAndDuty: ({ date, code, absence }) =>
    `1 roster entry ${code} and 1 approved permit (${absence}) on ${inWords(date)}; ` +
    `counted as ${absence}`,

  checkInMissing: ({ date, end }) =>
    `0 of 1 check-in from home for ${inWords(date)}; due ${moment(end)}`,

  reportMissing: ({ date, due, lateUntil, filed }) =>
    `0 reports for ${inWords(date)}; due ${moment(due)}, late until ${moment(lateUntil)}` +
    (filed ? `; filed ${moment(filed)}, out of time` : ''),

  reportLate: ({ date, due, filed, lateMinutes }) =>
    `report for ${inWords(date)} filed ${moment(filed)}; due ${moment(due)}, ` +
    `${duration(lateMinutes)} late`,

  reviewOverdue: ({ date, count, due, passedOver, next }) =>
    `${counted(count, 'report', 'reports')} for ${inWords(date)} not reviewed; ` +
    `due ${moment(due)}` +
    notOnDuty(passedOver) +
    (next === undefined ? '' : `; up the chain, it now waits for ${next}`),

  presenceUnexamined: ({ date, unit, office, home, due, read }) =>
    `presence of ${unit} on ${inWords(date)} (${office} at the office, ${home} at home) ` +
    `not marked as examined; due ${moment(due)}, read empty ${moment(read)}`,

  reviewedLate: ({ date, count, due, undecided, lateMinutes }) =>
    `${counted(count, 'report', 'reports')} for ${inWords(date)} reviewed ` +
    `${daysOrDuration(lateMinutes)} late: not decided on ${moment(undecided)}; due ${moment(due)}`,

  policyExpired: ({ lastDay, from, days }) =>
    `in force until ${inWords(lastDay)}; ${counted(days, 'day', 'days')} without a policy ` +
    `from ${inWords(from)} in this month`,

  policyGap: ({ lastDay, from, days, nextNumber, nextFrom }) =>
    `in force until ${inWords(lastDay)}, ${nextNumber} starts ${inWords(nextFrom)}; ` +
    `${counted(days, 'day', 'days')} without a policy from ${inWords(from)} in this month`,

  policyOverlap: ({ from, days, numbers }) =>
    `${numbers.length} policies in force together from ${inWords(from)}, ` +
    `${counted(days, 'day', 'days')} in this month: ${numbers.join('; ')}; ${numbers[0]} is used`,
}
