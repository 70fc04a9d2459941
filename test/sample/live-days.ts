import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { OutcomeCode } from '../../shared/model/outcome.ts'
import type { Holiday, RosterCode } from '../../shared/model/roster.ts'
import { weeklyPlanAnswers } from './answers.ts'
import { dealIncidents, keyOf } from './incidents.ts'
import type { HomeIncident, OfficeIncident, PersonDay } from './incidents.ts'
import { liveHomeDay } from './live-home-day.ts'
import { liveOfficeDay } from './live-office-day.ts'
import type { PermitPlan } from './permits.ts'
import type { Random } from './random.ts'
import type { ExpectedDay, Happening, SampleClockIns, SampleEmployee } from './sample-agency.ts'
import { atWita, isSampleWorkingDay } from './working-days.ts'

export type Roster = ReadonlyMap<EmployeeId, ReadonlyMap<CivilDate, RosterCode>>

const LEAVE: Readonly<Partial<Record<RosterCode, OutcomeCode>>> = {
  C: 'C',
  SK: 'SK',
  I: 'I',
  DL: 'DL',
  L: 'L',
}

/** What everyone does on every day, and what must come of it. */
export function liveDays(
  random: Random,
  plan: {
    employees: readonly SampleEmployee[]
    headOf: (employee: SampleEmployee) => SampleEmployee
    roster: Roster
    holidays: readonly Holiday[]
    days: readonly CivilDate[]
    permits: readonly PermitPlan[]
    homeIncidents: Readonly<Record<HomeIncident, number>>
    officeIncidents: Readonly<Record<OfficeIncident, number>>
    /** Days at home, by `keyOf`, that get no dealt incident but this one. */
    chosen?: ReadonlyMap<string, HomeIncident | undefined>
  },
): { happenings: Happening[]; expected: ExpectedDay[] } {
  const { employees, headOf, roster, holidays, days, permits, chosen } = plan
  const happenings: Happening[] = permits.map(({ response }) => response)
  const expected: ExpectedDay[] = []
  const permitted = new Map(
    permits.flatMap(({ outcome }) => outcome.map((day) => [keyOf(day), day] as const)),
  )
  const codeOf = ({ employeeId, date }: PersonDay): RosterCode =>
    roster.get(employeeId)?.get(date) ?? 'WFH'
  const working = days.filter((date) => isSampleWorkingDay(date, holidays))
  const personDays = working.flatMap((date) =>
    employees.map((employee) => ({ employeeId: employee.id, date })),
  )
  const free = personDays.filter((day) => !permitted.has(keyOf(day)) && !chosen?.has(keyOf(day)))
  const online = new Set(employees.filter((person) => person.internetAtHome).map(({ id }) => id))
  const homeDays = free.filter((day) => codeOf(day) === 'WFH' && online.has(day.employeeId))
  const officeDays = free.filter((day) => ['PG', 'SG', 'WFO'].includes(codeOf(day)))
  const homeIncidents = dealIncidents(random, homeDays, plan.homeIncidents)
  const officeIncidents = dealIncidents(random, officeDays, plan.officeIncidents)

  for (const date of days) {
    const clockIns: SampleClockIns['rows'][number][] = []
    for (const [index, employee] of employees.entries()) {
      const day = { employeeId: employee.id, date }
      const code = codeOf(day)
      const leave = LEAVE[code]
      const permit = permitted.get(keyOf(day))
      if (!working.includes(date)) {
        expected.push({ ...day, code: 'L', flags: [] })
      } else if (leave) {
        expected.push({ ...day, code: leave, flags: [] })
      } else if (permit) {
        expected.push(permit)
      } else if (code === 'WFH') {
        const incident = homeIncidents.get(keyOf(day)) ?? chosen?.get(keyOf(day))
        const head = headOf(employee)
        const lived = liveHomeDay(random, { employee, head, date, incident, holidays })
        happenings.push(...lived.responses)
        expected.push(lived.expected)
      } else {
        const usesMachine = index % 2 === 0 || code === 'WFO'
        const incident = officeIncidents.get(keyOf(day))
        const lived = liveOfficeDay(random, { employee, date, code, usesMachine, incident })
        happenings.push(...lived.responses)
        clockIns.push(...lived.clockIns)
        expected.push(lived.expected)
      }
    }
    if (clockIns.length > 0) {
      happenings.push({ kind: 'clock-ins', at: atWita(date, 1020), rows: clockIns })
    }
    if (weekdayOf(date) === 1) happenings.push(...weeklyPlans(random, employees, headOf, date))
  }
  return { happenings: happenings.toSorted((a, b) => (a.at < b.at ? -1 : 1)), expected }
}

/** On Mondays each unit head files the plan of the week. */
function weeklyPlans(
  random: Random,
  employees: readonly SampleEmployee[],
  headOf: (employee: SampleEmployee) => SampleEmployee,
  monday: CivilDate,
): Happening[] {
  const staff = employees.filter((employee) => headOf(employee).unitCode === employee.unitCode)
  const heads = new Map(staff.map((employee) => [employee.unitCode, headOf(employee)]))
  return [...heads].map(([unitCode, head], index) => ({
    kind: 'response',
    id: `plan/${unitCode}/${monday}`,
    at: atWita(monday, 490 + 5 * index),
    form: 'weekly-plan',
    employeeId: head.id,
    answers: weeklyPlanAnswers(random, unitCode, monday),
  }))
}
