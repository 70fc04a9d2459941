import type { EmployeeId } from '../model/employee.ts'
import type { RosterCode } from '../model/roster.ts'
import type { PeopleAmount } from '../model/policy-term.ts'
import { officeOf } from '../policy/office-of.ts'
import type { BoardDay, Choice, RosterTask } from './board.ts'
import { excessOf, flip } from './counts.ts'
import { levelShifts, type Manned, type ShiftBounds, type ShiftsOfDay } from './level-shifts.ts'
import type { ShareLimit, ShiftsLimit } from './limit.ts'
import { shiftCodesOn } from './standings.ts'
import type { Unkept } from './unkept.ts'

interface Asked extends ShiftsOfDay {
  readonly bounds: readonly (ShiftBounds & { readonly limit: ShareLimit })[]
}

type Codes = ReadonlyMap<EmployeeId, RosterCode>

/** Who has which shift on a day, and why it is not as it is asked. */
export interface LevelDay {
  readonly codes: Codes
  readonly unkept: readonly Unkept[]
}

interface Given {
  readonly day: BoardDay
  readonly lists: readonly ShiftsLimit[]
  readonly task: RosterTask
  /** Whether a person may have a shift in the week. */
  readonly isOpen: (id: EmployeeId, code: RosterCode) => boolean
}

/**
 * The shifts of a day, where they are not as its shares and their difference ask moved until they are. Whoever has none
 * is there all day; where that does not do, those stay at home whom nothing asks for.
 *
 * @param shared who has which so far
 */
export function levelDay(shared: Codes, given: Given): LevelDay {
  const { day, lists } = given
  let level = levelled(shared, given)
  for (let better = true; better && level.off > 0;) {
    better = false
    for (const choice of dispensable(day)) {
      flip(choice)
      const without = isAsAsked(choice) ? levelled(shared, given) : level
      better = without.off < level.off
      if (better) {
        level = without
        break
      }
      flip(choice)
    }
  }
  const { manned, off } = level
  return {
    codes: new Map(
      [...manned].flatMap(([id, code]) =>
        code !== null && day.turns.has(id) ? [[id, code] as const] : [],
      ),
    ),
    unkept: off === 0 ? [] : [reasonOf(day, lists, level)],
  }
}

interface Level {
  readonly asked: Asked
  readonly manned: ReadonlyMap<EmployeeId, Manned>
  /** By how many people it is not as asked. */
  readonly off: number
}

function levelled(shared: Codes, { day, lists, task, isOpen }: Given): Level {
  const manned = new Map<EmployeeId, Manned>()
  const workers = lists.flatMap(({ codes, members }) =>
    [...members.ids].flatMap((id) => {
      const turn = day.turns.get(id)
      const duty = day.fixed.get(id)
      if (!turn?.atOffice && duty?.place !== 'office') return []
      const fixed = duty?.code && codes.includes(duty.code) ? duty.code : null
      manned.set(id, turn ? (shared.get(id) ?? null) : fixed)
      const options = turn ? [...codes.filter((code) => isOpen(id, code)), null] : [fixed]
      return [{ id, options }]
    }),
  )
  const its = askedOf(day, lists, task)
  for (const id of new Set(its.bounds.flatMap(({ ids }) => [...ids]))) {
    const isListed = lists.some(({ members }) => members.ids.has(id))
    const isThere = day.turns.get(id)?.atOffice ?? day.fixed.get(id)?.place === 'office'
    if (isListed || !isThere) continue
    manned.set(id, null)
    workers.push({ id, options: [null] })
  }
  const asked = { workers, ...its }
  // Whoever has a shift is moved to another before anybody is there all day.
  const inShifts = workers.map(({ id, options }) => ({
    id,
    options: manned.get(id) === null ? options : options.filter((one) => one !== null),
  }))
  const isKept = levelShifts({ ...asked, workers: inShifts }, manned) === 0
  return { asked, manned, off: isKept ? 0 : levelShifts(asked, manned) }
}

/** In larger offices nobody is sent home for it. */
const MOST_DISPENSED = 80

function dispensable({ turns }: BoardDay): readonly Choice[] {
  const coming = [...turns.values()].filter(
    (choice) => choice.atOffice && choice.turns.length === 1,
  )
  return coming.length > MOST_DISPENSED ? [] : coming
}

function isAsAsked({ counts }: Choice): boolean {
  return counts.every(({ count }) => excessOf(count, count.value) === 0)
}

function reasonOf(
  { date }: BoardDay,
  lists: readonly ShiftsLimit[],
  { asked, manned }: Level,
): Unkept {
  const strict = lists.find(({ difference }) => difference !== null)
  const most = strict?.difference ?? undefined
  const wider = Array.from({ length: manned.size }, (_, at) => (most ?? 0) + at + 1)
  const needed = wider.find((difference) => {
    const differences = asked.differences.map((one) => ({ ...one, difference }))
    return levelShifts({ ...asked, differences }, new Map(manned)) === 0
  })
  const isDifferent = needed !== undefined && strict !== undefined
  const more = isDifferent
    ? undefined
    : Array.from({ length: manned.size }, (_, at) => at + 1).find((people) => {
        const bounds = asked.bounds.map((one) => ({ ...one, most: one.most + people }))
        return levelShifts({ ...asked, bounds }, new Map(manned)) === 0
      })
  const shares = asked.bounds.flatMap(({ limit: { citation, members }, least, most: fullest }) => [
    ...(least > 0
      ? [{ words: members.words, citation, bound: 'least' as const, asked: least }]
      : []),
    ...(fullest < Infinity
      ? [{ words: members.words, citation, bound: 'most' as const, asked: fullest }]
      : []),
  ])
  return {
    kind: 'shifts',
    dates: [date],
    office: manned.size,
    shifts: Math.max(...lists.map(({ codes }) => codes.length)),
    shares,
    ...(strict && most !== undefined && { difference: { citation: strict.citation, most } }),
    ...(isDifferent && { needed }),
    ...(more !== undefined && { more }),
  }
}

/** What shares of each shift ask of a day, and by how many people shifts may differ. */
function askedOf(
  { date, turns }: BoardDay,
  lists: readonly ShiftsLimit[],
  task: RosterTask,
): Pick<Asked, 'bounds' | 'differences'> {
  const counts = new Set(
    [...turns.values()].flatMap((choice) => choice.counts.map(({ count }) => count)),
  )
  return {
    bounds: [...counts].flatMap((count) => {
      const { limit, dates, base = 0, value } = count
      if (limit.kind !== 'share' || limit.per !== 'shift' || dates[0] !== date) return []
      // What no choice of people keeps is told as that.
      if (excessOf(count, value) > 0) return []
      const codes = shiftCodesOn(date, limit.members, task)
      const amount = (of: PeopleAmount | undefined, otherwise: number): number =>
        of === undefined ? otherwise : officeOf(of, base)
      const bounds = { least: amount(limit.least, 0), most: amount(limit.most, Infinity) }
      return codes.length > 0 ? [{ limit, ids: limit.members.ids, codes, ...bounds }] : []
    }),
    differences: lists.flatMap(({ members: { ids }, codes, difference }) =>
      difference === null ? [] : [{ ids, codes, difference }],
    ),
  }
}
