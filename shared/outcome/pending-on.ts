import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { epochMsOf, type Instant } from '../model/instant.ts'
import type { Pending, QuarantinedFiling, Settlement } from '../model/pending.ts'
import type { OwnDay } from './own-day.ts'
import type { FiledDay } from './filed-day.ts'
import type { FormKind } from '../model/submission.ts'

/** One person's own day, and when it was over. */
export interface DayAsked {
  readonly employeeId: EmployeeId
  readonly date: CivilDate
  readonly within: OwnDay
  readonly overMs: number
}

export function dayAskedOf({
  employee,
  day,
  plan,
  within,
}: Pick<FiledDay, 'employee' | 'day' | 'plan' | 'within'>): DayAsked {
  const overMs = Math.max(day.calendarDay.endMs, plan.window?.endMs ?? 0)
  return { employeeId: employee.id, date: day.date, within, overMs }
}

/** A form that was not read since the day was over. */
export interface FormBehind {
  readonly kind: FormKind
  readonly readAt: Instant | null
}

/** Which form, and when it was read last: another where it was read again. */
export function nameBehind({ kind, readAt }: FormBehind): string {
  return `${kind} ${readAt ?? '-'}`
}

/** What of the pending bears on a day. */
export interface PendingIndex {
  formsBehind(day: DayAsked): readonly FormBehind[]
  quarantined(day: DayAsked): readonly QuarantinedFiling[]
  /** Whether a plan of the week of these dates may have come, unread when it was due or in quarantine. */
  isPlanAwaited(week: readonly CivilDate[], dueMs: number): boolean
  /** The last decision of HR on the day. */
  settlement(day: DayAsked): Settlement | undefined
}

export function indexPending(pending: Pending | undefined): PendingIndex {
  // A plan of a week says nothing of anybody's presence.
  const formsRead = pending?.formsRead ?? []
  const forms = formsRead.filter(({ kind }) => !isPlan(kind))
  const quarantine = pending?.quarantine ?? []
  const plans = quarantine.filter(({ formKind }) => isPlan(formKind))
  const filings = new Map<EmployeeId, QuarantinedFiling[]>()
  for (const filing of quarantine.filter(({ formKind }) => !isPlan(formKind))) {
    for (const id of filing.employeeIds) filings.set(id, [...(filings.get(id) ?? []), filing])
  }
  const settled = new Map(
    (pending?.settlements ?? []).map((one) => [`${one.employeeId} ${one.date}`, one]),
  )
  return {
    formsBehind: ({ overMs }) => forms.filter(({ readAt }) => isBehind(readAt, overMs)),
    quarantined: (day) =>
      (filings.get(day.employeeId) ?? []).filter((filing) => bearsOn(filing, day)),
    isPlanAwaited: (week, dueMs) =>
      formsRead.some(({ kind, readAt }) => isPlan(kind) && isBehind(readAt, dueMs)) ||
      plans.some((plan) => week.some((date) => tellsOf(plan, date))),
    settlement: ({ employeeId, date }) => settled.get(`${employeeId} ${date}`),
  }
}

function isPlan(kind: FormKind): boolean {
  return kind === 'weekly-plan'
}

function isBehind(readAt: Instant | null, dueMs: number): boolean {
  return readAt === null || epochMsOf(readAt) < dueMs
}

function tellsOf({ bearsOn: told }: QuarantinedFiling, date: CivilDate): boolean {
  return typeof told !== 'string' && told.from <= date && date <= told.until
}

function bearsOn({ bearsOn: told }: QuarantinedFiling, { date, within }: DayAsked): boolean {
  if (typeof told !== 'string') return told.from <= date && date <= told.until
  const atMs = epochMsOf(told)
  // Where it was filled in, nobody could read.
  return [within.atOffice, within.elsewhere].some(
    ({ startMs, endMs }) => atMs >= startMs && atMs < endMs,
  )
}
