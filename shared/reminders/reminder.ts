import type { CivilDate, Month } from '../model/civil-date.ts'
import type { DemandStep } from '../model/demand-step.ts'
import type { EmployeeId } from '../model/employee.ts'
import type { Localized } from '../model/language.ts'
import type { Instant } from '../model/instant.ts'
import type { DayOutcome } from '../model/outcome.ts'

/** Something of which a person is reminded. */
export type ReminderLine =
  | {
      readonly kind: 'asked'
      readonly step: DemandStep
      /** Of a location its slot, of a departure the end of the hours. */
      readonly atMs?: number
      readonly untilMs: number
    }
  /** A report of the day before, which counts as late until then. */
  | { readonly kind: 'late-report'; readonly date: CivilDate; readonly untilMs: number }
  | { readonly kind: 'weekly-plan'; readonly unit: string; readonly untilMs: number }
  | { readonly kind: 'unit-report'; readonly unit: string; readonly untilMs: number }
  | ({ readonly kind: 'recorded' } & RecordedSoon)
  | ({ readonly kind: 'desk' } & WaitingOnDesk)
  /** Filings that are nobody's or cannot be read, of which HR may say whose they are. */
  | { readonly kind: 'quarantined'; readonly count: number; readonly since: Instant }
  /** What else waits for HR, in words of its own. */
  | { readonly kind: 'said'; readonly words: Localized }

/** What of a month that is over will be recorded against a person, in days. */
export interface RecordedSoon {
  readonly month: Month
  readonly absent: number
  readonly unsure: number
  /** On which they came late or left early. */
  readonly short: number
  /** Until then they may object before the month is closed. */
  readonly heardMs: number
}

/** What waits for the decision of one person. */
export interface WaitingOnDesk {
  readonly count: number
  /** Those of which the time to decide is over. */
  readonly overdue: number
  /** When the oldest was filed. */
  readonly since: Instant
}

/** All of which a person is reminded on a day. */
export interface Reminder {
  readonly employeeId: EmployeeId
  readonly name: string
  /** Where they are that day. */
  readonly unitCode: string
  /** By when they are due; what waits for who decides at the end. */
  readonly lines: readonly ReminderLine[]
}

/** What a person's days of a month come to; undefined where nothing stands against them. */
export function recordedLine(
  days: readonly Pick<DayOutcome, 'code' | 'lateMinutes' | 'earlyMinutes'>[],
  of: Pick<RecordedSoon, 'month' | 'heardMs'>,
): ReminderLine | undefined {
  const absent = days.filter(({ code }) => code === 'TK').length
  const unsure = days.filter(({ code }) => code === 'unsure').length
  const short = days.filter(
    ({ lateMinutes, earlyMinutes }) => lateMinutes > 0 || earlyMinutes > 0,
  ).length
  return absent + unsure + short > 0
    ? { kind: 'recorded', ...of, absent, unsure, short }
    : undefined
}

/** Until when a line is awaited of the day; undefined of what waits for who decides or may object. */
export function untilOf(line: ReminderLine): number | undefined {
  return 'untilMs' in line ? line.untilMs : undefined
}
