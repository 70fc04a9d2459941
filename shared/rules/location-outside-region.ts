import { regionName } from '../government/government-words.ts'
import { isAtOffice } from '../outcome/presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { covers, mayLeaveRegion } from './journey.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { sharedLocations } from './shared-locations.ts'

/**
 * A location outside the region on a day at home, without an approved permit to travel out of it (K6, C6, U4): one
 * that goes against the regulation is itself the finding.
 * Where *Pengaturan* gives no region nothing is outside it.
 */
export const locationOutsideRegion: DayRule = {
  id: 'location-outside-region',
  title: { id: 'Di luar wilayah saat WFH', en: 'Outside the region while at home' },
  find: findOutsideRegion,
}

function findOutsideRegion(person: FiledDay, rules: RuleContext): DayFinding[] {
  if (person.plan.kind !== 'home' || mayTravel(person, rules)) return []
  const shared = sharedLocations(person, rules).filter(({ checkIn }) => !isAtOffice(checkIn))
  const outside = shared.filter(
    ({ verdict }) => verdict.kind === 'readable' && verdict.region === 'outside',
  )
  if (outside.length === 0) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: outside.map(({ checkIn }) => checkIn.fact.ref),
      arithmetic: inBothLanguages((texts) =>
        texts.locationOutside({
          date: person.day.date,
          outside: outside.length,
          total: shared.length,
          region: regionName(rules.settings.government),
        }),
      ),
    },
  ]
}

function mayTravel({ employee, day }: FiledDay, { index }: RuleContext): boolean {
  return index
    .permitsOf(employee.id)
    .some(
      (permit) =>
        permit.permitKind === 'travel' && mayLeaveRegion(permit) && covers(permit, day.date),
    )
}
