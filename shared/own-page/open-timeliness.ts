import type { DemandStep } from '../model/demand-step.ts'
import { homePresence } from '../outcome/home-presence.ts'
import { officeHoursKept } from '../outcome/office-hours-kept.ts'
import type { FiledDay } from '../outcome/filed-day.ts'

/**
 * Whether what came for a step is late, or early, only if a request that nobody decided is refused.
 *
 * @example half a morning asked for, arrival at 12:50: so of `arrival`
 */
export function isTimelinessOpen(
  { outcome, plan, presence, day, report }: FiledDay,
  step: DemandStep,
): boolean {
  if (outcome.code === 'unsure' || !outcome.unsure?.includes('undecided')) return false
  const kept = plan.window && officeHoursKept(presence, plan.window, day.parameters)
  switch (step) {
    case 'arrival':
      return outcome.lateMinutes === 0 && (kept?.lateMinutes ?? 0) > 0
    case 'departure':
      return outcome.earlyMinutes === 0 && (kept?.earlyMinutes ?? 0) > 0
    case 'check-in': {
      if (plan.kind !== 'home' || outcome.flags.includes('check-in-late')) return false
      return homePresence({ presence, day, plan }).lateIn !== undefined
    }
    case 'daily-report':
      return report?.state === 'late' && !outcome.flags.includes('report-late')
    case 'check-out':
    case 'location':
    case 'answer':
      return false
  }
}
