import { instantAt } from '../calendar/zones.ts'
import { addDays, datesOfMonth, type CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Instant } from '../model/instant.ts'
import type { Language } from '../model/language.ts'
import type { FormKind } from '../model/submission.ts'
import {
  CHECK_IN_KIND,
  CHECK_IN_PLACE,
  LEAVE_KIND,
  PERMIT_KIND,
  REPORT_CHANNEL,
  REPORT_DAY,
} from '../workbook/choices.ts'
import type { Choice } from '../workbook/tab-declaration.ts'
import {
  isMadeUpWorkingDay,
  madeUpCode,
  madeUpHolidays,
  madeUpMonths,
  MADE_UP_ZONE,
  type MadeUpMoment,
} from './made-up-days.ts'
import { MADE_UP_PEOPLE, type MadeUpPerson } from './made-up-people.ts'
import { madeUpText } from './made-up-text.ts'

/** A form that somebody made up filled in. Answers by question key, choices by their titles. */
export interface MadeUpFiling {
  /** The same whenever it is made. */
  readonly id: string
  readonly form: FormKind
  readonly employeeId: EmployeeId
  /** The day on which it was filed, of which its ticket is. */
  readonly date: CivilDate
  readonly at: Instant
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** Whether the superior approved it; what is left waits for whoever tries the office. */
  readonly isApproved: boolean
}

/** Of what people do on an ordinary day, what somebody does otherwise, by place in the list and working day. */
const ODD: Readonly<Record<string, 'absent' | 'late' | 'no-report' | 'leave'>> = {
  '4 5': 'late',
  '7 6': 'no-report',
  '9 8': 'absent',
  '10 11': 'leave',
  '5 12': 'late',
  '3 14': 'no-report',
  '11 16': 'absent',
  '6 24': 'absent',
  '8 26': 'late',
}
/** What was filed on so many days before today waits for a decision. */
const UNDECIDED_DAYS = 3

/** What the office filed from the first day of last month until `now`, in the order in which it was filed. */
export function madeUpFilings(moment: MadeUpMoment, now: Instant): MadeUpFiling[] {
  const { today } = moment
  const holidays = madeUpHolidays(today)
  const working = madeUpMonths(today)
    .flatMap(datesOfMonth)
    .filter((date) => date <= today && isMadeUpWorkingDay(date, holidays))
  const undecidedFrom = addDays(today, -UNDECIDED_DAYS)
  return working
    .flatMap((date, day) =>
      MADE_UP_PEOPLE.flatMap((person, place) => fileDay(moment, { person, place, date, day })),
    )
    .filter(({ at }) => at <= now)
    .map((filing) => ({ ...filing, isApproved: filing.date < undecidedFrom }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

type Filed = Omit<MadeUpFiling, 'isApproved'>

function fileDay(
  { language }: MadeUpMoment,
  day: {
    readonly person: MadeUpPerson
    readonly place: number
    readonly date: CivilDate
    readonly day: number
  },
): Filed[] {
  const { person, place, date } = day
  const odd = ODD[`${place} ${day.day}`]
  if (odd === 'absent') return []
  const file = (form: FormKind, minutes: number, answers: Filed['answers']): Filed => ({
    id: ['percobaan', person.id, date, form, minutes].join('-'),
    form,
    employeeId: person.id,
    date,
    at: instantAt(date, minutes, MADE_UP_ZONE),
    answers,
  })
  const minutes = (place * 7 + day.day * 3) % 20
  if (odd === 'leave') return [file('permit', 6 * 60 + 40, leaveOn(date, language))]
  const isHome = madeUpCode(place, date) === 'WFH'
  const checkIn = (kind: 'in' | 'out') => ({
    kind: [say(CHECK_IN_KIND, kind, language)],
    place: [say(CHECK_IN_PLACE, isHome ? 'home' : 'office', language)],
  })
  const comesAt = 7 * 60 + 5 + minutes + (odd === 'late' ? 95 : 0)
  return [
    file('check-in', comesAt, checkIn('in')),
    ...(isHome && odd !== 'no-report'
      ? [file('daily-report', 16 * 60 + minutes, reportOf(place + day.day, language))]
      : []),
    file('check-in', 16 * 60 + 35 + minutes, checkIn('out')),
  ]
}

function reportOf(turn: number, language: Language): Filed['answers'] {
  const { activities } = madeUpText(language)
  const [activity = '', output = ''] = activities[turn % activities.length] ?? []
  return {
    day: [say(REPORT_DAY, 'today', language)],
    activity1: [activity],
    output1: [output],
    channel: [say(REPORT_CHANNEL, 'whatsapp', language)],
  }
}

function leaveOn(date: CivilDate, language: Language): Filed['answers'] {
  return {
    kind: [say(PERMIT_KIND, 'leave', language)],
    leaveKind: [say(LEAVE_KIND, 'annual', language)],
    from: [date],
    until: [date],
    reason: [madeUpText(language).leaveReason],
  }
}

function say(choices: readonly Choice[], key: string, language: Language): string {
  const choice = choices.find((one) => one.key === key)
  if (!choice) throw new RangeError(`No choice "${key}"`)
  return choice.title[language]
}
