import { datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Employee } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { AgencyFacts, Configuration } from '../model/facts.ts'
import type { UnaskedReason, UnsureReason } from '../model/outcome.ts'
import { entriesOf } from '../model/roster-row.ts'
import { agencyCountsFrom, askedSinceWhen } from './counts-from.ts'
import { isFileAwaited, isPastedUncounted, machineFileOf } from './machine-file.ts'
import { indexPending, type DayAsked, type FormBehind } from './pending-on.ts'

/**
 * Whether a person's day counts at all, and whether an absence is sure; drawn from the tabs of the whole
 * agency and what has not come.
 */
export interface Grounds {
  /** Why the date lies before counting begins for this person; undefined where it counts. */
  notBegun(
    employee: Employee,
    date: CivilDate,
  ): Extract<UnaskedReason, 'agency-not-begun' | 'person-not-begun'> | undefined
  /** Whether anybody of the unit has a roster entry in the month. */
  hasRoster(unitCode: string, month: Month): boolean
  /** What has not come of a day on which nothing was seen; empty where an absence is sure. */
  lacksOf(day: DayAsked): readonly UnsureReason[]
  /** The forms that were not read since the day was over: what they bring, nothing tells before. */
  formsBehind(day: DayAsked): readonly FormBehind[]
  /** Whether a report may have come that was not read, or waits in quarantine, for what was due by then. */
  isReportAwaited(day: DayAsked, lateUntilMs: number): boolean
  /** Whether a check-in or a message that may be about the day was not read, or waits in quarantine. */
  isCheckInAwaited(day: DayAsked): boolean
  /** Whether a plan that may be of the week of these dates was not read when it was due, or waits in quarantine. */
  isPlanAwaited(week: readonly CivilDate[], dueMs: number): boolean
  /** Whether HR decided that the day, not sure, was an absence. */
  isSettled(day: DayAsked): boolean
}

const rosteredBefore = new WeakMap<Configuration['roster'], Rostered>()

interface Rostered {
  readonly employees: Configuration['employees']
  readonly units: ReadonlySet<string>
}

/**
 * Month and unit, with a space between, of which anybody there has a roster entry in the month. Who came or left in the
 * month may be in another unit's roster: theirs is the unit's only where nobody was there all along.
 */
export function rosteredUnits({
  employees,
  roster,
}: Pick<Configuration, 'employees' | 'roster'>): ReadonlySet<string> {
  const known = rosteredBefore.get(roster)
  if (known?.employees === employees) return known.units
  const byId = new Map(employees.map((employee) => [employee.id, employee]))
  const units = new Set<string>()
  const ofMovers = new Map<string, readonly [unitCode: string, month: Month]>()
  for (const row of roster) {
    const whole = byId.get(row.employeeId)
    if (!whole?.periods) units.add(`${row.month} ${whole?.unitCode}`)
    else {
      const codes = unitsIn(whole, row.month)
      for (const { date } of entriesOf(row)) {
        const { unitCode } = employeeOn(whole, date) ?? whole
        if (codes.size < 2) units.add(`${row.month} ${unitCode}`)
        else ofMovers.set(`${row.month} ${unitCode}`, [unitCode, row.month])
      }
    }
  }
  for (const [key, [unitCode, month]] of ofMovers) {
    const isThere = (employee: Employee): boolean => {
      const codes = unitsIn(employee, month)
      return codes.size === 1 && codes.has(unitCode)
    }
    if (!employees.some(isThere)) units.add(key)
  }
  rosteredBefore.set(roster, { employees, units })
  return units
}

/** The units in which somebody is on any day of a month. */
function unitsIn(employee: Employee, month: Month): ReadonlySet<string> {
  return new Set(datesOfMonth(month).flatMap((date) => employeeOn(employee, date)?.unitCode ?? []))
}

export function groundsOf(configuration: Configuration & Pick<AgencyFacts, 'pending'>): Grounds {
  const pending = indexPending(configuration.pending)
  const agencyFrom = agencyCountsFrom(configuration)
  const rostered = rosteredUnits(configuration)
  return {
    notBegun(employee, date) {
      if (agencyFrom !== undefined && date < agencyFrom) return 'agency-not-begun'
      const personFrom = askedSinceWhen(employee, configuration)
      return personFrom !== undefined && date < personFrom ? 'person-not-begun' : undefined
    },
    hasRoster: (unitCode, month) => rostered.has(`${month} ${unitCode}`),
    lacksOf: (day) => [
      ...(pending.formsBehind(day).length > 0 ? (['form-behind'] as const) : []),
      ...(isFileAwaited(machineFileOf(configuration), day.date) ? (['machine-file'] as const) : []),
      ...(isPastedUncounted(machineFileOf(configuration), day) ? (['import'] as const) : []),
      ...(pending.quarantined(day).length > 0 ? (['quarantine'] as const) : []),
    ],
    formsBehind: (day) => pending.formsBehind(day),
    isReportAwaited: (day, lateUntilMs) =>
      [
        ...pending.formsBehind({ ...day, overMs: lateUntilMs }).map(({ kind }) => kind),
        ...pending.quarantined(day).map(({ formKind }) => formKind),
      ].includes('daily-report'),
    isCheckInAwaited: (day) =>
      [
        ...pending.formsBehind(day).map(({ kind }) => kind),
        ...pending.quarantined(day).map(({ formKind }) => formKind),
      ].some((kind) => kind === 'check-in' || kind === 'alternate-channel'),
    isPlanAwaited: (week, dueMs) => pending.isPlanAwaited(week, dueMs),
    isSettled: (day) => pending.settlement(day) !== undefined,
  }
}
