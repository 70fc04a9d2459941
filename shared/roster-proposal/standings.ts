import type { CivilDate } from '../model/civil-date.ts'
import type { Board, BoardDay, Choice, RosterTask } from './board.ts'
import type { Members, ShiftsLimit } from './limit.ts'

export interface Given {
  readonly board: Board
  readonly task: RosterTask
  readonly dayOn: ReadonlyMap<CivilDate, BoardDay>
}

/** How some people stand on a day. */
export interface Standings {
  readonly members: number
  readonly onDuty: number
  /** There in any case; of those, on one shift alone. */
  readonly office: number
  readonly inOneShift: number
  readonly turns: readonly Choice[]
}

export function standingsOn(date: CivilDate, { ids }: Members, { dayOn, task }: Given): Standings {
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

export function shiftCodesOn(date: CivilDate, { limits }: RosterTask): ShiftsLimit['codes'] {
  return (
    limits.find(
      (limit): limit is ShiftsLimit => limit.kind === 'shifts' && limit.dates.includes(date),
    )?.codes ?? []
  )
}
