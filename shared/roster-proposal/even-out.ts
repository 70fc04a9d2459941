import type { Employee } from '../model/employee.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { BoardDay, DutyBoard, Tally, Turn } from './duty-board.ts'

/** As `rotation` has it: fewer days say nothing about turns. */
const FEWEST_DAYS = 5

interface Member {
  readonly employee: Employee
  readonly turns: readonly Turn[]
  readonly tally: Tally
}

interface UnitTurns {
  readonly code: string
  readonly members: readonly Member[]
}

/**
 * Mends what the days alone do not see (L5, K3): nobody is always at one place while others of the
 * unit take turns, and days at the office within a unit differ by no more than the limit. Moves swap
 * people on a day or send one home, so that no quota breaks and no service unit falls short.
 */
export function evenOut(board: DutyBoard): void {
  for (const [policy, days] of board.periods) {
    const units = unitsOf(board, policy, days)
    for (const { members } of units) for (const member of members) giveBothPlaces(member, board)
    vacateUnits(units, board)
    for (const unit of units) fillUnit(unit, board)
    const limit = policy.parameters.rotationSpreadDays
    if (limit !== null) for (const unit of units) narrowSpread(unit, limit, board)
  }
}

function unitsOf(board: DutyBoard, policy: PolicyRecord, days: readonly BoardDay[]): UnitTurns[] {
  const turnsOf = Map.groupBy(
    days.flatMap(({ turns }) => turns),
    ({ employee }) => employee.id,
  )
  const members = board.employees
    .map((employee) => ({
      employee,
      turns: turnsOf.get(employee.id) ?? [],
      tally: board.tallyOf(employee, policy),
    }))
    .filter(({ tally }) => tally.office + tally.home >= FEWEST_DAYS)
  return [...Map.groupBy(members, ({ employee }) => employee.unitCode)].map(([code, its]) => ({
    code,
    members: its,
  }))
}

function giveBothPlaces(member: Member, board: DutyBoard): void {
  const policy = policyOf(member)
  if (!policy) return
  if (member.tally.office === 0) comeInOnce(member, policy, board)
  else if (member.tally.home === 0) stayHomeOnce(member, policy, board)
}

function comeInOnce({ turns }: Member, policy: PolicyRecord, board: DutyBoard): void {
  const free = turns.find(({ day }) => board.hasFreePlace(day))
  if (free) return board.move(free, 'office')
  const swaps = turns.flatMap((turn) =>
    board
      .officeTurns(turn.day)
      .filter((other) => board.tallyOf(other.employee, policy).office > 1)
      .filter((other) => mayGiveWay(other, turn, board))
      .map((other) => ({ turn, other, had: board.tallyOf(other.employee, policy).office })),
  )
  const best = swaps.sort((a, b) => b.had - a.had)[0]
  if (best) swap(best.other, best.turn, board)
}

function stayHomeOnce({ turns }: Member, policy: PolicyRecord, board: DutyBoard): void {
  const swaps = turns.flatMap((turn) =>
    turn.day.turns
      .filter(({ place }) => place === 'home')
      .filter((other) => board.tallyOf(other.employee, policy).home > 1)
      .filter((other) => mayGiveWay(turn, other, board))
      .map((other) => ({ turn, other, had: board.tallyOf(other.employee, policy).office })),
  )
  const best = swaps.sort((a, b) => a.had - b.had)[0]
  if (best) return swap(best.turn, best.other, board)
  const alone = turns.find((turn) => board.mayStayHome(turn))
  if (alone) board.move(alone, 'home')
}

/** A colleague of the same unit keeps its minimum. */
function mayGiveWay(leaving: Turn, coming: Turn, board: DutyBoard): boolean {
  return leaving.employee.unitCode === coming.employee.unitCode
    ? board.mayHaveHomeDay(leaving)
    : board.mayStayHome(leaving)
}

