import type { EmployeeId } from '../model/employee.ts'
import { leastDays, mostDays } from '../policy/asked-days.ts'
import type { Choice, Count, FixedDuty } from './board.ts'
import { countOf } from './count-of.ts'
import { membersOn, type DaysLimit, type Place } from './limit.ts'
import type { Given } from './standings.ts'
import { windowsOf, type WindowDates } from './window-dates.ts'

/** What a limit asks of each person's days in each window, with what was before the month. */
export function daysCounts(limit: DaysLimit, given: Given): Count[] {
  const { task } = given
  return windowsOf(limit, limit.within, task).flatMap((whole) => {
    const later = whole.later.length
    const size = {
      nominal: whole.held.length,
      working: whole.held.filter(task.isWorkingDay).length,
    }
    return [...limit.members.ids].flatMap((id) => {
      const its = whole.dates.filter((date) => membersOn(limit.members, date).has(id))
      if (its.length === 0) return []
      const before = whole.before.filter((date) => membersOn(limit.members, date).has(id))
      const dates = { ...whole, before, dates: its }
      const own = ownDays(id, dates, { limit, given })
      if (own.choices.length + own.office + own.home === 0) return []
      const onDuty = own.office + own.home + own.choices.length + later
      const owed = limit.least && !whole.isCut && leastDays(limit.least, { ...size, onDuty })
      // What may still come after the month need not be in it.
      const least = owed ? owed.asked - later : 0
      const most = limit.most ? mostDays(limit.most, { onDuty }) : Infinity
      const all = onDuty - later
      const bounds =
        limit.place === 'office' ? { least, most } : { least: all - most, most: all - least }
      const { office: fixed, choices } = own
      return [
        countOf(limit, {
          dates: dates.dates,
          ...bounds,
          fixed,
          choices,
          employeeId: id,
          ...(owed && { owed: { full: owed.full, of: owed.of, onDuty, later } }),
        }),
        ...begunRun(id, dates, { limit, given }),
      ]
    })
  })
}

/** What is known of a person's days in a window, and what is to be chosen. */
function ownDays(
  id: EmployeeId,
  { before, dates }: WindowDates,
  { limit, given: { dayOn, task } }: { readonly limit: DaysLimit; readonly given: Given },
): { readonly office: number; readonly home: number; readonly choices: readonly Choice[] } {
  const days = dates.map((date) => dayOn.get(date)!)
  const places = [
    ...before.map((date) => task.past.placeOn(id, date)),
    ...days.map((day) => placeOfDuty(day.fixed.get(id), limit)),
  ]
  return {
    office: places.filter((place) => place === 'office').length,
    home: places.filter((place) => place === 'home' || place === 'elsewhere').length,
    choices: days.flatMap((day) => day.turns.get(id) ?? []),
  }
}

/** Who must be at the office owes no days at home on those days. */
function placeOfDuty(duty: FixedDuty | undefined, { place }: DaysLimit): FixedDuty['place'] {
  const isBound = duty?.limit.kind === 'place' && duty.place === 'office'
  return !duty || (isBound && place === 'home') ? 'away' : duty.place
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
function commonPlace(places: readonly (Place | undefined)[]): Place | undefined {
  const known = new Set(places.filter((place) => place !== undefined))
  const [only] = known
  return known.size === 1 ? only : undefined
}
