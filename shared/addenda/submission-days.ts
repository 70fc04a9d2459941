import { localTimeOf } from '../calendar/zones.ts'
import { addDays, datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Zone } from '../model/agency.ts'
import type { Submission } from '../model/submission.ts'

const DAYS_PER_WEEK = 7

/** Whom a submission is about: not the unit head who wrote down a message. */
export function personOf(submission: Submission): EmployeeId {
  return submission.kind === 'alternate-channel' ? submission.forEmployeeId : submission.employeeId
}

/**
 * The days of the month that a submission is about. A check-in early in the day may end the shift of
 * the day before: that day counts too where `reaches` says so.
 */
export function daysOf(
  submission: Submission,
  {
    month,
    zone,
    reaches,
  }: {
    readonly month: Month
    readonly zone: Zone
    readonly reaches: (employeeId: EmployeeId, date: CivilDate) => boolean
  },
): CivilDate[] {
  const within = datesOfMonth(month)
  switch (submission.kind) {
    case 'check-in':
      return momentDays(localTimeOf(submission.createdAt, zone).date)
    case 'alternate-channel':
      return momentDays(localTimeOf(submission.receivedAt, zone).date)
    case 'daily-report':
      return within.filter((date) => date === submission.date)
    case 'weekly-plan':
      return within.filter(
        (date) => submission.weekOf <= date && date < addDays(submission.weekOf, DAYS_PER_WEEK),
      )
    case 'permit':
      return within.filter((date) => submission.from <= date && date <= submission.until)
  }

  function momentDays(date: CivilDate): CivilDate[] {
    const before = addDays(date, -1)
    const days = reaches(personOf(submission), before) ? [before, date] : [date]
    return days.filter((day) => within.includes(day))
  }
}
