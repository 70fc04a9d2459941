import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, localTimeOfMs } from '../calendar/zones.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Configuration } from '../model/facts.ts'
import { reviewChain, type Staff } from '../model/review-chain.ts'

/** On whose desks something undecided lies. */
export interface DeskTurn {
  /** In the order in which it came to them; empty where nobody is recorded. */
  readonly holders: readonly EmployeeId[]
  /** 24:00 of the last of the working days that there are for it. */
  readonly dueMs: number
  readonly overdue: boolean
}

interface Waiting {
  /** Whom it is about. */
  readonly employee: Employee
  readonly decidableMs: number
  /** Working days that each step up the chain has. */
  readonly days: number
}

interface Desks extends Pick<Configuration, 'settings' | 'holidays'> {
  readonly staff: Staff
  readonly nowMs: number
  /** Whether somebody is on leave, sick or travelling today. */
  readonly isAway: (id: EmployeeId) => boolean
}

/**
 * On whose desks it lies now: the first of the chain who is on duty, and with each period that ran out
 * (RULES.md §2, *review due*) the next one up as well. As the rule `review-overdue` passes it on.
 *
 * @example filed on Monday 5 July, one working day: due 24:00 of Tuesday; on Wednesday it lies on the desk of
 * the superior's superior too
 */
export function deskTurn(
  { employee, decidableMs, days }: Waiting,
  { staff, settings, holidays, nowMs, isAway }: Desks,
): DeskTurn {
  const { zone } = settings
  const later = (date: CivilDate, count: number): CivilDate => {
    let day = date
    for (let left = count; left > 0; left--) day = nextWorkingDay(day, settings, holidays)
    return day
  }
  const chain = reviewChain(employee, staff, localTimeOfMs(nowMs, zone).date)
  const last = chain.length - 1
  const onDutyFrom = (at: number): number => {
    const free = chain.findIndex((id, place) => place >= at && !isAway(id))
    return free < 0 ? last : free
  }
  const dueOn = later(localTimeOfMs(decidableMs, zone).date, days)
  const hasPassed = (date: CivilDate): boolean => nowMs >= epochMsAt(date, 1440, zone)
  const places = chain.length > 0 ? [onDutyFrom(0)] : []
  for (let day = dueOn; hasPassed(day); day = later(day, Math.max(1, days))) {
    const at = places.at(-1)
    if (at === undefined || at >= last) break
    places.push(onDutyFrom(at + 1))
  }
  return {
    holders: places.map((place) => chain[place]!),
    dueMs: epochMsAt(dueOn, 1440, zone),
    overdue: hasPassed(dueOn),
  }
}
