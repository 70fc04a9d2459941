import type { ReviewExpectation } from '../model/review.ts'
import type { DailyReport, ReportedActivity } from '../model/submission.ts'
import type { AsOf } from '../outcome/as-of.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { reportStanding } from '../outcome/report-standing.ts'
import { findVolume } from '../rules/week-plan.ts'

/** Realised and planned volume in one measure. */
export interface MeasuredVolume {
  readonly measure: string
  readonly volume: number
  readonly target: number
}

/**
 * A month's daily reports of one person or several, counted. `due = inTime + late + missing + awaited`,
 * and every report that counts (`inTime + late + extra`) is in one of the five columns of reviews.
 */
export interface PerformanceTally {
  readonly due: number
  readonly inTime: number
  readonly late: number
  readonly missing: number
  /** Due and not filed, but still in time to be. */
  readonly awaited: number
  /** Filed where none was due. */
  readonly extra: number
  readonly activities: number
  /** Activities whose target and volume begin with numbers of one measure. */
  readonly measured: number
  /** By measure. */
  readonly volumes: readonly MeasuredVolume[]
  readonly reviews: Readonly<Record<ReviewExpectation | 'unrated' | 'open', number>>
}

/** Counts these days, blank ones left out; those that had not begun at the as-of instant tell nothing yet. */
export function tallyPerformance(
  personDays: readonly PersonDay[],
  { index, asOf }: { readonly index: FactsIndex; readonly asOf: AsOf },
): PerformanceTally {
  const states = { 'in-time': 0, late: 0, missing: 0, awaited: 0 }
  const reviews = { above: 0, 'as-expected': 0, below: 0, unrated: 0, open: 0 }
  const volumes = new Map<string, MeasuredVolume>()
  let [extra, activities, measured] = [0, 0, 0]

  for (const { employee, day, plan, report: due } of personDays) {
    if (plan.kind === 'unasked' || !asOf.hasCome(day.calendarDay.startMs)) continue
    const reports = index.reportsOn(employee.id, day.date)
    const { state, report } = due ?? reportStanding(reports, { day, plan }, asOf)
    const filed = state === 'in-time' || state === 'late'
    if (due) states[state] += 1
    else if (filed) extra += 1
    if (!filed || !report) continue
    reviews[reviewOf(report.fact, { index, reports: reports.map(({ fact }) => fact) })] += 1
    for (const activity of report.fact.activities) {
      activities += 1
      const found = measure(activity)
      if (!found) continue
      measured += 1
      volumes.set(found.measure, sum(found, volumes.get(found.measure)))
    }
  }
  return {
    due: states['in-time'] + states.late + states.missing + states.awaited,
    inTime: states['in-time'],
    late: states.late,
    missing: states.missing,
    awaited: states.awaited,
    extra,
    activities,
    measured,
    volumes: inOrder(volumes),
    reviews,
  }
}

/** Several tallies as one. */
export function addTallies(tallies: readonly PerformanceTally[]): PerformanceTally {
  const total = (count: (tally: PerformanceTally) => number): number =>
    tallies.reduce((all, tally) => all + count(tally), 0)
  const volumes = new Map<string, MeasuredVolume>()
  for (const found of tallies.flatMap((tally) => tally.volumes)) {
    volumes.set(found.measure, sum(found, volumes.get(found.measure)))
  }
  return {
    due: total(({ due }) => due),
    inTime: total(({ inTime }) => inTime),
    late: total(({ late }) => late),
    missing: total(({ missing }) => missing),
    awaited: total(({ awaited }) => awaited),
    extra: total(({ extra }) => extra),
    activities: total(({ activities }) => activities),
    measured: total(({ measured }) => measured),
    volumes: inOrder(volumes),
    reviews: {
      above: total(({ reviews }) => reviews.above),
      'as-expected': total(({ reviews }) => reviews['as-expected']),
      below: total(({ reviews }) => reviews.below),
      unrated: total(({ reviews }) => reviews.unrated),
      open: total(({ reviews }) => reviews.open),
    },
  }
}

function inOrder(volumes: ReadonlyMap<string, MeasuredVolume>): MeasuredVolume[] {
  return [...volumes.values()].sort((a, b) => (a.measure < b.measure ? -1 : 1))
}

/** The review of the report that counts, else of another one of the day. */
function reviewOf(
  counted: DailyReport,
  { index, reports }: { readonly index: FactsIndex; readonly reports: readonly DailyReport[] },
): keyof PerformanceTally['reviews'] {
  for (const { ref } of [counted, ...reports]) {
    const review = index.reviewOf(ref)
    if (review) return review.expectation ?? 'unrated'
  }
  return 'open'
}

/** A bare number is in the other's measure; unlike measures cannot be compared. */
function measure({ target, volume }: ReportedActivity): MeasuredVolume | undefined {
  const planned = findVolume(target)
  const realised = findVolume(volume)
  if (!planned || !realised) return undefined
  const [a, b] = [plain(planned.measure), plain(realised.measure)]
  if (a && b && a !== b) return undefined
  return { measure: a || b, volume: realised.value, target: planned.value }
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ')
}

/** To hundredths: sums of decimal fractions are a hair off. */
function sum(found: MeasuredVolume, before?: MeasuredVolume): MeasuredVolume {
  if (!before) return found
  return {
    measure: found.measure,
    volume: Math.round((before.volume + found.volume) * 100) / 100,
    target: Math.round((before.target + found.target) * 100) / 100,
  }
}
