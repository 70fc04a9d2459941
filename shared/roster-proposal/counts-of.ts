import type { CivilDate } from '../model/civil-date.ts'
import type { Board, BoardDay, Count, RosterTask } from './board.ts'
import { countOf } from './count-of.ts'
import { daysCounts } from './days-counts.ts'
import type { CohortsLimit, Limit, ServiceLimit } from './limit.ts'
import { shareCounts } from './share-counts.ts'
import { standingsOn, type Given } from './standings.ts'

/** What each limit asks of how many turns are at the office, but for turns and shifts. */
export function countsOf(board: Board, task: RosterTask): Count[] {
  const dayOn = new Map<CivilDate, BoardDay>(board.days.map((day) => [day.date, day]))
  return task.limits.flatMap((limit) => countsOfLimit(limit, { board, task, dayOn }))
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
