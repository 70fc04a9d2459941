import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A day at home without the check-in that the policy asks (C10; L6), once the day is over. A message
 * that the unit head transcribed and an approved correction count as one; a reading of the clock-in
 * machine does not.
 */
export const checkInMissing: DayRule = {
  id: 'check-in-missing',
  title: { id: 'Presensi tidak ada', en: 'Check-in missing' },
  find: findCheckInMissing,
}

function findCheckInMissing({ employee, day, plan, over, outcome }: FiledDay): DayFinding[] {
  if (plan.kind !== 'home' || !over || !outcome.flags.includes('check-in-missing')) return []
  const { date, calendarDay, zone } = day
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.checkInMissing({ date, end: localEnd(calendarDay.endMs, zone) }),
      ),
    },
  ]
}
