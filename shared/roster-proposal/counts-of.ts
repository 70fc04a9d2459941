import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Board, BoardDay, Choice, Count, RosterTask } from './board.ts'
import type {
  CohortsLimit,
  DaysLimit,
  Limit,
  Members,
  ServiceLimit,
  ShareLimit,
  ShiftsLimit,
} from './limit.ts'
import { placeOfCode } from './past.ts'
import { windowOf } from './windows.ts'

/** As decimal fractions are: 0.07 × 100 is a hair over 7 and still means 7. */
const HAIR = 1e-9

interface Given {
  readonly board: Board
  readonly task: RosterTask
  readonly dayOn: ReadonlyMap<CivilDate, BoardDay>
}

/** What each limit asks of how many turns are at the office, but for turns and shifts. */
export function countsOf(board: Board, task: RosterTask): Count[] {
  const given = { board, task, dayOn: new Map(board.days.map((day) => [day.date, day])) }
  return task.limits.flatMap((limit) => countsOfLimit(limit, given))
}

function countsOfLimit(limit: Limit, given: Given): Count[] {
  switch (limit.kind) {
    case 'share':
      return shareCounts(limit, given)
    case 'days':
      return daysCounts(limit, given)
    case 'service':
      return serviceCounts(limit, given)
    case 'cohorts':
      return cohortCounts(limit, given)
    case 'rotation':
    case 'shifts':
    case 'shift-variety':
    case 'place':
    case 'duty':
    case 'wish':
      return []
  }
}

function shareCounts(limit: ShareLimit, given: Given): Count[] {
  const { per } = limit
  const windows =
    typeof per === 'string'
      ? limit.dates.map((date) => [date])
      : [...Map.groupBy(limit.dates, (date) => windowOf(date, per)[0]).values()]
  return windows.flatMap((dates) => {
    const found = dates.map((date) => standingsOn(date, limit.members, given))
    if (typeof per !== 'string') found.push(...pastStandings(dates[0]!, limit, given))
    const shifts = per === 'shift' ? shiftsOn(dates[0]!, given) : 1
    const base = sum(found, (one) => (limit.of === 'members' ? one.members : one.onDuty))
    if (base === 0) return []
    const onDuty = sum(found, (one) => one.onDuty) * shifts
    const least = limit.least === undefined ? 0 : peopleOf(limit.least, base) * shifts
    const most = limit.most === undefined ? Infinity : peopleOf(limit.most, base) * shifts
    const bounds =
      limit.place === 'office' ? { least, most } : { least: onDuty - most, most: onDuty - least }
    const fixed =
      sum(found, (one) => one.office) * shifts -
      (shifts > 1 ? sum(found, (one) => one.inOneShift) * (shifts - 1) : 0)
    const choices = found.flatMap((one) => one.turns)
    return countOf(limit, { dates, ...bounds, fixed, choices, base: base * shifts })
  })
}

/** A share of some people, in people: a ceiling. */
export function peopleOf(share: number, base: number): number {
  return Math.ceil(share * base - HAIR)
}

interface Standings {
  readonly members: number
  readonly onDuty: number
  /** There in any case; of those, on one shift alone. */
  readonly office: number
  readonly inOneShift: number
  readonly turns: readonly Choice[]
}

function standingsOn(date: CivilDate, { ids }: Members, { dayOn, task }: Given): Standings {
  const day = dayOn.get(date)!
  const codes = shiftCodesOn(date, task)
  const turns: Choice[] = []
  let [members, away, office, inOneShift] = [0, 0, 0, 0]
  for (const id of ids) {
    const choice = day.turns.get(id)
    const duty = day.fixed.get(id)
    if (choice || duty) members += 1
    if (choice) turns.push(choice)
    if (duty?.place === 'away') away += 1
    if (duty?.place !== 'office') continue
    office += 1
    if (duty.code && codes.includes(duty.code)) inOneShift += 1
  }
  return { members, onDuty: members - away, office, inOneShift, turns }
}

