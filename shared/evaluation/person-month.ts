import { mondayOf } from '../calendar/week.ts'
import { addDays, datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Finding } from '../model/finding.ts'
import { asOfAt } from '../outcome/as-of.ts'
import type { DayContext } from '../outcome/day-context.ts'
import type { DutyRecord } from '../outcome/duty-day.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import { findOfPerson } from '../rules/find-all.ts'
import type { ReportedWork, RuleContext } from '../rules/rule.ts'
import { dutyRecordOf } from './duty-record-of.ts'
import { journeysOf, type Journey } from './journeys-of.ts'
import { tallyPerformance, type PerformanceTally } from './tally-performance.ts'

/**
 * One person's month, evaluated: all that recaps and the rules over several people need of it. Plain
 * JSON, a pure function of what the person filed, of decisions on it, of the agency's tabs and of the
 * plans of the unit's weeks.
 */
export interface PersonMonth {
  readonly employeeId: EmployeeId
  /** One for each date of the month on which the person is employed. */
  readonly records: readonly DutyRecord[]
  /** Of the rules about one person alone, unordered. */
  readonly findings: readonly Finding[]
  readonly tally: PerformanceTally
  readonly journeys: readonly Journey[]
  /** Permits that touch the month and have no decision. */
  readonly permitsUndecided: number
  /** What was reported for the days of the month's weeks, where a policy holds it to their plans. */
  readonly reported: readonly {
    readonly date: CivilDate
    readonly works: readonly ReportedWork[]
  }[]
  /** Evaluated again at any instant before this one, the month is the same; null: for good. */
  readonly validUntilMs: number | null
}

/** `days` are those of the month with a neighbour at each end, as `evaluatePerson` takes them. */
export function evaluatePersonMonth(
  employee: Employee,
  { month, days }: { readonly month: Month; readonly days: readonly DayContext[] },
  context: Omit<RuleContext, 'asOf'> & { readonly asOfMs: number },
): PersonMonth {
  const { index, settings } = context
  const asOf = asOfAt(context.asOfMs)
  const rules: RuleContext = { ...context, asOf }
  const personDays = evaluatePerson(employee, days, { index, asOf })
  return {
    employeeId: employee.id,
    records: personDays.map((person) => dutyRecordOf(person, rules)),
    findings: findOfPerson(personDays, rules),
    tally: tallyPerformance(personDays, { index, asOf }),
    journeys: journeysOf(employee.id, month, { index, zone: settings.zone }),
    permitsUndecided: index
      .undecidedPermitsOf(employee.id)
      .filter((permit) => touches(permit, month)).length,
    reported: days.some(({ policy }) => policy?.clauses['plan-behind'])
      ? reportedWorks(employee.id, month, rules)
      : [],
    validUntilMs: asOf.nextMs(),
  }
}

function touches({ from, until }: { from: CivilDate; until: CivilDate }, month: Month): boolean {
  return from.slice(0, 7) <= month && until.slice(0, 7) >= month
}

/** The first report of each day, from the Monday of the month's first week to its end. */
function reportedWorks(
  employeeId: EmployeeId,
  month: Month,
  { index }: RuleContext,
): PersonMonth['reported'] {
  const dates = datesOfMonth(month)
  const last = dates.at(-1)!
  const found = []
  for (let date = mondayOf(dates[0]!); date <= last; date = addDays(date, 1)) {
    const report = index.reportsOn(employeeId, date)[0]?.fact
    if (!report) continue
    const works = report.activities.map(({ activity, target, volume }) => ({
      activity,
      target,
      volume,
    }))
    found.push({ date, works })
  }
  return found
}
