import type { CivilDate, Month } from '../model/civil-date.ts'
import type { AgencyFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'
import { isInOffice, isOnDuty, officeCount } from '../outcome/office-count.ts'
import { findAll } from '../rules/find-all.ts'
import type { EvaluatedDay } from '../rules/rule.ts'
import { evaluatePeople } from './evaluate-people.ts'

/** A date of the month, over the whole agency. Counts are people. */
export interface DaySummary {
  readonly date: CivilDate
  readonly workingDay: boolean
  /** On duty: employed, not on leave, not off. `office + home`. */
  readonly onDuty: number
  /** Planned at the office, or seen there. */
  readonly office: number
  readonly home: number
  /** The *n* of the quota (RULES.md §2, who counts). */
  readonly quotaBase: number
  /** Of `quotaBase`, how many are at the office: what is held against `maxOffice`. */
  readonly quotaOffice: number
  /** `ceil(share × quotaBase)`; null on days off and where no quota is in force. */
  readonly maxOffice: number | null
}

/** A month of an agency, evaluated. */
export interface MonthEvaluation {
  readonly month: Month
  readonly asOf: Instant
  /** One for each employee and each date of the month on which they are employed; by id, date. */
  readonly outcomes: readonly DayOutcome[]
  /** By date, rule, subject. */
  readonly findings: readonly Finding[]
  /** One for each date of the month. */
  readonly days: readonly DaySummary[]
}

/**
 * Outcomes, findings and counts of a month. A pure function of the facts, in whatever order they
 * come; `asOf` decides which days and periods are over, never which facts count.
 *
 * @example evaluateMonth(facts, { month: parseMonth('2021-07'), asOf: parseInstant('2021-07-31T16:00:00Z') })
 */
export function evaluateMonth(
  facts: AgencyFacts,
  { month, asOf }: { readonly month: Month; readonly asOf: Instant },
): MonthEvaluation {
  const { settings, holidays } = facts
  const asOfMs = epochMsOf(asOf)
  const { index, policies, contexts, personDays } = evaluatePeople(facts, { month, asOf })
  const peopleOn = Map.groupBy(personDays, ({ day }) => day.date)
  const days = contexts.map((context): EvaluatedDay => {
    const people = peopleOn.get(context.date) ?? []
    return { context, people, count: officeCount(context, people) }
  })
  return {
    month,
    asOf,
    outcomes: personDays.map(({ outcome }) => outcome),
    findings: findAll(days, { settings, holidays, policies, index, asOfMs }),
    days: days.map(summarize),
  }
}

function summarize({ context, people, count }: EvaluatedDay): DaySummary {
  const onDuty = people.filter(isOnDuty)
  const office = onDuty.filter(isInOffice).length
  return {
    date: context.date,
    workingDay: context.workingDay,
    onDuty: onDuty.length,
    office,
    home: onDuty.length - office,
    quotaBase: count?.base ?? 0,
    quotaOffice: Math.max(0, ...(count?.groups.map((group) => group.people.length) ?? [])),
    maxOffice: count?.maxOffice ?? null,
  }
}
