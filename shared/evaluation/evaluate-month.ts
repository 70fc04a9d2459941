import { datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { AgencyFacts, Configuration } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { employeeOn } from '../model/employment.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'
import type { Permit } from '../model/submission.ts'
import { asOfAt } from '../outcome/as-of.ts'
import { dayContext, dayFor, type DayContext } from '../outcome/day-context.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { agencyCountsFrom } from '../outcome/counts-from.ts'
import { groundsOf, type Grounds } from '../outcome/grounds.ts'
import { indexFacts, type FactsIndex } from '../outcome/index-facts.ts'
import { officeCount } from '../outcome/office-count.ts'
import { absenceOf } from '../outcome/plan-day.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { findOfAgency, inOrder } from '../rules/find-all.ts'
import type { AgencyDay, RuleContext } from '../rules/rule.ts'
import {
  evaluatePersonMonth,
  knownUntilMs,
  monthDays,
  type EvaluatedPerson,
  type PersonMonth,
} from './person-month.ts'
import { summarizeDay, type DaySummary } from './summarize-day.ts'

const ABSENCE_CODES: readonly string[] = ['C', 'SK', 'I', 'DL']

/** A month of an agency, evaluated. */
export interface MonthEvaluation {
  readonly month: Month
  readonly asOf: Instant
  /** One for each employee, by id; of those not employed in the month, without records. */
  readonly people: readonly PersonMonth[]
  /** One for each employee and each date of the month on which they are employed; by id, date. */
  readonly outcomes: readonly DayOutcome[]
  /** By date, rule, subject. */
  readonly findings: readonly Finding[]
  /** One for each date of the month. */
  readonly days: readonly DaySummary[]
  /** Evaluated again at any instant before this one, the month is the same; null: for good. */
  readonly validUntilMs: number | null
}

interface When {
  readonly month: Month
  readonly asOf: Instant
}

/**
 * Outcomes, findings and counts of a month. A pure function of the facts, in whatever order they
 * come; `asOf` decides which days and periods are over, never which facts count.
 *
 * @example evaluateMonth(facts, { month: parseMonth('2021-07'), asOf: parseInstant('2021-07-31T16:00:00Z') })
 */
export function evaluateMonth(facts: AgencyFacts, when: When): MonthEvaluation {
  const index = indexFacts(facts)
  const people = evaluatePersonMonths(facts, index.employees, { ...when, index })
  return concludeMonth(facts, people, { ...when, index, ahead: index })
}

/**
 * The months of these employees. Of submissions and reviews `index` needs theirs alone, and the weekly
 * plans.
 */
export function evaluatePersonMonths(
  configuration: Configuration & Pick<AgencyFacts, 'pending'>,
  employees: readonly Employee[],
  when: When & { readonly index: FactsIndex },
): PersonMonth[] {
  const evaluate = personEvaluator(configuration, when)
  return employees.map((employee) => evaluate(employee, when).month)
}

/** One person's month out of what was filed; `earlier`: what is known of their earlier months. */
export type PersonEvaluator = (
  employee: Employee,
  from: { readonly index: FactsIndex; readonly earlier?: RuleContext['earlier'] | undefined },
) => EvaluatedPerson

/** Evaluates one person after the other, of whatever index. */
export function personEvaluator(
  configuration: Configuration & Pick<AgencyFacts, 'pending'>,
  { month, asOf }: When,
): PersonEvaluator {
  const { settings, holidays, discipline } = configuration
  const policies = withRevisions(configuration.policies)
  const days = monthDays(month, { settings, holidays, policies })
  const grounds = groundsOf(configuration)
  const context = {
    settings,
    holidays,
    policies,
    ...(discipline && { discipline }),
    grounds,
    asOfMs: epochMsOf(asOf),
  }
  return (employee, { index, earlier }) =>
    evaluatePersonMonth(employee, days, { ...context, index, ...(earlier && { earlier }) })
}

/**
 * What the agency's people make together. `people` are the months of all employees, by id; of
 * submissions `index` needs the weekly plans alone. `ahead` needs roster and permits of whom reviews fall to:
 * the time for one may end in the next month.
 */
export function concludeMonth(
  configuration: Configuration & Pick<AgencyFacts, 'pending' | 'presenceReviews'>,
  people: readonly PersonMonth[],
  { month, asOf, index, ahead }: When & { readonly index: FactsIndex; readonly ahead: FactsIndex },
): MonthEvaluation {
  const { settings, holidays } = configuration
  const policies = withRevisions(configuration.policies)
  const contexts = datesOfMonth(month).map((date) =>
    dayContext(date, { settings, holidays, policies }),
  )
  const days = agencyDays(people, contexts, index)
  const reported = new Map(
    people.flatMap(({ employeeId, reported: its }) =>
      its.map(({ date, works }) => [`${employeeId} ${date}`, works]),
    ),
  )
  const absences = new Set(
    people.flatMap(({ employeeId, records }) =>
      records
        .filter(({ plan }) => plan.kind === 'absent')
        .map(({ outcome }) => `${employeeId} ${outcome.date}`),
    ),
  )
  const monthEnd = datesOfMonth(month).at(-1)!
  const presenceReviews = new Map(
    (configuration.presenceReviews ?? []).map((one) => [`${one.date} ${one.unitCode}`, one]),
  )
  const asOfMs = epochMsOf(asOf)
  const instant = asOfAt(asOfMs)
  const { grounds, hasWaited } = watchPlans(groundsOf(configuration))
  const from = agencyCountsFrom(configuration)
  const counting = days.filter(({ context }) => from === undefined || context.date >= from)
  const found = findOfAgency(counting, {
    settings,
    holidays,
    policies,
    index,
    grounds,
    asOf: instant,
    presenceReviewOf: (unitCode, date) => presenceReviews.get(`${date} ${unitCode}`),
    isAbsentOn: (employeeId, date) =>
      absences.has(`${employeeId} ${date}`) ||
      ahead.rosterOn(employeeId, date).some(({ code }) => ABSENCE_CODES.includes(code)) ||
      (date > monthEnd && isPermittedAway(ahead.permitsOf(employeeId), date)),
    windowShares: people.flatMap(({ windowShares = [] }) => windowShares),
    reportedOn: (employeeId, date) => reported.get(`${employeeId} ${date}`) ?? [],
  })
  return {
    month,
    asOf,
    people,
    outcomes: people.flatMap(({ records }) => records.map(({ outcome }) => outcome)),
    findings: inOrder([...people.flatMap(({ findings }) => findings), ...found]),
    days: days.map(summarizeDay),
    validUntilMs: earliest([
      hasWaited() ? asOfMs : instant.nextMs(),
      ...people.map((one) => knownUntilMs(one, asOfMs)),
    ]),
  }
}

/** The first of these moments; null, which is never, where there is none. */
export function earliest(moments: readonly (number | null)[]): number | null {
  return moments.reduce(
    (first, one) => (first === null || (one !== null && one < first) ? one : first),
    null,
  )
}

/** Tells whether any week waits for its plan: when the form is read again, nothing tells. */
function watchPlans(grounds: Grounds): {
  readonly grounds: Grounds
  readonly hasWaited: () => boolean
} {
  let waited = false
  return {
    grounds: {
      ...grounds,
      isPlanAwaited(week, dueMs) {
        const isAwaited = grounds.isPlanAwaited(week, dueMs)
        waited ||= isAwaited
        return isAwaited
      },
    },
    hasWaited: () => waited,
  }
}

function isPermittedAway(permits: readonly Permit[], date: CivilDate): boolean {
  return permits.some(
    (permit) => permit.from <= date && date <= permit.until && absenceOf(permit) !== undefined,
  )
}

function agencyDays(
  people: readonly PersonMonth[],
  contexts: readonly DayContext[],
  { employees, units }: Pick<FactsIndex, 'employees' | 'units'>,
): AgencyDay[] {
  const byId = new Map<EmployeeId, Employee>(employees.map((employee) => [employee.id, employee]))
  const peopleOn = new Map<CivilDate, PersonDay[]>(contexts.map(({ date }) => [date, []]))
  const contextOn = new Map(contexts.map((context) => [context.date, context]))
  for (const { employeeId, records } of people) {
    const whole = byId.get(employeeId)!
    for (const record of records) {
      const { date } = record.outcome
      const employee = employeeOn(whole, date) ?? whole
      const day = dayFor(employee, contextOn.get(date)!, { units })
      peopleOn.get(date)!.push({ ...record, employee, day })
    }
  }
  return contexts.map((context) => {
    const employed = peopleOn.get(context.date)!
    const asked = employed.filter(({ plan }) => plan.kind !== 'unasked')
    const unasked = employed.filter(({ plan }) => plan.kind === 'unasked')
    return { context, people: asked, unasked, count: officeCount(context, asked) }
  })
}
