import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Board, BoardDay, Count, RosterTask } from './board.ts'
import { countOf } from './count-of.ts'
import { daysCounts } from './days-counts.ts'
import type { CohortsLimit, Limit, ServiceLimit } from './limit.ts'
import { shareCounts } from './share-counts.ts'
import { standingsOn, type Given } from './standings.ts'

/** What each limit asks of how many turns are at the office, but for turns and shifts. */
export function countsOf(board: Board, task: RosterTask): Count[] {
  const dayOn = new Map<CivilDate, BoardDay>(board.days.map((day) => [day.date, day]))
  const employed = new Set(task.days.flatMap((day) => day.employed))
  return task.limits.flatMap((limit) => countsOfLimit(limit, { board, task, dayOn, employed }))
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

function serviceCounts(limit: ServiceLimit, given: Given): Count[] {
  return limit.dates.map((date) => {
    const { office, onDuty, turns } = standingsOn(date, limit.members, given)
    const counted =
      limit.counts === 'office' ? { fixed: office, choices: turns } : { fixed: onDuty, choices: [] }
    return countOf(limit, { dates: [date], least: limit.least, most: Infinity, ...counted })
  })
}

/** At most one group a day, however many it is; one of which somebody must be there is there. */
function cohortCounts(limit: CohortsLimit, { dayOn, task }: Given): Count[] {
  return limit.dates.map((date) => {
    const day = dayOn.get(date)!
    const isThere = (id: EmployeeId): boolean =>
      day.fixed.get(id)?.place === 'office' && task.boundOn(id, date) !== 'called'
    const [there, others] = [true, false].map((is) =>
      limit.groups.filter(({ ids }) => [...ids].some(isThere) === is),
    )
    const choices = others!.flatMap(
      ({ ids }) => [...ids].flatMap((id) => day.turns.get(id) ?? [])[0] ?? [],
    )
    return countOf(limit, { dates: [date], least: 0, most: 1, fixed: there!.length, choices })
  })
}
