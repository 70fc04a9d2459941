import { mondayOf } from '../calendar/week.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { BoardDay, DutyBoard, Turn } from './duty-board.ts'

/** Without a quota, the least share of a day's turns that is at the office. */
const LEAST_SHARE = 0.5

/** What a person had so far under one policy. */
interface Past {
  days: number
  office: number
  /** Place in the month of the last day at the office. */
  last: number
}

/**
 * Chooses who comes in, day after day: first who has had the week's days at home, then what service
 * units lack, then those who were at the office least, up to the places of the day.
 */
export function allotTurns(board: DutyBoard): void {
  const later = laterTurnsOfWeek(board)
  let pasts = new Map<EmployeeId, Past>()
  let policy: PolicyRecord | undefined
  for (const [at, day] of board.days.entries()) {
    if (day.context.policy !== policy) pasts = new Map()
    policy = day.context.policy
    const waiting = inOrder(day, pasts)

    for (const turn of waiting) {
      if (isBeyondWeek(turn, later.get(turn) ?? 0, board)) callIn(turn, board)
    }
    for (const unit of board.units.values()) {
      const own = waiting.filter(({ employee }) => employee.unitCode === unit.code)
      for (const turn of own) if (board.lacking(day, unit) > 0) callIn(turn, board)
    }
    let wanted = wantedAtOffice(day, board) - board.officeTurns(day).length
    for (const turn of waiting) {
      if (wanted <= 0) break
      if (callIn(turn, board)) wanted -= 1
    }
    for (const turn of day.turns) remember(turn, pasts, at)
  }
}

function callIn(turn: Turn, board: DutyBoard): boolean {
  if (turn.place === 'office' || !board.hasFreePlace(turn.day)) return false
  board.move(turn, 'office')
  return true
}

function remember(
  { employee: { id }, place }: Turn,
  pasts: Map<EmployeeId, Past>,
  at: number,
): void {
  const { days, office, last } = pasts.get(id) ?? { days: 0, office: 0, last: -1 }
  const came = place === 'office'
  pasts.set(id, { days: days + 1, office: office + Number(came), last: came ? at : last })
}

/** How many turns of the same person and week come after each. */
function laterTurnsOfWeek({ days }: DutyBoard): ReadonlyMap<Turn, number> {
  const later = new Map<Turn, number>()
  const seen = new Map<string, number>()
  for (const day of days.toReversed()) {
    for (const turn of day.turns) {
      const week = `${turn.employee.id} ${mondayOf(day.context.date)}`
      later.set(turn, seen.get(week) ?? 0)
      seen.set(week, (seen.get(week) ?? 0) + 1)
    }
  }
  return later
}

/** Whether this day at home would be one more than the week's cap; days to come are not chosen yet. */
function isBeyondWeek(turn: Turn, later: number, board: DutyBoard): boolean {
  const cap = turn.day.context.parameters.maxHomeDaysPerWeek
  return cap !== null && board.homeDaysInWeek(turn) - later > cap
}

/** Where a quota is in force its ceiling; else what keeps the week's cap on days at home, at least half. */
function wantedAtOffice(day: BoardDay, { days }: DutyBoard): number {
  const { parameters, date } = day.context
  if (parameters.maxOfficeShare !== null) return day.places
  const cap = parameters.maxHomeDaysPerWeek
  const week = days.filter(
    ({ context, turns }) => turns.length > 0 && mondayOf(context.date) === mondayOf(date),
  ).length
  const share = cap === null ? LEAST_SHARE : Math.max(LEAST_SHARE, (week - cap) / week)
  return Math.ceil(share * day.turns.length - 1e-9)
}

/** Who was at the office on the least part of their days, then whose last day there is longest ago. */
function inOrder(
  { context: { date }, turns }: BoardDay,
  pasts: ReadonlyMap<EmployeeId, Past>,
): Turn[] {
  // Another part of the staff begins each month.
  const start = (Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))) * 7
  const ranked = turns.map((turn, at) => {
    const past = pasts.get(turn.employee.id)
    return {
      turn,
      share: past ? past.office / past.days : 0,
      last: past?.last ?? -1,
      place: (at + start) % turns.length,
    }
  })
  return ranked
    .sort((a, b) => a.share - b.share || a.last - b.last || a.place - b.place)
    .map(({ turn }) => turn)
}
