import { addDays, ALL_WEEK, weekdayOf } from '../../../model/civil-date.ts'
import type { Localized } from '../../../model/language.ts'
import type { DayAmount } from '../../../model/policy-term.ts'
import type { When } from '../../../model/regulation.ts'

interface Window {
  readonly within?: 'week' | 'month' | undefined
  readonly weeks?: number | undefined
}

interface Least extends Window {
  readonly atLeast?: DayAmount
}

/** Days of a month beyond its four whole weeks. */
const BEYOND_WEEKS = 3
/** Longer spans have more days than a window. */
const LONGEST_DAYS = 400

/**
 * Why nobody can keep a number of days: its window never has so many of which the clause speaks.
 *
 * @example cannotKeep({ atLeast: { days: 4 } }, EVERY_THURSDAY, 5)?.en // 'at least 4 days, but of a week no more than 1 can count'
 */
export function cannotKeep(
  { atLeast, within, weeks = 1 }: Least,
  when: When,
  workingDaysPerWeek: number,
): Localized | undefined {
  if (!atLeast || !('days' in atLeast)) return undefined
  const { days } = atLeast
  const most = mostCounted({ within, weeks }, when, workingDaysPerWeek)
  if (days <= most) return undefined
  const { id, en } = windowInWords({ within, weeks })
  return {
    id: `paling sedikit ${days} hari, tetapi ${id} paling banyak ada ${most} hari yang dihitung`,
    en: `at least ${days} days, but of ${en} no more than ${most} can count`,
  }
}

/** How many days of which the clause speaks a window has at most. */
export function mostCounted(
  { within, weeks = 1 }: Window,
  when: When,
  workingDaysPerWeek: number,
): number {
  const aWeek = when.weekdays.length || workingDaysPerWeek
  const inWindow =
    within === 'month' ? 4 * aWeek + Math.min(BEYOND_WEEKS, aWeek) : Math.min(aWeek, 7) * weeks
  return Math.min(inWindow, daysIn(when, workingDaysPerWeek))
}

export function windowInWords({ within, weeks = 1 }: Window): Localized {
  if (within === 'month') return { id: 'sebulan', en: 'a month' }
  if (weeks === 1) return { id: 'sepekan', en: 'a week' }
  return { id: `${weeks} pekan`, en: `${weeks} weeks` }
}

/** How many days its dates have; without end where it names none. */
function daysIn({ weekdays, spans, except }: When, workingDaysPerWeek: number): number {
  if (spans.length === 0) return Number.POSITIVE_INFINITY
  const its = weekdays.length > 0 ? weekdays : ALL_WEEK.slice(0, workingDaysPerWeek)
  const dates = spans.flatMap(({ from, until }) =>
    Array.from({ length: LONGEST_DAYS }, (_, step) => addDays(from, step)).filter(
      (date) => date <= until,
    ),
  )
  return new Set(
    dates.filter(
      (date) =>
        its.includes(weekdayOf(date)) &&
        !except.some(({ from, until }) => from <= date && date <= until),
    ),
  ).size
}
