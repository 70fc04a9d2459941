import type { PeopleAmount } from '../../model/policy-term.ts'
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
  shiftInWords,
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

/** Words of findings in English. */
export const findingsEn: FindingTexts = {
  ...dutyFindingsEn,
  ...presenceFindingsEn,
  ...travelFindingsEn,
  ...workFindingsEn,

  officeQuota: ({ office, base, share, maxOffice, shift }) =>
    `${office} of ${base} staff at the office${shift ? ` (${shiftInWords(shift)})` : ''}` +
    ` = ${percent(office / base)}; limit ${percent(share)} = ${maxOffice}`,

  officeShare: ({ office, base, named, bound, amount, limit, shift }) =>
    `${office} of ${base} staff${named ? ` (${named.en})` : ''} at the office` +
    `${shift ? ` (${shiftInWords(shift)})` : ''} = ${percent(office / base)}; ` +
    `${bound === 'most' ? 'limit' : 'at least'} ${people(amount, limit)}`,

  officeShareOverWeeks: ({ office, base, named, bound, amount, limit, from, until }) =>
    `${office} of ${base} person-days${named ? ` (${named.en})` : ''} at the office` +
    ` = ${percent(base === 0 ? 0 : office / base)}, ${inWords(from)} to ${inWords(until)}; ` +
    `${bound === 'most' ? 'limit' : 'at least'} ${people(amount, limit)}`,

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
}

function people(amount: PeopleAmount, limit: number): string {
  if (typeof amount === 'number') return `${percent(amount)} = ${limit}`
  return `${limit} ${limit === 1 ? 'person' : 'people'}`
}
