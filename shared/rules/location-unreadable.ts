import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { sharedLocations, type SharedLocation } from './shared-locations.ts'

/** A shared location that cannot be read (U4), with a hint what to send instead. */
export const locationUnreadable: DayRule = {
  id: 'location-unreadable',
  title: { id: 'Lokasi tidak terbaca', en: 'Location cannot be read' },
  find: findUnreadable,
}

function findUnreadable(person: FiledDay, rules: RuleContext): DayFinding[] {
  return sharedLocations(person, rules)
    .filter(({ verdict }) => verdict.kind === 'unreadable')
    .map((shared) => findingOf(person, shared))
}

function findingOf({ employee, day }: FiledDay, { checkIn, verdict }: SharedLocation): DayFinding {
  const reason = (verdict.kind === 'unreadable' && verdict.reason) || 'purged'
  return {
    severity: 'warning',
    subject: { kind: 'person', employeeId: employee.id },
    evidence: [checkIn.fact.ref],
    arithmetic: inBothLanguages((texts) =>
      texts.locationUnreadable({ at: localMoment(checkIn.atMs, day.zone), reason }),
    ),
  }
}
