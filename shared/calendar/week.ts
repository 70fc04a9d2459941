import { addDays, weekdayOf, type CivilDate } from '../model/civil-date.ts'

/** The Monday of the week in which the date lies. */
export function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** The seven dates of the week in which the date lies, Monday first. */
export function weekOf(date: CivilDate): CivilDate[] {
  const monday = mondayOf(date)
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}
