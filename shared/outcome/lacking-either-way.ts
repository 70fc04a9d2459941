import type { DayOutcome, OutcomeFlag } from '../model/outcome.ts'
import type { FiledDay } from './filed-day.ts'

type Judged = Pick<FiledDay, 'outcome' | 'report'>

/** Flags that say what lacked or came late. */
const LACKS: readonly OutcomeFlag[] = [
  'check-in-missing',
  'check-in-late',
  'check-out-missing',
  'location-slot-missing',
  'report-missing',
  'report-late',
]

/**
 * A day at work for which a request waits, with nothing told against the person that its approval would take away:
 * minutes and what lacks are those that are there either way, and the day says that the rest is not sure.
 *
 * @example half a morning asked for and not decided, arrival at 12:50: 0 minutes late, not sure
 */
export function lackingEitherWay<Day extends Judged>(day: Day, ifApproved: Judged): Day {
  const { outcome, report } = day
  const approved = ifApproved.outcome
  if (outcome.code === 'unsure') return day
  const flags = outcome.flags.filter(
    (flag) => !LACKS.includes(flag) || (isAtWork(approved) && approved.flags.includes(flag)),
  )
  const lateMinutes = Math.min(outcome.lateMinutes, approved.lateMinutes)
  const earlyMinutes = Math.min(outcome.earlyMinutes, approved.earlyMinutes)
  const isSame =
    flags.length === outcome.flags.length &&
    lateMinutes === outcome.lateMinutes &&
    earlyMinutes === outcome.earlyMinutes
  if (isSame) return day
  const isReportOwed = ifApproved.report?.state === 'missing'
  return {
    ...day,
    report: report?.state === 'missing' && !isReportOwed ? { ...report, state: 'awaited' } : report,
    outcome: { ...outcome, flags, lateMinutes, earlyMinutes, unsure: ['undecided'] },
  }
}

function isAtWork({ planned }: DayOutcome): boolean {
  return planned !== undefined
}
