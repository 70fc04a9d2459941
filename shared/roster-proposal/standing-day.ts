import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { DutyOn, FixedDuty, RosterTask } from './board.ts'
import { isKeptFromElsewhere } from './elsewhere.ts'
import { membersOn, type DaysLimit, type Place } from './limit.ts'

interface Of {
  readonly limit: DaysLimit
  readonly task: Pick<RosterTask, 'boundOn' | 'limits'>
}

/** Whether a day in the month that is not to be chosen is one at the limit's place; undefined of one that nobody owes. */
export function isDutyThere(
  id: EmployeeId,
  date: CivilDate,
  { duty, limit, task }: Of & { readonly duty: FixedDuty },
): boolean | undefined {
  if (duty.place === 'away') return undefined
  if (duty.place === 'office' && isNobodys(id, date, { limit, task })) return undefined
  return isAt(limit.elsewhere ? placeElsewhere(duty, limit) : duty.place, limit)
}

/** On which of the limit's dates a person is at another place whatever is chosen, so that days running are split. */
export function splitsOf(
  id: EmployeeId,
  dates: readonly CivilDate[],
  { limit, task, dutyOn }: Of & { readonly dutyOn: DutyOn },
): ReadonlySet<CivilDate> {
  const splits = dates.filter((date) => {
    const duty = dutyOn(id, date)
    const isElsewhere = duty
      ? isDutyThere(id, date, { duty, limit, task }) === false
      : isStayingAway(id, date, { limit, task })
    return isElsewhere && membersOn(limit.members, date).has(id)
  })
  return new Set(splits)
}

export function isAt(place: Place, limit: Pick<DaysLimit, 'place' | 'elsewhere'>): boolean {
  if (limit.elsewhere) return place === 'elsewhere'
  return (place === 'office') === (limit.place === 'office')
}

/** No turn of the person is elsewhere where a clause keeps them from it, nor is it where it need not be. */
export function isStayingAway(id: EmployeeId, date: CivilDate, { limit, task }: Of): boolean {
  return limit.elsewhere === true && (!limit.least || isKeptFromElsewhere(id, date, task))
}

/** Who must be at the office owes no days at home on those days, and is not there too often. */
export function isNobodys(
  id: EmployeeId,
  date: CivilDate,
  { limit: { place, most, least }, task }: Of,
): boolean {
  if (place === 'home') return task.boundOn(id, date) === 'must'
  return most !== undefined && !least && task.boundOn(id, date) !== undefined
}

/** Who need only not be at the office may be elsewhere; who must be elsewhere may be at home as well. */
function placeElsewhere({ place, limit: by }: FixedDuty, { least }: DaysLimit): Place {
  if (by.kind === 'duty' || place === 'away') return place as Place
  if (least) return by.must ? place : place === 'home' ? 'elsewhere' : place
  return place === 'elsewhere' ? 'home' : place
}
