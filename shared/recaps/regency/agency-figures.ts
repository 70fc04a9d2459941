import { localTimeOf } from '../../calendar/zones.ts'
import type { MonthEvaluation } from '../../evaluation/evaluate-month.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Severity } from '../../model/finding.ts'
import type { TravelKind } from '../../model/submission.ts'
import type { AttendanceCounts } from '../attendance-counts.ts'
import { summarizeMonth } from '../summary/summarize-month.ts'

/** A month of an agency, or of several, in counts that can be added up. */
export interface AgencyFigures {
  readonly people: number
  readonly units: number
  /** Person-days by code, so far. */
  readonly days: AttendanceCounts['days']
  /** Working days so far on which a limit at the office was in force. */
  readonly quota: {
    readonly days: number
    readonly daysOver: number
    /** Person-days: who counts, who of them was at the office, how many of them were allowed. */
    readonly base: number
    readonly office: number
    readonly limit: number
  }
  readonly reports: {
    readonly due: number
    /** In time or late; `filed + missing` and those still awaited make `due`. */
    readonly filed: number
    readonly late: number
    readonly missing: number
  }
  /** That touch the month. */
  readonly journeys: Readonly<Record<TravelKind | 'unstated', number>>
  readonly findings: Readonly<Record<Severity, number>>
  /** Submissions that are not counted yet. */
  readonly quarantined: number
}

const NONE: AgencyFigures = {
  people: 0,
  units: 0,
  days: { H: 0, WFH: 0, DL: 0, C: 0, SK: 0, I: 0, TK: 0, L: 0, unsure: 0 },
  quota: { days: 0, daysOver: 0, base: 0, office: 0, limit: 0 },
  reports: { due: 0, filed: 0, late: 0, missing: 0 },
  journeys: { official: 0, family: 0, private: 0, unstated: 0 },
  findings: { violation: 0, warning: 0, info: 0 },
  quarantined: 0,
}

/** The figures of an agency: those of its *Ringkasan* and *Rekap Perjalanan*. */
export function figureAgency({
  facts,
  evaluation,
  quarantined,
}: {
  readonly facts: Configuration
  readonly evaluation: MonthEvaluation
  readonly quarantined: number
}): AgencyFigures {
  const summary = summarizeMonth(facts, evaluation)
  const { due, inTime, late, missing } = summary.reports
  const today = localTimeOf(evaluation.asOf, facts.settings.zone).date
  const limited = evaluation.days.filter(
    ({ date, workingDay, maxOffice }) => workingDay && maxOffice !== null && date <= today,
  )
  const journeys = { official: 0, family: 0, private: 0, unstated: 0 }
  for (const { kind, made } of evaluation.people.flatMap((person) => person.journeys)) {
    if (made) journeys[kind] += 1
  }
  return {
    people: summary.people,
    units: summary.units,
    days: summary.attendance.days,
    quota: {
      days: summary.quotaDays,
      daysOver: summary.daysOver.length,
      base: total(limited, ({ quotaBase }) => quotaBase),
      office: total(limited, ({ quotaOffice }) => quotaOffice),
      limit: total(limited, ({ maxOffice }) => maxOffice ?? 0),
    },
    reports: { due, filed: inTime + late, late, missing },
    journeys,
    findings: {
      violation: total(summary.findings, ({ violation }) => violation),
      warning: total(summary.findings, ({ warning }) => warning),
      info: total(summary.findings, ({ info }) => info),
    },
    quarantined,
  }
}

export function sumFigures(all: readonly AgencyFigures[]): AgencyFigures {
  return all.reduce(
    (sum, one) => ({
      people: sum.people + one.people,
      units: sum.units + one.units,
      days: addUp(sum.days, one.days),
      quota: addUp(sum.quota, one.quota),
      reports: addUp(sum.reports, one.reports),
      journeys: addUp(sum.journeys, one.journeys),
      findings: addUp(sum.findings, one.findings),
      quarantined: sum.quarantined + one.quarantined,
    }),
    NONE,
  )
}

function addUp<Counts extends Readonly<Record<string, number>>>(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    Object.keys(a).map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]),
  ) as Counts
}

function total<Item>(items: readonly Item[], countOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + countOf(item), 0)
}
