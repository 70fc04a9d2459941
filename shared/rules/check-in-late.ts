import { MINUTE_MS } from '../calendar/zones.ts'
import { checkInDueMs, homePresence } from '../outcome/home-presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A check-in from home later than the minutes that the policy allows after the start of work (L6).
 * Lateness at the office is minutes of the recap, no finding.
 *
 * @example Landak, work from 07:30, 60 minutes: 08:30 is in time, 08:31 is 1 minute late
 */
export const checkInLate: DayRule = {
  id: 'check-in-late',
  title: { id: 'Presensi terlambat', en: 'Check-in late' },
  find: findCheckInLate,
}

function findCheckInLate({ employee, day, plan, presence, outcome }: FiledDay): DayFinding[] {
  if (outcome.unsure && !outcome.flags.includes('check-in-late')) return []
  const { zone } = day
  const dueMs = checkInDueMs(day)
  const late = plan.kind === 'home' ? homePresence({ presence, day, plan }).lateIn : undefined
  if (dueMs === undefined || !late) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: [late.fact.ref],
      arithmetic: inBothLanguages((texts) =>
        texts.checkInLate({
          at: localMoment(late.atMs, zone),
          due: localMoment(dueMs, zone),
          lateMinutes: Math.floor((late.atMs - dueMs) / MINUTE_MS),
        }),
      ),
    },
  ]
}
