import { addDays, datesOfMonth, type Month } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'
import { asOfAt } from '../outcome/as-of.ts'
import { dayContext, type DayContext } from '../outcome/day-context.ts'
import { groundsOf, type Grounds } from '../outcome/grounds.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import { indexFacts, type FactsIndex } from '../outcome/index-facts.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { withRevisions } from '../policy/with-revisions.ts'

/** The person-days of a month, and what they were made from. */
export interface EvaluatedPeople {
  readonly index: FactsIndex
  /** Those of the facts with their revisions: the very records to which `contexts` point. */
  readonly policies: readonly PolicyRecord[]
  /** One for each date of the month. */
  readonly contexts: readonly DayContext[]
  /** One for each employee and each date of the month on which they are employed; by id, date. */
  readonly personDays: readonly FiledDay[]
}

/**
 * Plan, presence, report and outcome of everyone on every date, or of some people alone; pure, like
 * `evaluateMonth`.
 */
export function evaluatePeople(
  facts: AgencyFacts,
  {
    month,
    asOf,
    only,
    grounds = groundsOf(facts),
  }: {
    readonly month: Month
    readonly asOf: Instant
    readonly only?: readonly EmployeeId[]
    /** Of the whole agency, where the facts are one person's. */
    readonly grounds?: Grounds
  },
): EvaluatedPeople {
  const { settings, holidays } = facts
  const policies = withRevisions(facts.policies)
  const asOfThen = asOfAt(epochMsOf(asOf))
  const index = indexFacts(facts)
  const dates = datesOfMonth(month)
  const contexts = [addDays(dates[0]!, -1), ...dates, addDays(dates.at(-1)!, 1)].map((date) =>
    dayContext(date, { settings, holidays, policies }),
  )
  const personDays = index.employees
    .filter(({ id }) => only === undefined || only.includes(id))
    .flatMap((employee) => evaluatePerson(employee, contexts, { index, grounds, asOf: asOfThen }))
  return { index, policies, contexts: contexts.slice(1, -1), personDays }
}

/** What became of these people's days of the month. */
export function outcomesOf(
  facts: AgencyFacts,
  when: {
    readonly month: Month
    readonly asOf: Instant
    readonly only: readonly EmployeeId[]
  },
): DayOutcome[] {
  return evaluatePeople(facts, when).personDays.map(({ outcome }) => outcome)
}
