import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { leastDays, mostDays } from '../policy/asked-days.ts'
import type { Choice, Count, FixedDuty, RosterTask } from './board.ts'
import { countOf } from './count-of.ts'
import { membersOn, type DaysLimit, type Place } from './limit.ts'
import type { Given } from './standings.ts'
import { isCut, windowsOf, type WindowDates } from './window-dates.ts'

/** What a limit asks of each person's days in each window, with what was before the month. */
export function daysCounts(limit: DaysLimit, given: Given): Count[] {
  const parts = partsOf(limit)
  return windowsOf(limit, limit.within, given.task).flatMap((whole) =>
    [...limit.members.ids].flatMap((id) => {
      const dates = ownDates(id, whole, limit)
      if (dates.dates.length === 0) return []
      const counts = parts.flatMap((part) => daysCount(id, dates, { limit: part, given }))
      return counts.length > 0 ? [...counts, ...begunRun(id, dates, { limit, given })] : []
    }),
  )
}

/** At least and at most at the office count other days. */
function partsOf(limit: DaysLimit): readonly DaysLimit[] {
  const { most, least, ...rest } = limit
  if (limit.place !== 'office' || !most || !least) return [limit]
  return [
    { ...rest, least },
    { ...rest, most },
  ]
}

/** The days of a window on which the clause binds a person. */
function ownDates(
  id: EmployeeId,
  whole: WindowDates,
  { members, holds }: DaysLimit,
): WindowDates & { readonly until: CivilDate | undefined } {
  const binds = (date: CivilDate): boolean => membersOn(members, date).has(id)
  const until = members.until ? members.until.get(id) : holds?.until
  return {
    ...whole,
    before: whole.before.filter(binds),
    dates: whole.dates.filter(binds),
    later: whole.later.filter((date) => until === undefined || date <= until),
    until,
  }
}

function daysCount(
  id: EmployeeId,
  dates: ReturnType<typeof ownDates>,
  { limit, given }: { readonly limit: DaysLimit; readonly given: Given },
): Count[] {
  const own = ownDays(id, dates, { limit, given })
  const all = own.office + own.home + own.choices.length
  if (all === 0) return []
  const later = dates.later.length
  const onDuty = all + later
  const size = {
    nominal: dates.held.length,
    working: dates.held.filter(given.task.isWorkingDay).length,
    onDuty,
  }
  const owed = limit.least && !isCut(dates, dates.until) && leastDays(limit.least, size)
  // What may still come after the month need not be in it.
  const least = owed ? owed.asked - later : 0
  const most = limit.most ? mostDays(limit.most, { onDuty }) : Infinity
  const bounds =
    limit.place === 'office' ? { least, most } : { least: all - most, most: all - least }
  return [
    countOf(limit, {
      dates: dates.dates,
      ...bounds,
      fixed: own.office,
      choices: own.choices,
      employeeId: id,
      base: all,
      ...(owed && { owed: { full: owed.full, of: owed.of, onDuty, later } }),
    }),
  ]
}

/** What is known of a person's days in a window, and what is to be chosen. */
function ownDays(
  id: EmployeeId,
  { before, dates }: WindowDates,
  { limit, given: { dayOn, task } }: { readonly limit: DaysLimit; readonly given: Given },
): { readonly office: number; readonly home: number; readonly choices: readonly Choice[] } {
  const counted = (date: CivilDate, place: FixedDuty['place'] | undefined): Place[] => {
    if (place === undefined || place === 'away') return []
    return place === 'office' && isNobodys(task.boundOn(id, date), limit) ? [] : [place]
  }
  const places = [
    ...before.flatMap((date) => counted(date, task.past.placeOn(id, date))),
    ...dates.flatMap((date) => counted(date, dayOn.get(date)!.fixed.get(id)?.place)),
  ]
  const office = places.filter((place) => place === 'office').length
  return {
    office,
    home: places.length - office,
    choices: dates.flatMap((date) => dayOn.get(date)!.turns.get(id) ?? []),
  }
}

/** Who must be at the office owes no days at home on those days, and is not there too often. */
function isNobodys(
  bound: ReturnType<RosterTask['boundOn']>,
  { place, most, least }: DaysLimit,
): boolean {
  return place === 'home' ? bound === 'must' : bound !== undefined && most !== undefined && !least
}

/** A run that was begun before the month goes on in it where it was. */
function begunRun(
  id: EmployeeId,
  { window, before, dates }: WindowDates,
  { limit, given: { task, dayOn } }: { readonly limit: DaysLimit; readonly given: Given },
): Count[] {
  const { running } = limit
  if (running === undefined || before.length === 0) return []
  const working = window.filter(task.isWorkingDay)
  const first = working.findIndex((date) => date >= dates[0]!)
  const run = working.slice(Math.floor(first / running) * running).slice(0, running)
  const begun = run.filter((date) => before.includes(date))
  const place = commonPlace(begun.map((date) => task.past.placeOn(id, date)))
  const its = run.filter((date) => dates.includes(date))
  const choices = its.flatMap((date) => dayOn.get(date)?.turns.get(id) ?? [])
  if (!place || choices.length === 0) return []
  const bound = place === 'office' ? choices.length : 0
  return [
    countOf(limit, { dates: its, least: bound, most: bound, fixed: 0, choices, employeeId: id }),
  ]
}

/** Where all known days were; undefined where they were at several places, or none is known. */
function commonPlace(places: readonly (Place | 'away' | undefined)[]): Place | undefined {
  const known = new Set(places.filter((place) => place !== undefined && place !== 'away'))
  const [only] = known
  return known.size === 1 ? only : undefined
}
