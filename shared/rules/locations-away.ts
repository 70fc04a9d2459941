import { isAtOffice } from '../outcome/presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { permittedPlaceOf, type PermittedPlace } from './permitted-places.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { covers, mayLeaveRegion } from './journey.ts'
import type { DayFinding, RuleContext } from './rule.ts'
import { sharedLocations, type SharedLocation } from './shared-locations.ts'

/** A location, and the place of a permit at which it may be. */
export interface LocationAway extends SharedLocation {
  readonly permitted: PermittedPlace | undefined
}

/**
 * Where who works at home or elsewhere was, as they shared it; nothing where an approved permit lets them travel: one
 * that goes against the regulation is itself the finding.
 */
export function locationsAway(person: FiledDay, rules: RuleContext): readonly LocationAway[] {
  if (person.plan.kind !== 'home' || mayTravel(person, rules)) return []
  const { employee, day } = person
  return sharedLocations(person, rules)
    .filter(({ checkIn }) => !isAtOffice(checkIn))
    .map((shared) => ({
      ...shared,
      permitted: permittedPlaceOf(shared.verdict, { id: employee.id, date: day.date }, rules.index),
    }))
}

/**
 * Those of them that a clause does not allow, as one breach; none where there are none. What is at a place of an
 * approved permit is none, and what may be at one is asked about.
 */
export function breachOf(
  { employee, day }: FiledDay,
  shared: readonly LocationAway[],
  say: (count: number) => Parameters<typeof inBothLanguages>[0],
): DayFinding[] {
  const tell = (
    severity: DayFinding['severity'],
    told: readonly LocationAway[],
    arithmetic: Parameters<typeof inBothLanguages>[0],
  ): DayFinding[] =>
    told.length === 0
      ? []
      : [
          {
            severity,
            subject: { kind: 'person', employeeId: employee.id },
            evidence: told.map(({ checkIn }) => checkIn.fact.ref),
            arithmetic: inBothLanguages(arithmetic),
          },
        ]
  const breaches = shared.filter(({ permitted }) => !permitted)
  return [
    ...tell('violation', breaches, say(breaches.length)),
    ...(['undecided', 'unreadable'] as const).flatMap((doubt) => {
      const doubtful = shared.filter(({ permitted }) => permitted?.doubt === doubt)
      const { length: count } = doubtful
      return tell('info', doubtful, (texts) =>
        texts.locationMayBePermitted({ date: day.date, count, doubt }),
      )
    }),
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
