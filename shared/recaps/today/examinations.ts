import { epochMsOf } from '../../model/instant.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { Unit } from '../../model/employee.ts'
import type { AgencyFacts } from '../../model/facts.ts'
import type { PresenceReview } from '../../model/presence-review.ts'
import type { AsOf } from '../../outcome/as-of.ts'
import { dayContext, type DayContext } from '../../outcome/day-context.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import type { FactsIndex } from '../../outcome/index-facts.ts'
import { unitPresenceDueMs } from '../../rules/presence-review-due.ts'
import { presenceToExamine } from '../../rules/presence-to-examine.ts'
import { boxKey, type ExaminationBox } from '../../workbook/examination-boxes.ts'
import { clockOn } from '../clock-on.ts'

/** A box to tick, or when it was read ticked. */
export interface TodayBox {
  readonly key: string
  readonly examinedAt?: string
}

/** The box of a unit's day (L8): where the regulation asks for it and somebody is on duty beside the head. */
export function boxOfDay(
  { date, workingDay }: DayContext,
  unit: Unit | undefined,
  {
    people,
    reviews,
    settings,
  }: {
    readonly people: readonly FiledDay[]
    readonly reviews: readonly PresenceReview[]
    readonly settings: AgencySettings
  },
): TodayBox | undefined {
  const isAsked = people.some(({ day }) => day.parameters.presenceReview)
  if (!unit || !isAsked || !workingDay) return undefined
  if (presenceToExamine(people, unit, date).length === 0) return undefined
  const key = boxKey({ date, unitCode: unit.code })
  const read = reviews.find((one) => boxKey(one) === key)
  return {
    key,
    ...(read?.examined && { examinedAt: clockOn(date, epochMsOf(read.readAt), settings) }),
  }
}

/**
 * Boxes of earlier days that stand in the tab, were not read ticked, and are still in time. A day on
 * which the tab had none is not asked for afterwards.
 */
export function boxesInTime(
  standing: readonly ExaminationBox[],
  today: DayContext,
  {
    facts,
    index,
    asOf,
  }: { readonly facts: AgencyFacts; readonly index: FactsIndex; readonly asOf: AsOf },
): readonly (ExaminationBox & { readonly dueMs: number })[] {
  const read = new Set((facts.presenceReviews ?? []).map(boxKey))
  return standing
    .filter((box) => box.date < today.date && !read.has(boxKey(box)))
    .map((box) => {
      const day = dayContext(box.date, facts)
      return { ...box, dueMs: unitPresenceDueMs(box.unitCode, day, { index, week: facts }) }
    })
    .filter(({ dueMs }) => !asOf.hasCome(dueMs))
}
