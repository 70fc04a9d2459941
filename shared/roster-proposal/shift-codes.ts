import { mondayOf, weekOf } from '../calendar/week.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { RosterCode } from '../model/roster.ts'
import type { Board, BoardDay, RosterTask } from './board.ts'
import { levelDay, type LevelDay } from './day-shifts.ts'
import { createElsewhere } from './elsewhere.ts'
import type { ShareLimit, ShiftsLimit, ShiftVarietyLimit } from './limit.ts'
import type { Unkept } from './unkept.ts'

type Codes = Map<EmployeeId, RosterCode>

/** The code of every turn, by day, and what they do not keep. */
export interface ShiftedMonth {
  readonly codes: readonly LevelDay['codes'][]
  readonly unkept: readonly Unkept[]
}

/**
 * The code of every turn, by day: `WFH`, and at the office a shift in even numbers and in turns where a limit has
 * shifts (C3), else `WFO`; even, too, among those of whom a share is asked in each shift. Nobody has more different
 * shifts a week than they may.
 */
export function shiftCodes(board: Board, task: RosterTask): ShiftedMonth {
  const had = createHad(task)
  const elsewhere = createElsewhere(board, task)
  const { days } = board
  const leveled = days.map((day, at): LevelDay => {
    const codes: Codes = new Map()
    for (const [id, { atOffice }] of day.turns) {
      codes.set(id, atOffice ? 'WFO' : elsewhere.isThere(id, day.date) ? 'WFA' : 'WFH')
    }
    for (const [id, duty] of day.fixed) {
      if (duty.limit.kind !== 'place' || duty.place === 'office' || !day.workingDay) continue
      if (duty.place === 'home' && duty.limit.must) continue
      codes.set(id, elsewhere.isThere(id, day.date, duty) ? 'WFA' : 'WFH')
    }
    if (!day.workingDay) return { codes, unkept: [] }
    const shares = sharesInShifts(day.date, task)
    const lists = shiftsOn(day.date, task)
    const shared: Codes = new Map()
    for (const shifts of lists) {
      const coming = [...codes].flatMap(([id, code]) =>
        code === 'WFO' && shifts.members.ids.has(id) ? id : [],
      )
      for (const [id, code] of shareOut(coming, { day, at, shifts, shares, had })) {
        shared.set(id, code)
      }
    }
    const isOpen = (id: EmployeeId, code: RosterCode): boolean =>
      had.allowed(id, day.date)?.has(code) ?? true
    const level = levelDay(shared, { day, lists, task, isOpen })
    for (const [id, { atOffice }] of day.turns) {
      if (!atOffice && codes.get(id) === 'WFO') codes.set(id, 'WFH')
    }
    for (const [id, code] of level.codes) {
      codes.set(id, code)
      had.add(id, day.date, code)
    }
    return { codes, unkept: level.unkept }
  })
  return {
    codes: leveled.map(({ codes }) => codes),
    unkept: [...leveled.flatMap(({ unkept }) => unkept), ...elsewhere.unkept()],
  }
}

/** Who had which shifts: in the month so far, and in the week. */
interface Had {
  times(id: EmployeeId, code: RosterCode): number
  /** Undefined where the person may have any. */
  allowed(id: EmployeeId, date: CivilDate): ReadonlySet<RosterCode> | undefined
  add(id: EmployeeId, date: CivilDate, code: RosterCode): void
}

function createHad({ limits, past, days }: RosterTask): Had {
  const times = new Map<string, number>()
  const weeks = new Map<string, Set<RosterCode>>()
  const varieties = limits.filter(
    (limit): limit is ShiftVarietyLimit => limit.kind === 'shift-variety',
  )
  const first = days[0]!.date
  function weekOfPerson(id: EmployeeId, date: CivilDate): Set<RosterCode> {
    const key = `${id} ${mondayOf(date)}`
    const known = weeks.get(key)
    if (known) return known
    const before = weekOf(date).filter((each) => each < first)
    const codes = new Set(before.flatMap((each) => past.shiftOn(id, each) ?? []))
    weeks.set(key, codes)
    return codes
  }
  return {
    times: (id, code) => times.get(`${id} ${code}`) ?? 0,
    allowed(id, date) {
      const most = Math.min(
        ...varieties
          .filter(({ members, dates }) => members.ids.has(id) && dates.includes(date))
          .map((limit) => limit.most),
      )
      if (most === Infinity) return undefined
      const used = weekOfPerson(id, date)
      return used.size >= most ? used : undefined
    },
    add(id, date, code) {
      times.set(`${id} ${code}`, (times.get(`${id} ${code}`) ?? 0) + 1)
      if (varieties.length > 0) weekOfPerson(id, date).add(code)
    },
  }
}

