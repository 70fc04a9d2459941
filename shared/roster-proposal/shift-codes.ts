import type { EmployeeId } from '../model/employee.ts'
import type { RosterCode } from '../model/roster.ts'
import type { BoardDay, DutyBoard, Turn } from './duty-board.ts'

/**
 * The code of every turn: `WFH`, and at the office `P` and `S` in turns and even numbers where the policy
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
    const half = Math.floor(coming.length / 2)
    const middle = coming[half]
    const tilt = middle ? balanceOf(middle) : 0
    const moreInTheMorning = tilt < 0 || (tilt === 0 && at % 2 === 0)
    const early = moreInTheMorning && mayDiffer(day) ? coming.length - half : half
    const late = mayDiffer(day) ? coming.length - early : half
    const morning = coming.slice(0, early)
    const afternoon = coming.slice(coming.length - late)
    for (const turn of morning) set(turn, 'P', 1)
    for (const turn of afternoon) set(turn, 'S', -1)
  }
  return codes

  function set(turn: Turn, code: RosterCode, by: number): void {
    codes.set(turn, code)
    mornings.set(turn.employee.id, (mornings.get(turn.employee.id) ?? 0) + by)
  }
}

function hasShifts({ context: { parameters, workingDay } }: BoardDay): boolean {
  return workingDay && (parameters.shiftDifference !== null || parameters.quotaPer === 'shift')
}

/** Where the shifts may not differ by one, an odd one works through both. */
function mayDiffer({ context: { parameters } }: BoardDay): boolean {
  return parameters.shiftDifference !== 0
}
