import { localTimeOfMs, MINUTE_MS } from '../calendar/zones.ts'
import { headOn } from '../model/acting-head.ts'
import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { EmployeeId, Unit } from '../model/employee.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import { asOfAt, type AsOf } from '../outcome/as-of.ts'
import { dayContext, dayFor } from '../outcome/day-context.ts'
import { demandsOf } from '../outcome/demands.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { groundsOf } from '../outcome/grounds.ts'
import { indexFacts, type FactsIndex } from '../outcome/index-facts.ts'
import { dayAskedOf } from '../outcome/pending-on.ts'
import { undecidedOn } from '../outcome/undecided-on.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { policyWeek } from '../rules/policy-week.ts'
import type { RuleContext } from '../rules/rule.ts'
import { isReportMissing, reportDue, reportsOf } from '../rules/unit-report-missing.ts'
import { weekPlans } from '../rules/week-plan.ts'
import { untilOf, type Reminder, type ReminderLine } from './reminder.ts'

/** Of a form that was not read for so long, anything may have come. */
const FRESH_MS = 60 * MINUTE_MS
/** Of a period that ended longer ago nobody is reminded. */
const REPORT_DAYS_BACK = 14

/**
 * Everybody of whom the regulation in force still asks something today, and who decides what waits: of whom
 * nothing is asked, whatever the reason, nothing is said. Of what was filed `facts` need that of the day and its
 * neighbours. By id.
 *
 * @example remindersAt(facts, now)[0]?.lines // [{ kind: 'asked', step: 'check-in', untilMs }]
 */
export function remindersAt(
  given: AgencyFacts,
  now: Instant,
  waiting: ReadonlyMap<EmployeeId, readonly ReminderLine[]> = new Map(),
): Reminder[] {
  const facts = { ...given, policies: withRevisions(given.policies) }
  const { settings, holidays, policies } = facts
  const { date } = localTimeOfMs(epochMsOf(now), settings.zone)
  // A shift of the day before may reach into the day, and two days need neighbours.
  const days = [-2, -1, 0, 1].map((step) => dayContext(addDays(date, step), facts))
  const asOf = asOfAt(epochMsOf(now))
  const context = {
    index: indexFacts(facts),
    grounds: groundsOf(facts),
    settings,
    holidays,
    policies,
    asOf,
    freshMs: epochMsOf(now) - FRESH_MS,
  }
  return context.index.employees.flatMap((employee): Reminder[] => {
    const evaluated = evaluatePerson(employee, days, context)
    const on = (wanted: CivilDate) => evaluated.find(({ day }) => day.date === wanted)
    const person = on(date)
    if (!person) return []
    const before = on(addDays(date, -1))
    const ofNight = nightOf(before, context)
    const isUndecided = undecidedOn(employee, person.day, context.index).length > 0
    const granted = isUndecided
      ? evaluatePerson(employee, days, { ...context, index: withApproved(context.index) })
      : evaluated
    const ifGranted = granted.find(({ day }) => day.date === date)
    const isOnDuty = isAtWork(person) && ifGranted !== undefined && isAtWork(ifGranted)
    if (!isOnDuty && ofNight.length === 0) return []
    const lines = [
      ...reportBefore(before, context),
      ...ofNight,
      ...(isOnDuty ? askedEitherWay(person, ifGranted, context) : []),
      ...(isOnDuty ? ofUnits(person, context) : []),
    ].sort((one, other) => (untilOf(one) ?? 0) - (untilOf(other) ?? 0))
    const all = [...lines, ...(isOnDuty ? (waiting.get(employee.id) ?? []) : [])]
    const { name, unitCode } = person.employee
    return all.length > 0 ? [{ employeeId: employee.id, name, unitCode, lines: all }] : []
  })
}

interface Scene extends RuleContext {
  readonly asOf: AsOf
  /** What was filed up to then has been read, where a form is not behind. */
  readonly freshMs: number
}

function isAtWork({ plan }: FiledDay): boolean {
  return plan.kind === 'office' || plan.kind === 'home'
}

/** As if all that waits for a decision were approved. */
function withApproved(index: FactsIndex): FactsIndex {
  return {
    ...index,
    permitsOf: (id) => [...index.permitsOf(id), ...index.undecidedPermitsOf(id)],
    undecidedPermitsOf: () => [],
  }
}

