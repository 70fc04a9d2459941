import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Board, BoardDay, Choice, RosterTask } from './board.ts'
import { addDay } from './past.ts'

/** How many days at the office each person had beyond their colleagues, with those of earlier months. */
export interface Fairness {
  /** Of who is called in next the least; the unit's own lead is a part of it. */
  balanceOf(employeeId: EmployeeId): number
  /** Within the unit alone. */
  ownBalanceOf(employeeId: EmployeeId): number
  lastAtOffice(employeeId: EmployeeId): CivilDate | undefined
  /** Counts a day whose turns are chosen. */
  add(day: BoardDay): void
}

/** Fairness as it stands before the month. */
export function createFairness({ past, unitOf }: RosterTask): Fairness {
  const own = new Map<EmployeeId, number>()
  const units = new Map<string, number>()
  const lasts = new Map<EmployeeId, CivilDate>()
  function ownBalanceOf(id: EmployeeId): number {
    return past.balanceOf(id) + (own.get(id) ?? 0)
  }
  return {
    ownBalanceOf,
    balanceOf: (id) => ownBalanceOf(id) + (units.get(unitOf(id)) ?? 0),
    lastAtOffice: (id) => lasts.get(id) ?? past.lastAtOffice(id),
    add(day) {
      const came = turnsOn(day)
      const all = [...came.values()].reduce((sum, one) => sum + one, 0) / came.size
      for (const [unit, turns] of Map.groupBy(came, ([id]) => unitOf(id))) {
        addDay(own, new Map(turns))
        const mean = turns.reduce((sum, [, one]) => sum + one, 0) / turns.length
        units.set(unit, (units.get(unit) ?? 0) + mean - all)
      }
      for (const [id, one] of came) if (one > 0) lasts.set(id, day.date)
    },
  }
}

/** Fairness after the month as it is chosen. */
export function fairnessOf({ days }: Board, task: RosterTask): Fairness {
  const fairness = createFairness(task)
  for (const day of days) fairness.add(day)
  return fairness
}

/** Who takes a turn on the day, and whether it is at the office (1) or not (0). */
function turnsOn({ turns, fixed, workingDay }: BoardDay): Map<EmployeeId, number> {
  const came = new Map<EmployeeId, number>()
  if (!workingDay) return came
  for (const [id, { place, isTurn }] of fixed) {
    if (isTurn && place !== 'away') came.set(id, Number(place === 'office'))
  }
  for (const [id, choice] of turns) came.set(id, Number(choice.atOffice))
  return came
}

/** What people would like, by person and date: 1 at the office, −1 at home. */
export function wishesOf({ limits }: RosterTask): (id: EmployeeId, date: CivilDate) => number {
  const wishes = limits.filter((limit) => limit.kind === 'wish')
  if (wishes.length === 0) return () => 0
  return (id, date) => {
    const wish = wishes.find(({ members, dates }) => members.ids.has(id) && dates.includes(date))
    return wish ? (wish.place === 'office' ? 1 : -1) : 0
  }
}

/** The mean of the people of a choice. */
export function meanOf({ turns }: Choice, valueOf: (id: EmployeeId) => number): number {
  return turns.reduce((sum, { employeeId }) => sum + valueOf(employeeId), 0) / turns.length
}
