import { addDays, type CivilDate } from '../../model/civil-date.ts'
import type { Finding } from '../../model/finding.ts'
import { epochMsOf } from '../../model/instant.ts'
import { asOfAt, type AsOf } from '../../outcome/as-of.ts'
import { dayContext } from '../../outcome/day-context.ts'
import { evaluatePerson } from '../../outcome/evaluate-person.ts'
import { groundsOf } from '../../outcome/grounds.ts'
import { indexFacts, type FactsIndex } from '../../outcome/index-facts.ts'
import type { FiledDay } from '../../outcome/filed-day.ts'
import { reportStanding, type ReportStanding } from '../../outcome/report-standing.ts'
import { withRevisions } from '../../policy/with-revisions.ts'
import type { DayFigures } from './words-en.ts'
import { dayInScope, type ScopedInput } from '../scoped-input.ts'

/** One person's day with what belongs to it. */
export interface EvaluatedPerson {
  readonly person: FiledDay
  readonly standing: ReportStanding
  readonly findings: readonly Finding[]
}

/** A day of the agency, or of one unit. */
export interface EvaluatedDay {
  readonly input: ScopedInput
  readonly date: CivilDate
  readonly asOf: AsOf
  readonly index: FactsIndex
  readonly people: ReadonlyMap<string, EvaluatedPerson>
  readonly findings: readonly Finding[]
}

/** The day that the recap is about, for the people in its scope. */
export function evaluateDay(input: ScopedInput): EvaluatedDay {
  const { facts, evaluation, scope } = input
  const date = dayInScope(input)
  const asOf = asOfAt(epochMsOf(evaluation.asOf))
  const index = indexFacts(facts)
  const grounds = groundsOf(facts)
  const policies = withRevisions(facts.policies)
  // A shift of the day before may reach into the day.
  const days = [-1, 0, 1].map((step) => dayContext(addDays(date, step), { ...facts, policies }))
  const findings = evaluation.findings.filter((finding) => finding.date === date)
  const findingsOf = Map.groupBy(findings, ({ subject }) =>
    subject.kind === 'person' ? subject.employeeId : '',
  )
  const people = index.employees
    .filter(({ unitCode }) => !scope?.unitCode || unitCode === scope.unitCode)
    .flatMap((employee) => evaluatePerson(employee, days, { index, grounds, asOf }))
    .map((person): EvaluatedPerson => {
      const { id } = person.employee
      return {
        person,
        standing: person.report ?? reportStanding(index.reportsOn(id, date), person, asOf),
        findings: findingsOf.get(id) ?? [],
      }
    })
  return {
    input,
    date,
    asOf,
    index,
    people: new Map(people.map((each) => [each.person.employee.id, each])),
    findings,
  }
}

/** People of one unit, counted. */
export function figuresOf(people: readonly EvaluatedPerson[]): DayFigures {
  const count = (matches: (each: EvaluatedPerson) => boolean): number =>
    people.filter(matches).length
  const reports = (state: ReportStanding['state']): number =>
    count(({ person }) => person.report?.state === state)
  return {
    office: count(({ person }) => person.plan.kind === 'office'),
    home: count(({ person }) => person.plan.kind === 'home'),
    away: count(({ person }) => person.plan.kind === 'absent' || person.plan.kind === 'off'),
    present: count(({ person: { outcome } }) => outcome.code === 'H' || outcome.code === 'WFH'),
    absent: count(({ person: { outcome } }) => outcome.code === 'TK'),
    open: count(({ person: { outcome } }) => outcome.code === 'open' || outcome.code === 'unsure'),
    inTime: reports('in-time'),
    late: reports('late'),
    missing: reports('missing'),
    awaited: reports('awaited'),
  }
}
