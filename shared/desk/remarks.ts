import { epochMsAt, localTimeOf } from '../calendar/zones.ts'
import { directoryOf } from '../intake/employee-directory.ts'
import { reviewSummary } from '../intake/review-summary.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import { epochMsOf } from '../model/instant.ts'
import type { DailyReport, Permit, Submission, WeeklyPlan } from '../model/submission.ts'
import { dayContext, dayFor, type DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import { planDay, workPlaceOf } from '../outcome/plan-day.ts'
import { reportTimes } from '../outcome/report-standing.ts'
import { isToBeAsked, mayLeaveRegion } from '../rules/journey.ts'
import { localEnd } from '../rules/local-moment.ts'
import { isBlankReport, sameTextInARow } from '../rules/report-empty.ts'
import { isExcepted } from '../rules/travel-exception.ts'
import { findTarget, weekTargets } from '../rules/week-plan.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { deskEn } from '../text/en/desk.ts'
import { deskId } from '../text/id/desk.ts'

/** Beside what is undecided: the reports and plans of its people and units from days before. */
export interface RemarkScene {
  readonly configuration: Configuration
  readonly index: FactsIndex
}

/**
 * Why something is to be read by itself before it is decided, in the agency's language; empty where nothing
 * speaks against deciding it with others: a report in time, with results, in the plan, in words of its day.
 */
export function remarksOn(submission: Submission, scene: RemarkScene): string[] {
  switch (submission.kind) {
    case 'check-in':
      return [textOf(scene).remark.place]
    case 'alternate-channel':
      return [textOf(scene).remark.transcribed]
    case 'permit':
      return permitRemarks(submission, scene)
    case 'daily-report':
      return [...reportRemarks(submission, scene), ...editRemarks(submission, scene)]
    case 'weekly-plan':
      return [...planRemarks(submission, scene), ...editRemarks(submission, scene)]
  }
}

/** What is to be read, in a line or a few. */
export function whatItSays(submission: Submission, { configuration }: RemarkScene): string {
  return reviewSummary(submission, configuration, 'decider')
}

function permitRemarks(permit: Permit, scene: RemarkScene): string[] {
  const { remark } = textOf(scene)
  const { settings } = scene.configuration
  const filedOn = localTimeOf(permit.createdAt, settings.zone).date
  const asksAhead = permit.permitKind !== 'attendance-correction' && permit.permitKind !== 'sick'
  return [
    ...(permit.permitKind === 'travel' ? travelRemarks(permit, scene) : []),
    ...(asksAhead && filedOn > permit.from
      ? [remark.filedAfterStart(inWords(permit.from, scene))]
      : []),
    remark.permit[permit.permitKind],
  ]
}

/** What the regulation of its first day says of such a journey (P1, K6; C7). */
function travelRemarks(permit: Permit, scene: RemarkScene): string[] {
  const { remark } = textOf(scene)
  if (!mayLeaveRegion(permit)) return []
  const { policy, parameters } = dayOf(permit.employeeId, permit.from, scene)
  const clause = policy?.clauses['travel-banned'] ?? policy?.clauses['travel-without-permit']
  const { bannedTravel, travelPermitFor } = parameters
  const isBanned =
    permit.travelKind === undefined
      ? bannedTravel.length > 0
      : bannedTravel.includes(permit.travelKind)
  const isOnlyExcepted = travelPermitFor === 'urgent-or-duty' && !isExcepted(permit)
  return [
    ...(clause !== undefined && isBanned ? [remark.travelBanned(clause)] : []),
    ...(clause !== undefined && !isBanned && isOnlyExcepted
      ? [remark.travelNotExcepted(clause)]
      : []),
    ...(isToBeAsked(permit) && permit.region === undefined ? [remark.regionOpen] : []),
  ]
}

function reportRemarks(report: DailyReport, scene: RemarkScene): string[] {
  const { remark } = textOf(scene)
  const { configuration, index } = scene
  const employee = directoryOf(configuration).byId.get(report.employeeId)
  if (!employee) return []
  const whole = dayOf(report.employeeId, report.date, scene)
  const plan = planDay(employee, whole, index)
  const day = dayFor(employee, whole, index, workPlaceOf(plan, whole))
  const { dueMs, overMs } = reportTimes(day, plan)
  const filedMs = epochMsOf(report.createdAt)
  const days = sameTextInARow(report, index).length
  const isTied = day.policy?.clauses['report-off-plan'] !== undefined
  const targets = isTied ? weekTargets(employee.unitCode, report.date, { index }) : []
  const off = report.activities.filter((activity) => !findTarget(activity, targets)).length
  return [
    ...(filedMs >= overMs ? [remark.reportLate(...endInWords(dueMs, scene))] : []),
    ...(filedMs < day.calendarDay.startMs ? [remark.reportEarly] : []),
    ...(isBlankReport(report) ? [remark.reportBlank] : []),
    ...(days >= day.parameters.repeatedReportDays ? [remark.reportRepeated(days)] : []),
    ...(targets.length > 0 && off > 0 ? [remark.reportOffPlan(off, report.activities.length)] : []),
  ]
}

/** As the clauses that bind the person have it. */
function dayOf(
  employeeId: EmployeeId,
  date: CivilDate,
  { configuration, index }: RemarkScene,
): DayContext {
  const day = dayContext(date, configuration)
  const whole = directoryOf(configuration).byId.get(employeeId)
  return whole ? dayFor(employeeOn(whole, date) ?? whole, day, index) : day
}

function planRemarks({ createdAt, weekOf }: WeeklyPlan, scene: RemarkScene): string[] {
  const { zone } = scene.configuration.settings
  const startedMs = epochMsAt(weekOf, 1440, zone)
  return epochMsOf(createdAt) >= startedMs ? [textOf(scene).remark.planLate] : []
}

/** Changed on a later day than it was filed. */
function editRemarks(
  { createdAt, lastSubmittedAt }: DailyReport | WeeklyPlan,
  scene: RemarkScene,
): string[] {
  const { zone } = scene.configuration.settings
  const changedOn = localTimeOf(lastSubmittedAt, zone).date
  return changedOn > localTimeOf(createdAt, zone).date
    ? [textOf(scene).remark.editedLater(inWords(changedOn, scene))]
    : []
}

/** The day, and the time on it unless that is its end. */
function endInWords(dueMs: number, scene: RemarkScene): [due: string, time?: string] {
  const { zone, language } = scene.configuration.settings
  const { date, time } = localEnd(dueMs, zone)
  const due = inWords(date, scene)
  if (time === '24:00') return [due]
  return [due, language === 'id' ? time.replace(':', '.') : time]
}

function inWords(date: CivilDate, { configuration }: RemarkScene): string {
  return dateInWords(date, configuration.settings.language)
}

function textOf({ configuration }: RemarkScene) {
  return { id: deskId, en: deskEn }[configuration.settings.language]
}
