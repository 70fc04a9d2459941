import { isAtOffice } from '../outcome/presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { covers, mayLeaveRegion } from './journey.ts'
import type { DayFinding, RuleContext } from './rule.ts'
import { sharedLocations, type SharedLocation } from './shared-locations.ts'

/**
 * Where who works at home or elsewhere was, as they shared it; nothing where an approved permit lets them travel: one
 * that goes against the regulation is itself the finding.
 */
export function locationsAway(person: FiledDay, rules: RuleContext): readonly SharedLocation[] {
  if (person.plan.kind !== 'home' || mayTravel(person, rules)) return []
  return sharedLocations(person, rules).filter(({ checkIn }) => !isAtOffice(checkIn))
}

/** Those of them that a clause does not allow, as one breach; none where there are none. */
export function breachOf(
  { employee }: FiledDay,
  shared: readonly SharedLocation[],
  say: Parameters<typeof inBothLanguages>[0],
): DayFinding[] {
  if (shared.length === 0) return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: shared.map(({ checkIn }) => checkIn.fact.ref),
      arithmetic: inBothLanguages(say),
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
