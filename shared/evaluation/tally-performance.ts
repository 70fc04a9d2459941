import { mondayOf } from '../calendar/week.ts'
import type { ReviewExpectation } from '../model/review.ts'
import type { DailyReport, ReportedActivity } from '../model/submission.ts'
import type { AsOf } from '../outcome/as-of.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { reportStanding, type ReportStanding } from '../outcome/report-standing.ts'
import {
  findRealised,
  findTarget,
  findVolume,
  weekTargets,
  type PlanTarget,
} from '../rules/week-plan.ts'

/** "dok" may stand for "dokumen", "d" not. */
const SHORTEST_MEASURE = 3

/** Realised and planned volume in one measure. */
export interface MeasuredVolume {
  readonly measure: string
  readonly volume: number
  readonly target: number
  /** Of a target of the unit's plan: which one, so that it counts once however many work on it. */
  readonly plan?: string
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
  /** Activities held against a volume: of the target of the unit's week they are tied to, else of their own. */
  readonly measured: number
  /** By measure and target of a plan. */
  readonly volumes: readonly MeasuredVolume[]
  readonly reviews: Readonly<Record<ReviewExpectation | 'unrated' | 'open', number>>
}

/**
 * What a day's report comes to; `extra`: filed where none was due. Plain JSON, kept with the day: a month, a
 * week or a unit is counted out of it without evaluating anybody again.
 */
export interface DayWork {
  readonly state: ReportStanding['state'] | 'extra'
  /** Of the report that counts. */
  readonly filed?: Pick<PerformanceTally, 'activities' | 'measured' | 'volumes'> & {
    readonly ref: string
    readonly review: keyof PerformanceTally['reviews']
  }
}

interface Known {
  readonly index: FactsIndex
  readonly asOf: AsOf
}

/** Undefined of a blank day, of one that had not begun at the as-of instant, and where nothing was due or filed. */
export function workOn(
  { employee, day, plan, report: due }: FiledDay,
  { index, asOf }: Known,
): DayWork | undefined {
  if (plan.kind === 'unasked' || !asOf.hasCome(day.calendarDay.startMs)) return undefined
  const reports = index.reportsOn(employee.id, day.date)
  const { state, report } = due ?? reportStanding(reports, { day, plan }, asOf)
  const isFiled = state === 'in-time' || state === 'late'
  if (!isFiled || !report) return due ? { state } : undefined
  const volumes = new Map<string, MeasuredVolume>()
  const week = `${employee.unitCode} ${mondayOf(day.date)}`
  const targets = weekTargets(employee.unitCode, day.date, { index })
  const { activities } = report.fact
  const found = activities.flatMap(
    (activity) => measureByPlan(activity, targets, week) ?? measure(activity) ?? [],
  )
  for (const one of found) addVolume(volumes, one)
  return {
    state: due ? state : 'extra',
    filed: {
      activities: activities.length,
      measured: found.length,
      volumes: inOrder(volumes),
      ref: report.fact.ref,
      review: reviewOf(report.fact, { index, reports: reports.map(({ fact }) => fact) }),
    },
  }
}

/** Counts these days. */
export function tallyPerformance(personDays: readonly FiledDay[], known: Known): PerformanceTally {
  return tallyWork(personDays.map((day) => ({ work: workOn(day, known) })))
}

interface KeptWork {
  readonly work?: DayWork | undefined
}

const talliedBefore = new WeakMap<object, PerformanceTally>()

/** As `tallyWork`, of a person's month: counted once as long as it is in memory. */
export function tallyOfPerson({
  records,
}: {
  readonly records: readonly KeptWork[]
}): PerformanceTally {
  const tally = talliedBefore.get(records) ?? tallyWork(records)
  talliedBefore.set(records, tally)
  return tally
}

/** Counts days as they are kept. */
export function tallyWork(days: readonly KeptWork[]): PerformanceTally {
  const states = { 'in-time': 0, late: 0, missing: 0, awaited: 0, extra: 0 }
  const reviews = { above: 0, 'as-expected': 0, below: 0, unrated: 0, open: 0 }
  const volumes = new Map<string, MeasuredVolume>()
  let [activities, measured] = [0, 0]
  for (const { work } of days) {
    if (!work) continue
    states[work.state] += 1
    if (!work.filed) continue
    reviews[work.filed.review] += 1
    activities += work.filed.activities
    measured += work.filed.measured
    for (const one of work.filed.volumes) addVolume(volumes, one)
  }
  return {
    due: states['in-time'] + states.late + states.missing + states.awaited,
    inTime: states['in-time'],
    late: states.late,
    missing: states.missing,
    awaited: states.awaited,
    extra: states.extra,
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
    addVolume(volumes, found)
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

/** Volume against target by measure alone, as a recap shows it. */
export function volumesByMeasure({
  volumes,
}: Pick<PerformanceTally, 'volumes'>): readonly MeasuredVolume[] {
  const byMeasure = new Map<string, MeasuredVolume>()
  for (const { measure: name, volume, target } of volumes) {
    addVolume(byMeasure, { measure: name, volume, target })
  }
  return inOrder(byMeasure)
}

function inOrder(volumes: ReadonlyMap<string, MeasuredVolume>): MeasuredVolume[] {
  return [...volumes.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function keyOf({ measure: name, plan = '' }: MeasuredVolume): string {
  return `${name}\n${plan}`
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

/** Against the target of the unit's week that the activity is tied to, by words or number (L4, L9). */
function measureByPlan(
  activity: ReportedActivity,
  targets: readonly PlanTarget[],
  week: string,
): MeasuredVolume | undefined {
  const target = findTarget(activity, targets)
  const planned = target && findVolume(target.volume)
  if (!planned) return undefined
  const realised = findRealised(activity.volume)
  if (!realised) return undefined
  const name = commonMeasure(planned.measure, realised.measure)
  if (name === undefined) return undefined
  const plan = `${week} ${targets.indexOf(target)}`
  return { measure: name, volume: realised.value, target: planned.value, plan }
}

function measure({ target, volume }: ReportedActivity): MeasuredVolume | undefined {
  const planned = findVolume(target)
  const realised = findVolume(volume)
  if (!planned || !realised) return undefined
  const name = commonMeasure(planned.measure, realised.measure)
  if (name === undefined) return undefined
  return { measure: name, volume: realised.value, target: planned.value }
}

/**
 * A bare number is in the other's measure, and one may be short for the other ("dok", "dokumen"); unlike
 * measures cannot be compared.
 */
function commonMeasure(planned: string, realised: string): string | undefined {
  const [a, b] = [plain(planned), plain(realised)]
  if (!a || !b) return a || b
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const isShortened = short.length >= SHORTEST_MEASURE && long.startsWith(short)
  return a === b || isShortened ? a : undefined
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '')
}

/** To hundredths: sums of decimal fractions are a hair off. A target of a plan counts once. */
function addVolume(volumes: Map<string, MeasuredVolume>, found: MeasuredVolume): void {
  const before = volumes.get(keyOf(found))
  if (!before) {
    volumes.set(keyOf(found), found)
    return
  }
  const target = found.plan === undefined ? before.target + found.target : before.target
  volumes.set(keyOf(found), {
    ...found,
    volume: Math.round((before.volume + found.volume) * 100) / 100,
    target: Math.round(target * 100) / 100,
  })
}
