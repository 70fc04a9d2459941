import type { CivilDate } from '../../model/civil-date.ts'
import type { PositionClass } from '../../model/employee.ts'
import type { FindingMoment, FindingTexts } from '../id/findings.ts'
import { dateInWords } from '../date-in-words.ts'

const CLASSES: Readonly<Record<PositionClass, string>> = {
  jpt: 'senior executive',
  administrator: 'administrator',
  pengawas: 'supervisor',
  fungsional: 'functional',
  pelaksana: 'staff',
  'non-asn': 'non-ASN',
}

const SHIFTS = { morning: 'morning shift', afternoon: 'afternoon shift' }

function inWords(date: CivilDate): string {
  return dateInWords(date, 'en')
}

/** At most one decimal, as "29.7%". */
function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

function moment({ date, time, zone }: FindingMoment): string {
  return `${inWords(date)} ${time} ${zone}`
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Words of findings in English. */
export const findingsEn: FindingTexts = {
  ruleTitles: {
    'office-quota': 'Too many staff at the office',
    'mandatory-office': 'Must be at the office',
    'roster-missing': 'No roster entry',
    'roster-conflict': 'Conflicting roster',
    'check-in-missing': 'Check-in missing',
    'daily-report-missing': 'Daily report missing',
    'daily-report-late': 'Daily report late',
    'review-overdue': 'Review of reports overdue',
    'policy-expired': 'Policy has expired',
    'policy-gap': 'Gap between two policies',
    'policy-overlap': 'Policies overlap',
  },

  officeQuota: ({ office, base, share, maxOffice, shift }) =>
    `${office} of ${base} staff at the office${shift ? ` (${SHIFTS[shift]})` : ''}` +
    ` = ${percent(office / base)}; limit ${percent(share)} = ${maxOffice}`,

  mandatoryOffice: ({ post, positionClass, date, how }) =>
    `${post} (${CLASSES[positionClass]}) ` +
    `${how === 'planned-home' ? 'rostered at home' : 'checked in from home, not from the office,'} ` +
    `on ${inWords(date)}; due at the office: 1 day, at the office: 0`,

  rosterMissing: (date) => `0 roster entries on ${inWords(date)}; the day counts as at the office`,

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

  reviewOverdue: ({ date, count, due }) =>
    `${counted(count, 'report', 'reports')} for ${inWords(date)} not reviewed; ` +
    `due ${moment(due)}`,

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
