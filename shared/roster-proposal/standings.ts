import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Board, BoardDay, Choice, RosterTask } from './board.ts'
import { membersOn, type Members, type ShiftsLimit } from './limit.ts'

export interface Given {
  readonly board: Board
  readonly task: RosterTask
  readonly dayOn: ReadonlyMap<CivilDate, BoardDay>
  /** On any day of the month. */
  readonly employed: ReadonlySet<EmployeeId>
}

/** How some people stand on a day. */
export interface Standings {
  readonly members: number
  readonly onDuty: number
  /** There in any case; of those, on one shift alone. */
  readonly office: number
  readonly inOneShift: number
  readonly turns: readonly Choice[]
  /** Of those, of whom has no shift that the others have: there all day. */
  readonly allDay: readonly Choice[]
}

export function standingsOn(date: CivilDate, of: Members, { dayOn, task }: Given): Standings {
  const ids = membersOn(of, date)
  const day = dayOn.get(date)!
  const lists = shiftListsOn(date, { ids }, task)
  const codes = codesOf(lists)
  const turns: Choice[] = []
  const allDay: Choice[] = []
  let [members, away, office, inOneShift] = [0, 0, 0, 0]
  for (const id of ids) {
    const choice = day.turns.get(id)
    const duty = day.fixed.get(id)
    if (choice || duty) members += 1
    if (choice) turns.push(choice)
    if (choice && !lists.some(({ members: its }) => its.ids.has(id))) allDay.push(choice)
    if (duty?.place === 'away') away += 1
    if (duty?.place !== 'office') continue
    office += 1
    if (duty.code && codes.includes(duty.code)) inOneShift += 1
  }
  return { members, onDuty: members - away, office, inOneShift, turns, allDay }
}

/** Those of the shifts that any of these people are spread over. */
export function shiftCodesOn(
  date: CivilDate,
  of: Pick<Members, 'ids'>,
  task: RosterTask,
): ShiftsLimit['codes'] {
  return codesOf(shiftListsOn(date, of, task))
}

function shiftListsOn(
  date: CivilDate,
  { ids }: Pick<Members, 'ids'>,
  { limits }: RosterTask,
): readonly ShiftsLimit[] {
  return limits.filter(
    (limit): limit is ShiftsLimit =>
      limit.kind === 'shifts' &&
      limit.dates.includes(date) &&
      [...ids].some((id) => limit.members.ids.has(id)),
  )
}

function codesOf(lists: readonly ShiftsLimit[]): ShiftsLimit['codes'] {
  return [...new Set(lists.flatMap(({ codes }) => codes))]
}
