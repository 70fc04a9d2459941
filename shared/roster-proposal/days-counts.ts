import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { leastDays, mostDays } from '../policy/asked-days.ts'
import { begunRunOf, type BegunRun } from './begun-run.ts'
import type { Choice, Count, FixedDuty, RosterTask } from './board.ts'
import { countOf } from './count-of.ts'
import { isKeptFromElsewhere } from './elsewhere.ts'
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
      const run = begunRunOf(id, dates, { limit, task: given.task })
      const counts = parts.flatMap((part) =>
        daysCount(id, dates, { limit: part, given, run: part.least && run }),
      )
      return counts.length > 0 ? [...counts, ...goOn(id, run, { limit, given })] : []
    }),
  )
}

/** At least and at most at the office count other days, and elsewhere, too. */
function partsOf(limit: DaysLimit): readonly DaysLimit[] {
  const { most, least, ...rest } = limit
  if ((limit.place !== 'office' && !limit.elsewhere) || !most || !least) return [limit]
  return [
    { ...rest, least },
    { ...rest, most },
  ]
}

type OwnDates = WindowDates & { readonly until: CivilDate | undefined }

/** The days of a window on which the clause binds a person. */
function ownDates(id: EmployeeId, whole: WindowDates, { members, holds }: DaysLimit): OwnDates {
  const binds = (date: CivilDate): boolean => membersOn(members, date).has(id)
  const until = members.until ? members.until.get(id) : holds?.until
  return {
    ...whole,
    before: whole.before.filter(binds),
    dates: whole.dates.filter(binds),
    later: whole.later.filter(binds),
    until,
  }
}

interface Counted {
  readonly limit: DaysLimit
  readonly given: Given
  readonly run: BegunRun | undefined
}

function daysCount(id: EmployeeId, dates: OwnDates, counted: Counted): Count[] {
  const { limit } = counted
  const own = ownDays(id, dates, counted)
  const all = own.there + own.notThere + own.choices.length
  if (all === 0) return []
  const later = dates.later.length
  const onDuty = all + later
  const size = {
    nominal: dates.held.length,
    working: dates.heldWorking,
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
      fixed: limit.place === 'office' ? own.there : own.notThere,
      choices: own.choices,
      employeeId: id,
      base: all,
      own: { onDuty, later, ...(owed && { owed: { full: owed.full, of: owed.of } }) },
    }),
  ]
}

/** What is known of a person's days in a window, and what is to be chosen. */
function ownDays(
  id: EmployeeId,
  { before, dates }: WindowDates,
  { limit, given: { dayOn, task }, run }: Counted,
): { readonly there: number; readonly notThere: number; readonly choices: readonly Choice[] } {
  const known: boolean[] = []
  const add = (date: CivilDate, place: Place, isThere: boolean): void => {
    if (place !== 'office' || !isNobodys(id, date, { limit, task })) known.push(isThere)
  }
  for (const date of before) {
    const place = task.past.placeOn(id, date)
    if (place === undefined || place === 'away') continue
    add(date, place, isAt(place, limit) && !run?.lost.has(date))
  }
  const choices: Choice[] = []
  for (const date of dates) {
    const { fixed, turns } = dayOn.get(date)!
    const [duty, choice] = [fixed.get(id), turns.get(id)]
    const isOpen = !run?.open.has(date)
    const isFree = isOpen && !isStayingAway(id, date, { limit, task })
    if (duty && duty.place !== 'away') {
      const place = limit.elsewhere ? placeElsewhere(duty, limit) : duty.place
      const isThere = place !== 'away' && isAt(place, limit)
      add(date, duty.place, isThere && (duty.limit.kind === 'duty' ? isOpen : isFree))
    }
    if (choice && isFree) choices.push(choice)
    else if (choice) known.push(false)
  }
  const there = known.filter(Boolean).length
  return { there, notThere: known.length - there, choices }
}

function isAt(place: Place, limit: DaysLimit): boolean {
  if (limit.elsewhere) return place === 'elsewhere'
  return (place === 'office') === (limit.place === 'office')
}

/** No turn of the person is elsewhere where a clause keeps them from it, nor is it where it need not be. */
function isStayingAway(
  id: EmployeeId,
  date: CivilDate,
  { limit, task }: { readonly limit: DaysLimit; readonly task: RosterTask },
): boolean {
  return limit.elsewhere === true && (!limit.least || isKeptFromElsewhere(id, date, task))
}

/** Who need only not be at the office may be elsewhere; who must be elsewhere may be at home as well. */
function placeElsewhere({ place, limit: by }: FixedDuty, { least }: DaysLimit): Place | 'away' {
  if (by.kind === 'duty') return place
  if (least) return by.must ? place : place === 'home' ? 'elsewhere' : place
  return place === 'elsewhere' ? 'home' : place
}

/** Who must be at the office owes no days at home on those days, and is not there too often. */
function isNobodys(
  id: EmployeeId,
  date: CivilDate,
  { limit: { place, most, least }, task }: Pick<Counted, 'limit'> & { readonly task: RosterTask },
): boolean {
  if (place === 'home') return task.boundOn(id, date) === 'must'
  return most !== undefined && !least && task.boundOn(id, date) !== undefined
}

/** A run that was begun before the month goes on in it where it was. */
function goOn(
  id: EmployeeId,
  run: BegunRun | undefined,
  { limit, given: { dayOn } }: Pick<Counted, 'limit' | 'given'>,
): Count[] {
  if (!run?.place) return []
  const choices = run.dates.flatMap((date) => dayOn.get(date)?.turns.get(id) ?? [])
  if (choices.length === 0) return []
  const bound = run.place === 'office' ? choices.length : 0
  return [
    countOf(limit, {
      dates: run.dates,
      least: bound,
      most: bound,
      fixed: 0,
      choices,
      employeeId: id,
    }),
  ]
}
