import { restOfHours } from '../calendar/rest-of-hours.ts'
import type { Employee } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { HalfDay } from '../model/outcome.ts'
import type { WorkPlace } from '../model/policy-term.ts'
import type { Permit } from '../model/submission.ts'
import type { AsOf } from './as-of.ts'
import { dayFor, type DayContext } from './day-context.ts'
import {
  decideOutcome,
  isPresentAtOffice,
  WITHOUT_CHECK_IN,
  isAtOfficeByPermit,
} from './decide-outcome.ts'
import { blankReason } from './blank-reason.ts'
import type { Grounds } from './grounds.ts'
import type { FactsIndex } from './index-facts.ts'
import { lackingEitherWay } from './lacking-either-way.ts'
import { isAlwaysInOffice } from './is-always-in-office.ts'
import { ownDay } from './own-day.ts'
import { dayAskedOf } from './pending-on.ts'
import type { FiledDay } from './filed-day.ts'
import { officePresenceOf } from './office-presence.ts'
import { planDay, workPlaceOf, type DayPlan } from './plan-day.ts'
import { presenceWithin, wasSeenAtOffice, type Presence } from './presence.ts'
import { reportStanding } from './report-standing.ts'
import { undecidedOn } from './undecided-on.ts'

/**
 * The days of one person on which they are employed. `days` are consecutive; the first and the last
 * only bound their neighbours (a shift of the day before may reach into the first that counts).
 */
export function evaluatePerson(
  person: Employee,
  agencyDays: readonly DayContext[],
  {
    index,
    asOf,
    grounds,
  }: { readonly index: FactsIndex; readonly asOf: AsOf; readonly grounds: Grounds },
): FiledDay[] {
  const onDays = agencyDays.map(({ date }) => employeeOn(person, date))
  const days = agencyDays.map((day, at) => {
    const employee = onDays[at]
    return employee ? dayFor(employee, day, index) : day
  })
  const plans = days.map((day, at): DayPlan | null => {
    const employee = onDays[at]
    if (!employee) return null
    const exempt = isExempt(employee, index)
    const plan = planDay(employee, day, index)
    const alwaysInOffice = isAlwaysInOffice(employee, { ...day, index })
    const unasked = blankReason(employee, { day, plan, alwaysInOffice, exempt, grounds })
    return unasked ? { ...plan, kind: 'unasked', unasked, rosterMissing: false } : plan
  })
  const people: FiledDay[] = []
  for (let at = 1; at < days.length - 1; at++) {
    const whole = plans[at]
    const employee = onDays[at]
    if (!whole || !employee) continue
    const within = ownDay(days, plans, at)
    const undecided = undecidedOn(employee, days[at]!, index)
    const live = (plan: DayPlan): LivedDay =>
      livedDay(
        { employee, agencyDay: days[at]!, plan, within, undecided },
        { index, asOf, grounds },
      )
    const lived = live(whole)
    const allowed =
      undecided.length > 0 && isAtWork(whole)
        ? live(planDay(employee, days[at]!, withApproved(index, employee, undecided)))
        : undefined
    const { plan, presence, day, over, report, outcome } = allowed
      ? lackingEitherWay(lived, allowed)
      : lived
    const atOffice = officePresenceOf(plan, presence)
    people.push({
      employee,
      day,
      plan,
      presence,
      // A report that has not come is as little sure as the presence.
      report: outcome.code === 'unsure' ? null : report,
      within,
      alwaysInOffice: isAlwaysInOffice(employee, { ...day, index }),
      exempt: isExempt(employee, index),
      over,
      outcome,
      seenAtOffice: wasSeenAtOffice(presence),
      clockIns: presence.clockIns.map(({ fact }) => fact.cell),
      corrected: presence.corrections.length > 0,
      ...(atOffice && { atOffice }),
    })
  }
  return people
}

