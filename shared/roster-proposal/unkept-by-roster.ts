import type { Month } from '../model/civil-date.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { layOut } from './board.ts'
import { countsOf } from './counts-of.ts'
import { loosen, unavoidableOf } from './counts.ts'
import { reasonsFor } from './find-unkept.ts'
import { isOverDays } from './limit.ts'
import { rosterTask } from './roster-task.ts'
import type { Unkept } from './unkept.ts'

/**
 * What a month's roster as it was typed keeps from being done over several days: so many days at a place, a share
 * over weeks. Cells that are still empty, and days of the weeks after the month, may yet be filled well; what a day
 * breaks by itself, rules find.
 */
export function unkeptByRoster(facts: AgencyFacts, month: Month): Unkept[] {
  const task = rosterTask(facts, month, { keepsDuty: () => true })
  if (!task.limits.some(({ kind }) => kind === 'days' || kind === 'share')) return []
  const board = layOut(task)
  const counts = countsOf(board, task)
  loosen(counts)
  const broken = counts.filter((count) => isOverDays(count.limit) && unavoidableOf(count) > 0)
  return reasonsFor(broken, { counts, board, task, isChosen: false })
}
