import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { leastDays, mostDays } from '../policy/asked-days.ts'
import { begunRunOf, type BegunRun } from './begun-run.ts'
import type { Choice, Count, DutyOn } from './board.ts'
import { countOf } from './count-of.ts'
import { membersOn, type DaysLimit } from './limit.ts'
import { ownRunsOf } from './own-runs.ts'
import { runsOf, type Run } from './runs-of.ts'
import { isAt, isDutyThere, isNobodys, isStayingAway } from './standing-day.ts'
import type { Given } from './standings.ts'
import { isCut, windowsOf, type WindowDates } from './window-dates.ts'

/** What a limit asks of each person's days in each window, with what was before the month. */
export function daysCounts(limit: DaysLimit, given: Given): Count[] {
  const parts = partsOf(limit)
  return windowsOf(limit, limit.within, given.task).flatMap((whole) =>
    [...limit.members.ids].flatMap((id) => {
      const dates = ownDates(id, whole, limit)
      if (dates.dates.length === 0) return []
      const running = ownRunning(id, dates, { limit, given })
      const counts = parts.flatMap((part) =>
        daysCount(id, dates, { limit: part, given, running: part.least && running }),
      )
      return counts.length > 0 ? [...counts, ...goOn(id, running?.begun, { limit, given })] : []
    }),
  )
}

/** At least and at most at the office count other days, and elsewhere, too; so do days running and all days. */
function partsOf(limit: DaysLimit): readonly DaysLimit[] {
  const { most, least, ...rest } = limit
  if (!most || !least) return [limit]
  if (limit.place !== 'office' && !limit.elsewhere && limit.running === undefined) return [limit]
  return [
    { ...rest, least },
    { ...rest, most },
  ]
}

/** Days running of a person in a window. */
interface Running {
  readonly runs: readonly Run[]
  readonly begun: BegunRun | undefined
  /** Days of the month that can come in none. */
  readonly none: ReadonlySet<CivilDate>
  /** Days that come in a run whatever is chosen, where something of the month is not to be chosen. */
  readonly sure: ReadonlySet<CivilDate>
}

function ownRunning(
  id: EmployeeId,
  dates: OwnDates,
  { limit, given: { dayOn, task } }: Pick<Counted, 'limit' | 'given'>,
): Running | undefined {
  const { running } = limit
  if (running === undefined) return undefined
  const dutyOn: DutyOn = (its, date) => dayOn.get(date)?.fixed.get(its)
  const { runs, splits } = ownRunsOf(id, dates, { limit: { ...limit, running }, task, dutyOn })
  const begun = begunRunOf(id, dates, { limit, task, runs })
  const open = begun?.open ?? new Set()
  if (splits.size === 0 && !dates.dates.some((date) => dutyOn(id, date))) {
    return { runs, begun, none: open, sure: new Set() }
  }
  const tooShort = runs.flatMap((run) => (run.isTooShort ? run.dates : []))
  const isNotThere = (date: CivilDate): boolean => {
    const place = task.past.placeOn(id, date)
    return place !== undefined && place !== 'away' && !isAt(place, limit)
  }
  const unsure = [
    ...splits,
    ...dates.before.filter(isNotThere),
    ...dates.dates.filter((date) => dayOn.get(date)!.turns.has(id)),
    ...dates.later,
  ]
  const sure = runsOf(dates, { running }, new Set(unsure)).filter(({ isTooShort }) => !isTooShort)
  return {
    runs,
    begun,
    none: new Set([...open, ...tooShort]),
    sure: new Set(sure.flatMap((run) => run.dates)),
  }
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
  readonly running: Running | undefined
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
  { limit, given: { dayOn, task }, running }: Counted,
): { readonly there: number; readonly notThere: number; readonly choices: readonly Choice[] } {
  const known: boolean[] = []
  const choices: Choice[] = []
  for (const date of before) {
    const place = task.past.placeOn(id, date)
    if (place === undefined || place === 'away') continue
    if (place === 'office' && isNobodys(id, date, { limit, task })) continue
    const begun = running?.sure.has(date) ? undefined : running?.begun
    const isThere = isAt(place, limit)
    const isHanging = isThere && begun?.hanging.has(date) === true
    const [next] = isHanging
      ? begun.dates.flatMap((one) => dayOn.get(one)?.turns.get(id) ?? [])
      : []
    if (next) choices.push(next)
    else known.push(isThere && !begun?.lost.has(date))
  }
  for (const date of dates) {
    const { fixed, turns } = dayOn.get(date)!
    const [duty, choice] = [fixed.get(id), turns.get(id)]
    const isOpen = !running?.none.has(date)
    const isThere = duty && isDutyThere(id, date, { duty, limit, task })
    if (isThere !== undefined) {
      const isSure = !running || running.sure.has(date)
      // Days that are there in any case come in a run where those beside them are there, too.
      const run =
        isThere && isOpen && !isSure
          ? running.runs.find((one) => one.dates.includes(date))
          : undefined
      const [beside] = run?.dates.flatMap((one) => dayOn.get(one)?.turns.get(id) ?? []) ?? []
      if (beside) choices.push(beside)
      else known.push(isThere && (isOpen || isSure))
    }
    if (!choice) continue
    if (isOpen && !isStayingAway(id, date, { limit, task })) choices.push(choice)
    else known.push(false)
  }
  const there = known.filter(Boolean).length
  return { there, notThere: known.length - there, choices }
}

/** A run that was begun before the month goes on in it where it was, where it need not wherever that can be. */
function goOn(
  id: EmployeeId,
  run: BegunRun | undefined,
  { limit, given: { dayOn } }: Pick<Counted, 'limit' | 'given'>,
): Count[] {
  if (run?.isThere === undefined) return []
  const choices = run.dates.flatMap((date) => dayOn.get(date)?.turns.get(id) ?? [])
  const { length } = choices
  if (length === 0) return []
  const bound = run.isThere === (limit.place === 'office') ? length : 0
  return [
    countOf(limit, {
      dates: run.dates,
      least: bound,
      most: bound,
      fixed: 0,
      choices,
      employeeId: id,
      ...(run.isDone && { loose: { later: 0, least: 0, most: length } }),
    }),
  ]
}