type LivedDay = Pick<FiledDay, 'plan' | 'presence' | 'day' | 'over' | 'report' | 'outcome'>

/** A day as it was planned, with what came of it. */
function livedDay(
  {
    employee,
    agencyDay,
    plan: whole,
    within,
    undecided,
  }: {
    readonly employee: Employee
    readonly agencyDay: DayContext
    readonly plan: DayPlan
    readonly within: FiledDay['within']
    readonly undecided: readonly Permit[]
  },
  {
    index,
    asOf,
    grounds,
  }: { readonly index: FactsIndex; readonly asOf: AsOf; readonly grounds: Grounds },
): LivedDay {
  const plan = withoutHalf(whole, agencyDay)
  const presence = presenceWithin(employee, { day: agencyDay, within, plan }, index)
  const ofPlace = dayFor(employee, agencyDay, index, placeLived(plan, presence, agencyDay))
  const day = plan.half ? restOfDay(ofPlace, plan.half) : ofPlace
  const asked = dayAskedOf({ employee, day, plan, within })
  const over = asOf.hasCome(asked.overMs)
  const reports = index.reportsOn(employee.id, day.date)
  const standing = asksReport({ day, plan, presence })
    ? reportStanding(reports, { day, plan }, asOf)
    : null
  const settled = grounds.isSettled(asked)
  const report =
    standing?.state === 'missing' &&
    !settled &&
    grounds.isReportAwaited(asked, standing.lateUntilMs)
      ? { ...standing, state: 'awaited' as const }
      : standing
  const outcome = decideOutcome({
    employee,
    day,
    plan,
    presence,
    report,
    filed: reports.length > 0,
    over,
    lacks: () => [
      ...grounds.lacksOf(asked),
      ...(undecided.length > 0 ? (['undecided'] as const) : []),
    ],
    unproven: () => [
      ...(over && grounds.isCheckInAwaited(asked) ? WITHOUT_CHECK_IN : []),
      ...(report === standing ? [] : (['report-missing'] as const)),
    ],
    settled,
  })
  return { plan, presence, day, over, report, outcome }
}

/** As if what waits for a decision were approved. */
function withApproved(
  index: FactsIndex,
  { id }: Employee,
  undecided: readonly Permit[],
): FactsIndex {
  return {
    ...index,
    permitsOf: (who) => [...index.permitsOf(who), ...(who === id ? undecided : [])],
  }
}

function isAtWork({ kind }: DayPlan): boolean {
  return kind === 'office' || kind === 'home'
}

/** The hours at the office without the half that is something else. */
function withoutHalf(plan: DayPlan, { breakHours }: DayContext): DayPlan {
  const { half, window } = plan
  return half && window ? { ...plan, window: restOfHours(window, half.part, breakHours) } : plan
}

function restOfDay(day: DayContext, { part }: HalfDay): DayContext {
  return { ...day, workingHours: restOfHours(day.workingHours, part, day.breakHours) }
}

/** As it was planned, or at the office by permit. */
function placeLived(plan: DayPlan, presence: Presence, day: DayContext): WorkPlace | undefined {
  const isByPermit = plan.kind === 'home' && isAtOfficeByPermit({ plan, presence })
  return isByPermit ? 'office' : workPlaceOf(plan, day)
}

/** Of who works from home; where the policy says so, also of who is present at the office. */
function asksReport({ day, plan, presence }: Pick<FiledDay, 'day' | 'plan' | 'presence'>): boolean {
  const { dailyReport, officeReport } = day.parameters
  switch (plan.kind) {
    case 'home':
      return isAtOfficeByPermit({ plan, presence }) ? officeReport : dailyReport
    case 'office':
      return officeReport && isPresentAtOffice(presence)
    case 'off':
    case 'absent':
    case 'unasked':
      return false
  }
}

function isExempt({ unitCode }: Employee, { units }: FactsIndex): boolean {
  return units.get(unitCode)?.exemptFromWfh === true
}
