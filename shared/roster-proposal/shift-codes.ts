import type { EmployeeId } from '../model/employee.ts'
import type { RosterCode } from '../model/roster.ts'
import type { BoardDay, DutyBoard, Turn } from './duty-board.ts'

/**
 * The code of every turn: `WFH`, and at the office `PG` and `SG` in turns and even numbers where the policy
 * has shifts (C3), else `WFO`.
 */
export function shiftCodes(board: DutyBoard): ReadonlyMap<Turn, RosterCode> {
  const codes = new Map<Turn, RosterCode>()
  /** Mornings less afternoons so far. */
  const mornings = new Map<EmployeeId, number>()
  for (const [at, day] of board.days.entries()) {
    for (const turn of day.turns) codes.set(turn, turn.place === 'home' ? 'WFH' : 'WFO')
    if (!hasShifts(day)) continue
    const balanceOf = ({ employee }: Turn): number => mornings.get(employee.id) ?? 0
    const coming = board.officeTurns(day).toSorted((a, b) => balanceOf(a) - balanceOf(b))
    const { early, late } = shareOut(coming, { day, balanceOf, at })
    const morning = coming.slice(0, early)
    const afternoon = late > 0 ? coming.slice(-late) : []
    for (const turn of morning) set(turn, 'PG', 1)
    for (const turn of afternoon) set(turn, 'SG', -1)
  }
  return codes

  function set(turn: Turn, code: RosterCode, by: number): void {
    codes.set(turn, code)
    mornings.set(turn.employee.id, (mornings.get(turn.employee.id) ?? 0) + by)
  }
}

/** How many of those who come in are on each shift, so that with those who are fixed both are as many. */
function shareOut(
  coming: readonly Turn[],
  {
    day,
    balanceOf,
    at,
  }: {
    readonly day: BoardDay
    readonly balanceOf: (turn: Turn) => number
    readonly at: number
  },
): { readonly early: number; readonly late: number } {
  const all = coming.length
  const ahead = aheadInTheMorning(day)
  // Who is alone leaves no shift empty.
  if (all === 1 && ahead === 0 && day.context.parameters.shiftDifference !== null) {
    return { early: 0, late: 0 }
  }
  if (ahead >= all) return { early: 0, late: all }
  if (ahead <= -all) return { early: all, late: 0 }
  const early = Math.floor((all - ahead) / 2)
  if ((all - ahead) % 2 === 0) return { early, late: all - early }
  // Where the shifts may not differ by one, the odd one works through both.
  if (day.context.parameters.shiftDifference === 0) return { early, late: all - early - 1 }
  const tilt = balanceOf(coming[early]!)
  const more = tilt < 0 || (tilt === 0 && at % 2 === 0) ? 1 : 0
  return { early: early + more, late: all - early - more }
}

/** By how many the morning is more, of those whose shift is fixed. */
function aheadInTheMorning({ fixed }: BoardDay): number {
  const codes = [...fixed.values()].map(({ code }) => code)
  return codes.filter((code) => code === 'PG').length - codes.filter((code) => code === 'SG').length
}

function hasShifts({ context: { parameters, workingDay } }: BoardDay): boolean {
  return workingDay && (parameters.shiftDifference !== null || parameters.quotaPer === 'shift')
}
