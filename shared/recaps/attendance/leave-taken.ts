import type { MonthCodes } from '../../evaluation/month-codes.ts'
import type { Language } from '../../model/language.ts'
import { LEAVE_KIND } from '../../workbook/choices.ts'
import {
  countAttendance,
  COUNTED_LEAVE,
  NO_LEAVE_KIND,
  type CountedLeave,
} from '../attendance-counts.ts'
import { ATTENDANCE_WORDS } from './words.ts'

/** Kinds of leave that anybody took in the month, in the order of PP 11/2017, each with its days. */
export function leaveTaken({ outcomes }: Pick<MonthCodes, 'outcomes'>): Map<CountedLeave, number> {
  const { leave } = countAttendance(outcomes)
  return new Map(COUNTED_LEAVE.filter((kind) => leave[kind] > 0).map((kind) => [kind, leave[kind]]))
}

/** What the month's leave was, in a line of the legend; none where nobody took any. */
export function leaveLines(taken: ReadonlyMap<CountedLeave, number>, language: Language): string[] {
  const words = ATTENDANCE_WORDS[language]
  const sums = [...taken].map(([kind, days]) => words.leaveDays(leaveTitle(kind, language), days))
  return [
    ...(sums.length > 0 ? [`${words.leaveMeaning}: ${sums.join('; ')}.`] : []),
    ...(taken.has(NO_LEAVE_KIND) ? [`${words.noLeaveKindMeaning}.`] : []),
  ]
}

export function leaveTitle(kind: CountedLeave, language: Language): string {
  const named = LEAVE_KIND.find(({ key }) => key === kind)
  return named?.title[language] ?? ATTENDANCE_WORDS[language].noLeaveKind
}
