import type { DaysAtPlaceWords } from '../id/finding-words.ts'
import type { dutyFindingsId } from '../id/findings-duty.ts'
import { datesInDigits } from '../date-in-words.ts'
import {
  CLASSES,
  counted,
  duration,
  inWords,
  moment,
  percent,
  shiftInWords,
} from './finding-words.ts'

/** Words of findings on who works where. */
const PLACES = { office: 'at the office', home: 'at home', elsewhere: 'elsewhere' } as const

export const dutyFindingsEn: typeof dutyFindingsId = {
  wfhEligibility: ({ post, positionClass, date }) =>
    `${post} (${CLASSES[positionClass]}) rostered at home on ${inWords(date)}; ` +
    'days at home allowed for this post: 0',

  placeOfWork: ({ post, positionClass, date, where, must, place }) =>
    `${post} (${CLASSES[positionClass]}) ${PLACES[where]} on ${inWords(date)}; ` +
    (must
      ? `due ${PLACES[place]}: 1 day, ${PLACES[place]}: 0`
      : `days ${PLACES[place]} allowed: 0`),

  exemptUnit: ({ unit, date }) =>
    `1 day at home on ${inWords(date)} in ${unit}; the unit has no work from home: 0 days`,

  homeDays: ({ date, days, limit }) =>
    `day ${days} at home of that week on ${inWords(date)}; limit ${counted(limit, 'day', 'days')}`,

  daysAtPlace(window) {
    const { there, onDuty, place, running, from, until, unsure } = window
    const share = 'share' in window.amount && onDuty > 0 ? ` = ${percent(there / onDuty)}` : ''
    const inBlocks = running === undefined ? '' : ` in ${running} working days running`
    const open =
      unsure === 0 ? '' : `; ${counted(unsure, 'other day is', 'other days are')} not sure`
    return (
      `${there} of ${counted(onDuty, 'day', 'days')} on duty ${PLACES[place]}${inBlocks}${share}, ` +
      `${inWords(from)} to ${inWords(until)}; ${asked(window)}${open}`
    )
  },

  rotationOneSided: ({ place, days, others, from, until }) =>
    `${days} of ${days} rostered days ${place === 'office' ? 'at the office' : 'at home'}, ` +
    `${inWords(from)} to ${inWords(until)}; ${counted(others, 'other', 'others')} of the unit rotate`,

  rotationSpread: ({ least, most, limit, from, until }) =>
    `days at the office at least ${least}, at most ${most}, ${inWords(from)} to ` +
    `${inWords(until)}; difference ${most - least}, limit ${limit}`,

  teamsMixed: ({ date, teams }) =>
    `${teams.map(({ words, people }) => `${people} of ${words.en}`).join(', ')} ` +
    `at the office on ${inWords(date)}; teams in a day: ${teams.length}, due: 1`,

  shiftBalance: ({ date, shifts, difference, limit, unmanned }) =>
    `${shifts.map(({ shift, people }) => `${people} on the ${shiftInWords(shift)}`).join(', ')} on ` +
    `${inWords(date)}; ` +
    (unmanned ? 'each shift at least 1' : `difference ${difference}, limit ${limit}`),

  shiftVariety: ({ shifts, limit, from, until }) =>
    `${shifts.length} different shifts from ${inWords(from)} to ${inWords(until)}: ` +
    `${shifts.map(shiftInWords).join(', ')}; limit ${limit}`,

  serviceCoverage: ({ unit, date, present, minimum, counts }) =>
    `${present} of at least ${minimum} staff ${counts === 'office' ? 'at the office' : 'on duty'} ` +
    `in ${unit} on ${inWords(date)}`,

  summonsLate: ({ calledBy, due, arrived, lateMinutes }) =>
    `1 summons to the office by ${calledBy}, due ${moment(due)}; ` +
    `came ${moment(arrived)}, ${duration(lateMinutes)} late`,

  summonsUnanswered: ({ date, calledBy, due, answered }) =>
    `1 call by ${calledBy} for ${inWords(date)} to be answered by a check-in` +
    (due ? `, due ${moment(due)}` : '') +
    (answered ? `; answered ${moment(answered)}` : '; answers: 0'),

  summonsUnattended: ({ date, calledBy }) =>
    `1 summons to the office by ${calledBy} for ${inWords(date)}; present at the office: 0`,

  clockInAtHome: ({ date, readings }) =>
    `${counted(readings, 'electronic clock-in', 'electronic clock-ins')} on the day at home ` +
    `${inWords(date)}; 0 expected`,

  clockInMissing: ({ date }) =>
    `0 electronic clock-ins on the day at the office ${inWords(date)}; 1 or more expected`,

  officeWithoutPermit: ({ date, seen }) =>
    `${counted(seen, 'sign', 'signs')} of presence at the office on the day at home ` +
    `${inWords(date)}; approved permits for office work: 0`,

  homeWithoutPermit: ({ date, place, seen }) =>
    `${counted(seen, 'check-in', 'check-ins')} from ${place === 'home' ? 'home' : 'home or elsewhere'} on ` +
    `the office day ${inWords(date)}, at the office: 0; approved permits to work from home or elsewhere: 0`,

  absenceCount: ({ year, count, threshold, date, dates }) =>
    `${counted(count, 'day', 'days')} absent without notice in ${year} up to ${inWords(date)}; ` +
    `threshold ${threshold} days: to be examined, not a verdict; on ${datesInDigits(dates)}`,

  absenceRun: ({ days, threshold, from, until }) =>
    `${days} working days in a row absent without notice, ${inWords(from)} to ${inWords(until)}; ` +
    `threshold ${threshold} days: to be examined, not a verdict`,
}

function asked({ bound, amount, asked: days, full, of, onDuty }: DaysAtPlaceWords): string {
  const most = bound === 'most' ? 'at most' : 'at least'
  const said =
    'days' in amount
      ? `${most} ${counted(amount.days, 'day', 'days')}`
      : `${most} ${percent(amount.share)} = ${counted(full ?? days, 'day', 'days')}`
  if (full === undefined || of === undefined) return said
  return `${said} of ${of}, so ${days} of ${onDuty} (${full} × ${onDuty} : ${of}, rounded down)`
}