/** Days of a window before the month, as their rosters have them. */
function pastStandings(date: CivilDate, limit: ShareLimit, { task }: Given): Standings[] {
  if (typeof limit.per === 'string') return []
  const first = task.days[0]!.date
  return windowOf(date, limit.per)
    .filter((each) => each < first)
    .map((each) => {
      const places = [...limit.members.ids].flatMap(
        (id) => placeOfCode(task.past.codeOn(id, each)) ?? [],
      )
      return {
        members: places.length,
        onDuty: places.length,
        office: places.filter((place) => place === 'office').length,
        inOneShift: 0,
        turns: [],
      }
    })
}

function daysCounts(limit: DaysLimit, { dayOn, task }: Given): Count[] {
  const first = task.days[0]!.date
  const last = task.days.at(-1)!.date
  const windows = Map.groupBy(limit.dates, (date) => windowOf(date, limit.within)[0])
  return [...windows.values()].flatMap((dates) => {
    const window = windowOf(dates[0]!, limit.within)
    const before = window.filter((date) => date < first)
    // What may still come after the month need not be in it.
    const later = window.filter((date) => date > last && task.isWorkingDay(date)).length
    const days = dates.map((date) => dayOn.get(date)!)
    return [...limit.members.ids].flatMap((id) => {
      const places = [
        ...before.map((date) => placeOfCode(task.past.codeOn(id, date))),
        ...days.map((day) => day.fixed.get(id)?.place),
      ]
      const office = places.filter((place) => place === 'office').length
      const home = places.filter((place) => place === 'home' || place === 'elsewhere').length
      const choices = days.flatMap((day) => day.turns.get(id) ?? [])
      if (choices.length === 0 && office + home === 0) return []
      const least = limit.least === undefined ? 0 : limit.least - later
      const most = limit.most ?? Infinity
      const all = office + home + choices.length
      const bounds =
        limit.place === 'office' ? { least, most } : { least: all - most, most: all - least }
      return countOf(limit, { dates, ...bounds, fixed: office, choices, employeeId: id })
    })
  })
}

function serviceCounts(limit: ServiceLimit, given: Given): Count[] {
  return limit.dates.map((date) => {
    const { office, onDuty, turns } = standingsOn(date, limit.members, given)
    const counted =
      limit.counts === 'office' ? { fixed: office, choices: turns } : { fixed: onDuty, choices: [] }
    return countOf(limit, { dates: [date], least: limit.least, most: Infinity, ...counted })
  })
}

/** At most one group a day, however many it is. */
function cohortCounts(limit: CohortsLimit, { dayOn }: Given): Count[] {
  return limit.dates.map((date) => {
    const day = dayOn.get(date)!
    const groups = limit.groups.flatMap(({ ids }) => {
      const choice = [...ids].flatMap((id) => day.turns.get(id) ?? [])[0]
      return choice ?? []
    })
    return countOf(limit, { dates: [date], least: 0, most: 1, fixed: 0, choices: groups })
  })
}

/** A choice counts as often as its turns are among `choices`. */
export function countOf(
  limit: Limit,
  given: {
    readonly dates: readonly CivilDate[]
    readonly least: number
    readonly most: number
    readonly fixed: number
    readonly choices: readonly Choice[]
    readonly employeeId?: EmployeeId
    readonly base?: number
  },
): Count {
  const { choices, fixed, ...rest } = given
  const size = choices.length
  const count: Count = { limit, ...rest, fixed, value: fixed, open: size, size, terms: [] }
  const weights = new Map<Choice, number>()
  for (const choice of choices) weights.set(choice, (weights.get(choice) ?? 0) + 1)
  for (const [choice, weight] of weights) {
    count.terms.push({ choice, weight })
    choice.counts.push({ count, weight })
  }
  return count
}

function shiftsOn(date: CivilDate, { task }: Given): number {
  return Math.max(1, shiftCodesOn(date, task).length)
}

function shiftCodesOn(date: CivilDate, { limits }: RosterTask): ShiftsLimit['codes'] {
  return (
    limits.find(
      (limit): limit is ShiftsLimit => limit.kind === 'shifts' && limit.dates.includes(date),
    )?.codes ?? []
  )
}

function sum<T>(all: readonly T[], valueOf: (one: T) => number): number {
  return all.reduce((total, one) => total + valueOf(one), 0)
}
