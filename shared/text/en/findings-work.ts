import { monthOf, type CivilDate } from '../../model/civil-date.ts'
import { monthInWords } from '../date-in-words.ts'
import type { workFindingsId } from '../id/findings-work.ts'
import { counted, inWords, moment, percent } from './finding-words.ts'

/** Words of findings on reports, plans and evaluations. */
export const workFindingsEn: typeof workFindingsId = {
  reportBlank: ({ date, activities }) =>
    `report for ${inWords(date)}: ${counted(activities, 'activity', 'activities')}, outputs given: 0`,

  reportRepeated: ({ date, days, limit }) =>
    `report for ${inWords(date)} is word for word that of the ${counted(days - 1, 'report', 'reports')} ` +
    `before; ${days} days in a row, limit below ${limit}`,

  channelMissing: (date) =>
    `report for ${inWords(date)}: working channels recorded 0, 1 or more expected`,

  weeklyPlanMissing: ({ unit, monday, due, filed }) =>
    `0 work plans of ${unit} for the week of ${inWords(monday)}; due ${moment(due)}` +
    (filed ? `; filed ${moment(filed)}, late` : ''),

  reportOffPlan: ({ date, off, total, monday }) =>
    `${off} of ${counted(total, 'activity', 'activities')} on ${inWords(date)} outside the plan ` +
    `of the week of ${inWords(monday)}`,

  resultsMissing: ({ days, targets, works, monday }) =>
    `${counted(days, 'day', 'days')} at home, 0 results against ${counted(targets, 'target', 'targets')} ` +
    `of the unit in the week of ${inWords(monday)} (${counted(works, 'activity', 'activities')} reported)`,

  planBehind: ({ target, realised, volume, measure, monday }) =>
    `“${target}”, week of ${inWords(monday)}: ${realised} of ${volume}` +
    `${measure ? ` ${measure}` : ''} = ${percent(realised / volume)}`,

  monthlyActivity: ({ month, due }) =>
    `0 monthly activities for ${monthInWords(month, 'en')}; due ${moment(due)}`,

  assessmentMissing: ({ date, count }) =>
    `${counted(count, 'report', 'reports')} for ${inWords(date)} approved without assessment ` +
    '(above, as expected or below): 0 assessed',

  unitEvaluationMissing: ({ unit, date, home, due }) =>
    `0 evaluations of ${unit} for ${inWords(date)} with ${home} at home; due ${moment(due)}`,

  publicProtocol: ({ unit, monday, due, denied }) =>
    `0 records that the public at ${unit} keeps the health protocol in the week of ` +
    `${inWords(monday)}; due ${moment(due)}` +
    (denied > 0 ? `; ${counted(denied, 'record says', 'records say')} that it does not` : ''),

  unitReportMissing: ({ unit, every, from, until, since, to, due }) =>
    `0 reports of ${unit}${to && ` to ${to}`} for ${periodOf(every, from, until)}${since ? ` since ${inWords(since)}` : ''}; due ${moment(due)}`,
}

function periodOf(every: 'week' | 'month' | 'end', from: CivilDate, until: CivilDate): string {
  switch (every) {
    case 'week':
      return `the week of ${inWords(from)}`
    case 'month':
      return monthInWords(monthOf(from), 'en')
    case 'end':
      return `the days of the regulation until ${inWords(until)}`
  }
}
