import { windowOf } from '../calendar/windows.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { leastDays, mostDays } from '../policy/asked-days.ts'
import type { Board, FixedDuty, RosterTask } from './board.ts'
import { membersOn, type DaysLimit } from './limit.ts'
import type { Unkept } from './unkept.ts'
import { isCut, windowsOf, type WindowDates } from './window-dates.ts'

/** Whether a clause keeps a person from working elsewhere (*WFA*) on a date. */
export function isKeptFromElsewhere(
  id: EmployeeId,
  date: CivilDate,
  { limits }: Pick<RosterTask, 'limits'>,
): boolean {
  return limits.some(
    (limit) =>
      limit.kind === 'place' &&
      limit.place === 'elsewhere' &&
      !limit.must &&
      limit.dates.includes(date) &&
      limit.members.ids.has(id),
  )
}

/** Who of those at home is elsewhere. */
export interface Elsewhere {
  /** Asked day after day. */
  isThere(id: EmployeeId, date: CivilDate, duty?: FixedDuty): boolean
  /** Whom one clause wants there on more days than another lets them be. */
  unkept(): readonly Unkept[]
}

/** Days of a person in a window of a clause, as they stand so far. */
interface Tally {
  readonly limit: DaysLimit
  readonly id: EmployeeId
  readonly window: WindowDates
  readonly most: number
  readonly least: number
  /** After the month. */
  readonly later: number
  there: number
}

/**
 * Whom a clause wants elsewhere is there on each day at home; where another lets them be there on fewer, on as many as
 * the clause asks. Work from anywhere is done at home as well.
 */
export function createElsewhere(board: Board, task: RosterTask): Elsewhere {
  const limits = task.limits.filter(
    (limit): limit is DaysLimit => limit.kind === 'days' && limit.elsewhere === true,
  )
  const tallies = new Map<string, Tally>()
  function tallyOf(limit: DaysLimit, id: EmployeeId, date: CivilDate): Tally | undefined {
    const key = `${limits.indexOf(limit)} ${id} ${windowOf(date, limit.within)[0]}`
    const known = tallies.get(key)
    if (known) return known
    const window = windowsOf(limit, limit.within, task).find(({ dates }) => dates.includes(date))
    const made = window && tallyBefore(limit, id, { window, board, task })
    if (made) tallies.set(key, made)
    return made
  }
  return {
    isThere(id, date, duty) {
      const its = limits
        .filter(({ dates, members }) => dates.includes(date) && membersOn(members, date).has(id))
        .flatMap((limit) => tallyOf(limit, id, date) ?? [])
      const isCapped = its.some(({ most }) => most < Infinity)
      const isWanted = its.some(
        ({ limit, least, there }) => limit.least !== undefined && (!isCapped || there < least),
      )
      const isThere =
        (isWanted || duty?.place === 'elsewhere') &&
        its.every(({ most, there }) => there < most) &&
        !isKeptFromElsewhere(id, date, task)
      if (isThere) for (const tally of its) tally.there += 1
      return isThere
    },
    unkept: () =>
      [...tallies.values()].flatMap(({ limit, id, window, least, there, later }): Unkept[] =>
        there >= least ||
        ![...tallies.values()].some((one) => one.id === id && one.there === one.most)
          ? []
          : [
              {
                kind: 'own-days',
                dates: window.dates,
                employeeId: id,
                citation: limit.citation,
                place: 'elsewhere',
                bound: 'least',
                asked: least + later,
                possible: there + later,
                isForced: false,
                ...(limit.least && 'days' in limit.least && { keepable: { days: there + later } }),
              },
            ],
      ),
  }
}

/** What stands: days before the month, and duties in it that are not to be chosen. */
function tallyBefore(
  limit: DaysLimit,
  id: EmployeeId,
  {
    window,
    board,
    task,
  }: { readonly window: WindowDates; readonly board: Board; readonly task: RosterTask },
): Tally {
  const binds = (on: CivilDate): boolean => membersOn(limit.members, on).has(id)
  const past = window.before.filter(binds).flatMap((on) => task.past.placeOn(id, on) ?? [])
  const days = board.days.filter((day) => window.dates.includes(day.date) && binds(day.date))
  const duties = days.flatMap(({ fixed }) => fixed.get(id) ?? [])
  const turns = days.filter((day) => day.turns.has(id)).length
  const places = [...past, ...duties.map(({ place }) => place)].filter((place) => place !== 'away')
  const later = window.later.filter(binds).length
  const until = limit.members.until ? limit.members.until.get(id) : limit.holds?.until
  const onDuty = places.length + turns + later
  const size = {
    nominal: window.held.length,
    working: window.heldWorking,
    onDuty,
  }
  return {
    limit,
    id,
    window,
    later,
    most: limit.most ? mostDays(limit.most, { onDuty }) : Infinity,
    least: limit.least && !isCut(window, until) ? leastDays(limit.least, size).asked - later : 0,
    there:
      past.filter((place) => place === 'elsewhere').length +
      duties.filter(({ place, limit: by }) => place === 'elsewhere' && by.kind === 'duty').length,
  }
}