function swap(leaving: Turn, coming: Turn, board: DutyBoard): void {
  board.move(leaving, 'home')
  board.move(coming, 'office')
}

/**
 * Too few places for a turn of everyone: whole units stay at home, the largest first, and theirs go to
 * the others. So no colleague is left out.
 */
function vacateUnits(units: readonly UnitTurns[], board: DutyBoard): void {
  const stuck = (): UnitTurns[] =>
    units
      .filter(({ members }) => members.some(({ tally }) => tally.office === 0))
      .filter(({ members }) => members.some(({ tally }) => tally.office > 0))
      .sort((a, b) => b.members.length - a.members.length)
  const tried = new Set<UnitTurns>()
  for (;;) {
    const unit = stuck().find((each) => !tried.has(each))
    if (!unit) return
    tried.add(unit)
    const atOffice = unit.members
      .flatMap(({ turns }) => turns)
      .filter(({ place }) => place === 'office')
    if (!atOffice.every((turn) => board.mayStayHome(turn))) continue
    for (const turn of atOffice) board.move(turn, 'home')
    for (const other of stuck()) {
      if (other !== unit) for (const member of other.members) giveBothPlaces(member, board)
    }
  }
}

/** Too few people for a day at home of everyone: the whole unit is at the office, if there are places. */
function fillUnit({ members }: UnitTurns, board: DutyBoard): void {
  const isStuck = members.some(({ tally }) => tally.home === 0)
  const atHome = members.flatMap(({ turns }) => turns).filter(({ place }) => place === 'home')
  if (!isStuck || !atHome.every(({ day }) => day.places === Infinity)) return
  for (const turn of atHome) board.move(turn, 'office')
}

/** A way to bring the fewest and the most days at the office one nearer; false where there is none. */
type Narrowing = (low: readonly Member[], high: readonly Member[], board: DutyBoard) => boolean

/** In this order, each as long as it helps: so it comes to an end, and quota and people are used best. */
const NARROWINGS: readonly Narrowing[] = [swapTurns, bringIn, sendHome]

function narrowSpread({ members }: UnitTurns, limit: number, board: DutyBoard): void {
  for (const narrow of NARROWINGS) {
    for (;;) {
      const offices = members.map(({ tally }) => tally.office)
      const [least, most] = [Math.min(...offices), Math.max(...offices)]
      if (members.length < 2 || most - least <= limit) return
      // Between neighbours a swap only changes who is first.
      if (narrow === swapTurns && most - least < 2) break
      const low = members.filter(({ tally }) => tally.office === least && tally.home > 1)
      const high = members.filter(({ tally }) => tally.office === most)
      if (!narrow(low, high, board)) break
    }
  }
}

function swapTurns(low: readonly Member[], high: readonly Member[], board: DutyBoard): boolean {
  const leaving = Map.groupBy(turnsAt(high, 'office'), ({ day }) => day)
  for (const coming of turnsAt(low, 'home')) {
    const other = leaving.get(coming.day)?.find((turn) => mayGiveWay(turn, coming, board))
    if (!other) continue
    swap(other, coming, board)
    return true
  }
  return false
}

function bringIn(low: readonly Member[], _: readonly Member[], board: DutyBoard): boolean {
  const coming = turnsAt(low, 'home').find(({ day }) => board.hasFreePlace(day))
  if (coming) board.move(coming, 'office')
  return coming !== undefined
}

function sendHome(_: readonly Member[], high: readonly Member[], board: DutyBoard): boolean {
  const leaving = turnsAt(high, 'office').find((turn) => board.mayStayHome(turn))
  if (leaving) board.move(leaving, 'home')
  return leaving !== undefined
}

function turnsAt(members: readonly Member[], place: Turn['place']): Turn[] {
  return members.flatMap(({ turns }) => turns).filter((turn) => turn.place === place)
}

function policyOf({ turns }: Member): PolicyRecord | undefined {
  return turns[0]?.day.context.policy
}
