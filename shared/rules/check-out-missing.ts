import type { FiledDay } from '../outcome/filed-day.ts'
import { checkOutTimes } from '../outcome/home-presence.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * A day at home without the check-out that the policy asks (L6; C10), once the day is over. One
 * outside the minutes allowed around the end of work does not count, and is told.
 */
export const checkOutMissing: DayRule = {
  id: 'check-out-missing',
  title: { id: 'Presensi pulang tidak ada', en: 'Check-out missing' },
  find: findCheckOutMissing,
}

function findCheckOutMissing(person: FiledDay): DayFinding[] {
  const { employee, day, plan, presence, over, outcome } = person
  if (plan.kind !== 'home' || !over || !outcome.flags.includes('check-out-missing')) return []
  const other = presence.checkIns.findLast(({ fact }) => fact.checkInKind === 'out')
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.checkOutMissing({
          date: day.date,
          within: timesAround(person),
          other: other ? localMoment(other.atMs, day.zone) : null,
        }),
      ),
    },
  ]
}

function timesAround({ day, presence }: FiledDay): { from: string; until: string } | null {
  const times = checkOutTimes(presence, day)
  return times
    ? {
        from: localMoment(times.startMs, day.zone).time,
        until: localMoment(times.endMs, day.zone).time,
      }
    : null
}
