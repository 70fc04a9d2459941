import { asOfAt } from '../../../shared/outcome/as-of.ts'
import { dayContext } from '../../../shared/outcome/day-context.ts'
import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { PresenceReview } from '../../../shared/model/presence-review.ts'
import { withRevisions } from '../../../shared/policy/with-revisions.ts'
import { unitPresenceDueMs } from '../../../shared/rules/presence-review-due.ts'
import { readBoxes, type ExaminationBox } from '../../../shared/workbook/examination-boxes.ts'
import { recapTabOf } from '../../../shared/recaps/recap-tab-of.ts'
import type { TabReading } from '../../ports/google-workspace.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'

/**
 * Records what the boxes of *Hari Ini* said (L8): a ticked one, and one that stood empty when the reading
 * began after its time, unless nothing was swept since the day was over: its presence was never shown
 * whole. Each counts for the day and unit beside it, and is recorded once: whatever becomes
 * of the box later changes nothing. A tab of that title which is not the worker's own says nothing. Returns the boxes that stand there.
 */
export async function recordExaminations(
  context: Context,
  agency: Agency,
  { reading, startedAt }: { readonly reading: TabReading | undefined; readonly startedAt: Instant },
): Promise<readonly ExaminationBox[]> {
  if (!reading?.found || reading.sheetId !== recapTabOf({ key: 'today' }).sheetId) return []
  const boxes = readBoxes(reading.rows)
  if (boxes.length === 0) return []
  const { configuration } = await loadConfiguration(context, agency)
  const week = { ...configuration, policies: withRevisions(configuration.policies) }
  const units = new Map(configuration.units.map((unit) => [unit.code, unit]))
  const staff = { employees: configuration.employees, units }
  const asOf = asOfAt(epochMsOf(startedAt))
  const readAt = instantNow(context)
  const reviews = boxes.flatMap(({ date, unitCode, ticked }): PresenceReview[] => {
    const day = dayContext(date, week)
    const wasShown =
      agency.lastSweptAt !== null && epochMsOf(agency.lastSweptAt) >= day.calendarDay.endMs
    const isOver = asOf.hasCome(unitPresenceDueMs(unitCode, day, { index: staff, week }))
    const counts = ticked ? asOf.hasCome(day.calendarDay.startMs) : isOver && wasShown
    return counts ? [{ date, unitCode, examined: ticked, readAt }] : []
  })
  await context.store.transaction(({ ledger }) => ledger.recordPresenceReviews(agency.id, reviews))
  return boxes
}
