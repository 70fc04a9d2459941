import { MINUTE_MS } from '../calendar/zones.ts'
import type { DayContext } from '../outcome/day-context.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, EvaluatedDay } from './rule.ts'

/**
 * A day at home without the check-out that the policy asks (L6; C10), once the day is over. One
 * outside the minutes allowed around the end of work does not count, and is told.
 */
export const checkOutMissing: DayRule = {
  id: 'check-out-missing',
  title: { id: 'Presensi pulang tidak ada', en: 'Check-out missing' },
  find: findCheckOutMissing,
}

function findCheckOutMissing({ people, context }: EvaluatedDay): DayFinding[] {
  const { date, zone } = context
  return people
    .filter(
      ({ plan, over, outcome }) =>
        plan.kind === 'home' && over && outcome.flags.includes('check-out-missing'),
    )
    .map(({ employee, presence, outcome }) => {
      const other = presence.checkIns.findLast(({ fact }) => fact.checkInKind === 'out')
      return {
        severity: 'violation',
        subject: { kind: 'person', employeeId: employee.id },
        evidence: outcome.evidence,
        arithmetic: inBothLanguages((texts) =>
          texts.checkOutMissing({
            date,
            within: timesAround(context),
            other: other ? localMoment(other.atMs, zone) : null,
          }),
        ),
      }
    })
}

function timesAround({
  zone,
  workingHours,
  parameters,
}: DayContext): { from: string; until: string } | null {
  const within = parameters.presenceWithinMinutes
  if (within === null) return null
  return {
    from: localMoment(workingHours.endMs - within * MINUTE_MS, zone).time,
    until: localMoment(workingHours.endMs + within * MINUTE_MS, zone).time,
  }
}
