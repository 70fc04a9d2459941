import type { CountedCode, DayOutcome } from '../model/outcome.ts'
import { LEAVE_KINDS } from '../model/submission.ts'
import {
  earlinessBand,
  latenessBand,
  type EarlinessBand,
  type LatenessBand,
} from '../outcome/lateness-band.ts'

/** Codes that have a column of totals, in its order. */
export const COUNTED_CODES = [
  'H',
  'WFH',
  'DL',
  'C',
  'SK',
  'I',
  'TK',
  'L',
  'unsure',
] as const satisfies readonly CountedCode[]

/** Of days on which somebody was due to work. */
export const WORKING_CODES = COUNTED_CODES.filter((code) => code !== 'L' && code !== 'unsure')

const PRESENT = ['H', 'WFH', 'DL'] as const

/** Of a day of leave whose kind nothing says: rostered alone, or asked for by a form that did not ask it. */
export const NO_LEAVE_KIND = 'none'
export const COUNTED_LEAVE = [...LEAVE_KINDS, NO_LEAVE_KIND] as const
export type CountedLeave = (typeof COUNTED_LEAVE)[number]

export interface AttendanceCounts {
  readonly days: Readonly<Record<(typeof COUNTED_CODES)[number], number>>
  /** Days of leave by kind; together those of `C`. */
  readonly leave: Readonly<Record<CountedLeave, number>>
  /** Days by how late somebody came and how early they left; pay depends on them. */
  readonly bands: Readonly<Record<LatenessBand | EarlinessBand, number>>
  readonly lateMinutes: number
  readonly earlyMinutes: number
  /** (H + WFH + DL) of the working days so far, 0–1, days not sure left out; undefined where there was none. */
  readonly presentShare: number | undefined
}

/** Days so far on which somebody was due to work: days off are none, nor are those not sure. */
export function workingDaysOf(days: AttendanceCounts['days']): number {
  return WORKING_CODES.reduce((sum, code) => sum + days[code], 0)
}

/** A person's month in numbers; days off, open and blank days are no working days so far. */
export function countAttendance(
  outcomes: readonly Pick<DayOutcome, 'code' | 'leaveKind' | 'lateMinutes' | 'earlyMinutes'>[],
): AttendanceCounts {
  const days = { H: 0, WFH: 0, DL: 0, C: 0, SK: 0, I: 0, TK: 0, L: 0, unsure: 0 }
  const bands = { TL1: 0, TL2: 0, TL3: 0, TL4: 0, PSW1: 0, PSW2: 0, PSW3: 0, PSW4: 0 }
  const leave = { annual: 0, long: 0, sick: 0, maternity: 0, important: 0, unpaid: 0, none: 0 }
  let lateMinutes = 0
  let earlyMinutes = 0
  for (const outcome of outcomes) {
    if (outcome.code === 'open' || outcome.code === 'unasked') continue
    days[outcome.code] += 1
    if (outcome.code === 'C') leave[outcome.leaveKind ?? NO_LEAVE_KIND] += 1
    lateMinutes += outcome.lateMinutes
    earlyMinutes += outcome.earlyMinutes
    const late = latenessBand(outcome.lateMinutes)
    const early = earlinessBand(outcome.earlyMinutes)
    if (late) bands[late] += 1
    if (early) bands[early] += 1
  }
  const present = PRESENT.reduce((sum, code) => sum + days[code], 0)
  const working = workingDaysOf(days)
  return {
    days,
    leave,
    bands,
    lateMinutes,
    earlyMinutes,
    presentShare: working > 0 ? present / working : undefined,
  }
}