/** Of whoever has other shifts, or another clause, each its own. */
function shiftsOn(date: CivilDate, { limits }: RosterTask): readonly ShiftsLimit[] {
  return limits.filter(
    (limit): limit is ShiftsLimit => limit.kind === 'shifts' && limit.dates.includes(date),
  )
}

/** Of whom a share is asked in each shift, each person's by themselves. */
function sharesInShifts(
  date: CivilDate,
  { limits }: RosterTask,
): ReadonlyMap<EmployeeId, readonly ShareLimit[]> {
  const its = new Map<EmployeeId, ShareLimit[]>()
  for (const limit of limits) {
    if (limit.kind !== 'share' || limit.per !== 'shift' || !limit.dates.includes(date)) continue
    for (const id of limit.members.ids) its.set(id, [...(its.get(id) ?? []), limit])
  }
  return its
}

/** Each to the shift that is emptiest of their share, then of all that are open to them, then the one they had least. */
function shareOut(
  coming: readonly EmployeeId[],
  {
    day,
    at,
    shifts: { codes, difference, members },
    shares,
    had,
  }: {
    readonly day: BoardDay
    readonly at: number
    readonly shifts: ShiftsLimit
    readonly shares: ReadonlyMap<EmployeeId, readonly ShareLimit[]>
    readonly had: Had
  },
): Codes {
  const filled = new Map(codes.map((code) => [code, 0]))
  const filledOf = new Map<ShareLimit, Map<RosterCode, number>>()
  function fill(id: EmployeeId, code: RosterCode): void {
    const its = (shares.get(id) ?? []).map((share) => {
      const known = filledOf.get(share) ?? new Map<RosterCode, number>()
      filledOf.set(share, known)
      return known
    })
    for (const one of [filled, ...its]) one.set(code, (one.get(code) ?? 0) + 1)
  }
  function filledOfShares(id: EmployeeId, code: RosterCode): number {
    const its = shares.get(id) ?? []
    return its.reduce((sum, share) => sum + (filledOf.get(share)?.get(code) ?? 0), 0)
  }
  for (const [id, { code }] of day.fixed) {
    if (code && filled.has(code) && members.ids.has(id)) fill(id, code)
  }
  const shared: Codes = new Map()
  // Who is alone leaves no shift empty.
  const isAlone = coming.length === 1 && [...filled.values()].every((people) => people === 0)
  if (isAlone && difference !== null) return shared
  const odd = oddOnes(coming.length, { filled, difference })
  // One share after the other: what each leaves uneven, the next levels.
  const byShare = [...Map.groupBy(coming, (id) => shares.get(id)?.[0]).values()].flat()
  const order = byShare
    .map((id) => ({ id, allowed: had.allowed(id, day.date) }))
    .sort((a, b) => (a.allowed?.size ?? Infinity) - (b.allowed?.size ?? Infinity))
  for (const { id, allowed } of order.slice(0, order.length - odd)) {
    const open = codes.filter((code) => allowed?.has(code) ?? true)
    const [code] = open.toSorted(
      (a, b) =>
        filledOfShares(id, a) - filledOfShares(id, b) ||
        filled.get(a)! - filled.get(b)! ||
        had.times(id, a) - had.times(id, b) ||
        turned(codes, a, at) - turned(codes, b, at),
    )
    if (code === undefined) continue
    shared.set(id, code)
    fill(id, code)
  }
  return shared
}

/** Where shifts may not differ at all, so many work through all of them. */
function oddOnes(
  coming: number,
  {
    filled,
    difference,
  }: { readonly filled: ReadonlyMap<RosterCode, number>; readonly difference: number | null },
): number {
  if (difference !== 0) return 0
  const fullest = Math.max(...filled.values())
  const room = [...filled.values()].reduce((sum, people) => sum + fullest - people, 0)
  return coming <= room ? 0 : (coming - room) % filled.size
}

/** Another shift is first each day. */
function turned(codes: readonly RosterCode[], code: RosterCode, at: number): number {
  return (codes.indexOf(code) + at) % codes.length
}