/** What is asked until the same moment whether what waits for a decision is approved or not. */
function askedEitherWay(person: FiledDay, ifGranted: FiledDay, scene: Scene): ReminderLine[] {
  const also = new Set(askedStill(ifGranted, scene).map(keyOf))
  return askedStill(person, scene).filter((line) => also.has(keyOf(line)))
}

/** Of hours of the day before that last into today, but for the report; nothing while a request about them waits. */
function nightOf(before: FiledDay | undefined, scene: Scene): ReminderLine[] {
  const { asOf, index } = scene
  const endMs = before?.plan.window?.endMs
  if (!before || endMs === undefined || asOf.hasCome(endMs)) return []
  if (undecidedOn(before.employee, before.day, index).length > 0) return []
  return askedStill(before, scene).filter(({ step }) => step !== 'daily-report')
}

type AskedLine = Extract<ReminderLine, { kind: 'asked' }>

function keyOf({ step, atMs, untilMs }: AskedLine): string {
  return `${step} ${atMs ?? ''} ${untilMs}`
}

function askedStill(person: FiledDay, scene: Scene): AskedLine[] {
  const { asOf } = scene
  return demandsOf(person)
    .filter(({ met, overMs }) => !met && !asOf.hasCome(overMs))
    .filter(({ step }) => !mayHaveCome(person, step === 'arrival' || step === 'departure', scene))
    .map(({ step, atMs, untilMs }) => ({
      kind: 'asked',
      step,
      ...(atMs !== undefined && { atMs }),
      untilMs,
    }))
}

/** Of the day before: in time still where a night's work ends today, else late. */
function reportBefore(before: FiledDay | undefined, scene: Scene): ReminderLine[] {
  if (!before || before.report?.state !== 'awaited') return []
  if (before.outcome.unsure?.includes('undecided')) return []
  const { dueMs, lateUntilMs } = before.report
  if (scene.asOf.hasCome(lateUntilMs) || mayHaveCome(before, false, scene)) return []
  return scene.asOf.hasCome(dueMs)
    ? [{ kind: 'late-report', date: before.day.date, untilMs: lateUntilMs }]
    : [{ kind: 'asked', step: 'daily-report', untilMs: dueMs }]
}

/** Whether what is asked may have been filed and is not known yet. */
function mayHaveCome(person: FiledDay, byMachine: boolean, { grounds, freshMs }: Scene): boolean {
  return grounds
    .lacksOf({ ...dayAskedOf(person), overMs: freshMs })
    .some((reason) => byMachine || (reason !== 'machine-file' && reason !== 'import'))
}

/** Of each unit that the person heads: its plan of the week (L3), its periodic report (L10). */
function ofUnits(person: FiledDay, scene: Scene): ReminderLine[] {
  const { date } = person.day
  return [...scene.index.units.values()]
    .filter((unit) => headOn(unit, date) === person.employee.id)
    .flatMap((unit) => [...planOf(unit, person, scene), ...reportsDueOn(unit, person, scene)])
}

/** On the first day of the week that the clause binds. */
function planOf({ code, name }: Unit, { day }: FiledDay, scene: Scene): ReminderLine[] {
  const { date, calendarDay } = day
  const week = policyWeek(day, scene, 'weekly-plan-missing')
  const isAsked =
    week.days[0] === date &&
    weekPlans(code, date, scene).length === 0 &&
    !scene.grounds.isPlanAwaited(week.days, scene.freshMs)
  return isAsked ? [{ kind: 'weekly-plan', unit: name, untilMs: calendarDay.endMs }] : []
}

/** On the last day of those that there are for it; its period ended that day or not long before. */
function reportsDueOn({ code, name }: Unit, person: FiledDay, scene: Scene): ReminderLine[] {
  const { calendarDay } = person.day
  const ended = Array.from({ length: REPORT_DAYS_BACK }, (_, back) =>
    dayFor(person.employee, dayContext(addDays(person.day.date, -back), scene), scene.index),
  )
  return ended
    .filter(({ workingDay }) => workingDay)
    .flatMap((day) =>
      reportsOf(day.policy, code).flatMap((term) => reportDue(term, day, scene) ?? []),
    )
    .filter(({ dueMs }) => dueMs > calendarDay.startMs && dueMs <= calendarDay.endMs)
    .filter((due) => !scene.asOf.hasCome(due.dueMs) && isReportMissing(code, due, scene))
    .map(({ dueMs }) => ({ kind: 'unit-report', unit: name, untilMs: dueMs }))
}
