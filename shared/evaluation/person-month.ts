import { mondayOf, weekOf } from '../calendar/week.ts'
import { addDays, datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { Finding } from '../model/finding.ts'
import { asOfAt } from '../outcome/as-of.ts'
import { dayContext, type DayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { Grounds } from '../outcome/grounds.ts'
import { nameBehind, type DayAsked } from '../outcome/pending-on.ts'
import { absencesOfYear } from '../rules/absence-counter.ts'
import { findOfPerson } from '../rules/find-all.ts'
import type { ReportedWork, RuleContext } from '../rules/rule.ts'
import { windowSharesOf, type WindowShare } from '../rules/window-shares.ts'
import { dayRecordOf, type DayRecord } from './day-record-of.ts'
import { journeysOf, type Journey } from './journeys-of.ts'
import { watchIndex, type Looked } from './watch-index.ts'

/**
 * One person's month, evaluated: all that recaps and the rules over several people need of it. Plain
 * JSON, a pure function of what the person filed, of decisions on it, of the agency's tabs and of the
 * plans of the unit's weeks.
 */
export interface PersonMonth {
  readonly employeeId: EmployeeId
  /** One for each date of the month on which the person is employed. */
  readonly records: readonly DayRecord[]
  /** Of the rules about one person alone, unordered. */
  readonly findings: readonly Finding[]
  readonly journeys: readonly Journey[]
  /** Days absent in the calendar year so far; absent of whom no law on discipline counts. */
  readonly yearAbsences?: number
  /** Permits that touch the month and have no decision. */
  readonly permitsUndecided: number
  /** What was reported for the days of the month's weeks, where a policy holds it to their plans. */
  readonly reported: readonly {
    readonly date: CivilDate
    readonly works: readonly ReportedWork[]
  }[]
  /** Weeks that ended in the month, of which a clause asks a share at the office; absent where none does. */
  readonly windowShares?: readonly WindowShare[]
  /** Evaluated again at any instant before this one, the month is the same; null: for good. */
  readonly validUntilMs: number | null
  /** Only as long as none of these forms is read (`nameBehind`); absent where no day waits for one. */
  readonly awaitsForms?: readonly string[]
}

/** A person's month, and what became of it by being evaluated. */
export interface EvaluatedPerson {
  readonly month: PersonMonth
  readonly looked: Looked
  /** Whether no later instant makes other days of it, whatever it does to the rest. */
  readonly areDaysSettled: boolean
}

/** What is the same for everyone. */
export interface MonthDays {
  readonly month: Month
  /** Those of the month with a neighbour at each end, as `evaluatePerson` takes them. */
  readonly days: readonly DayContext[]
  /** Of the weeks that the month touches. */
  readonly weekDates: readonly CivilDate[]
}

export function monthDays(
  month: Month,
  configuration: Parameters<typeof dayContext>[1],
): MonthDays {
  const dates = datesOfMonth(month)
  const around = [addDays(dates[0]!, -1), ...dates, addDays(dates.at(-1)!, 1)]
  const mondays = new Set(dates.map(mondayOf))
  return {
    month,
    days: around.map((date) => dayContext(date, configuration)),
    weekDates: [...mondays].flatMap(weekOf),
  }
}

export function evaluatePersonMonth(
  employee: Employee,
  { month: which, days, weekDates }: MonthDays,
  context: Omit<RuleContext, 'asOf'> & { readonly asOfMs: number },
): EvaluatedPerson {
  const asOf = asOfAt(context.asOfMs)
  const { grounds, awaited } = watchForms(context.grounds)
  const { index, looked } = watchIndex(context.index, employee)
  const rules: RuleContext = { ...context, index, grounds, asOf }
  const personDays = evaluatePerson(employee, days, { index, grounds, asOf })
  const areDaysSettled = asOf.nextMs() === null && awaited().length === 0
  const yearAbsences = absencesOfYear(personDays, rules)
  const windowShares = windowSharesOf(personDays, rules)
  const evaluated: PersonMonth = {
    employeeId: employee.id,
    ...(yearAbsences !== undefined && { yearAbsences }),
    records: personDays.map((person) => dayRecordOf(person, rules)),
    findings: findOfPerson(personDays, rules),
    journeys: journeysOf(employee, personDays, rules),
    permitsUndecided: index
      .undecidedPermitsOf(employee.id)
      .filter((permit) => touches(permit, which)).length,
    reported: days.some(({ policy }) => policy?.clauses['plan-behind'])
      ? reportedWorks(employee.id, weekDates, rules)
      : [],
    ...(windowShares.length > 0 && { windowShares }),
    validUntilMs: asOf.nextMs(),
  }
  const awaitsForms = awaited()
  const month = awaitsForms.length > 0 ? { ...evaluated, awaitsForms } : evaluated
  return { month, looked: looked(), areDaysSettled }
}

/** Until when it is known to stay what it is: when a form is read again nothing tells. */
export function knownUntilMs(
  { validUntilMs, awaitsForms }: Pick<PersonMonth, 'validUntilMs' | 'awaitsForms'>,
  asOfMs: number,
): number | null {
  return awaitsForms ? asOfMs : validUntilMs
}

/**
 * Tells for which forms any day that was asked about, of earlier months too, waits to be read. What waits in
 * quarantine is told of by the ledger.
 */
function watchForms(grounds: Grounds): {
  readonly grounds: Grounds
  readonly awaited: () => readonly string[]
} {
  const forms = new Set<string>()
  const watch = (day: DayAsked): void => {
    for (const form of grounds.formsBehind(day)) forms.add(nameBehind(form))
  }
  return {
    grounds: {
      ...grounds,
      lacksOf(day) {
        watch(day)
        return grounds.lacksOf(day)
      },
      isReportAwaited(day, lateUntilMs) {
        const isAwaited = grounds.isReportAwaited(day, lateUntilMs)
        if (isAwaited) watch({ ...day, overMs: lateUntilMs })
        return isAwaited
      },
      isCheckInAwaited(day) {
        const isAwaited = grounds.isCheckInAwaited(day)
        if (isAwaited) watch(day)
        return isAwaited
      },
    },
    awaited: () => [...forms].sort(),
  }
}

function touches({ from, until }: { from: CivilDate; until: CivilDate }, month: Month): boolean {
  return from.slice(0, 7) <= month && until.slice(0, 7) >= month
}

/** Of the first report of each day. */
function reportedWorks(
  employeeId: EmployeeId,
  dates: readonly CivilDate[],
  { index }: RuleContext,
): PersonMonth['reported'] {
  return dates.flatMap((date) => {
    const report = index.reportsOn(employeeId, date)[0]?.fact
    if (!report) return []
    const works = report.activities.map(({ activity, target, volume }) => ({
      activity,
      target,
      volume,
    }))
    return [{ date, works }]
  })
}
