import { regionName } from '../government/government-words.ts'
import type { LocationVerdict } from '../model/location-verdict.ts'
import { isAtOffice } from '../outcome/presence.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { awayPlaceOf } from '../policy/roster-codes.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { covers, mayLeaveRegion } from './journey.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'
import { sharedLocations, type SharedLocation } from './shared-locations.ts'

/**
 * A location outside the region on a day at home or elsewhere, or, of who is at home, further from it than a
 * clause allows, without an approved permit to travel out of it (K6, C6, U4): one
 * that goes against the regulation is itself the finding.
 * Where *Pengaturan* gives no region nothing is outside it, and nobody is far from a home that is not recorded.
 */
export const locationOutsideRegion: DayRule = {
  id: 'location-outside-region',
  title: { id: 'Di luar wilayah saat WFH', en: 'Outside the region while at home' },
  find: findOutsideRegion,
}

function findOutsideRegion(person: FiledDay, rules: RuleContext): DayFinding[] {
  if (person.plan.kind !== 'home' || mayTravel(person, rules)) return []
  const shared = sharedLocations(person, rules).filter(({ checkIn }) => !isAtOffice(checkIn))
  const outside = shared.filter(({ verdict }) => isOutside(verdict))
  const far = shared.filter(({ verdict }) => !isOutside(verdict) && isFar(verdict, person))
  const { date, parameters } = person.day
  const total = shared.length
  const region = regionName(rules.settings.government)
  return [
    ...told(person, outside, (texts) =>
      texts.locationOutside({ date, outside: outside.length, total, region }),
    ),
    ...told(person, far, (texts) =>
      texts.locationFar({ date, far: far.length, total, km: parameters.nearHomeKm ?? 0 }),
    ),
  ]
}

function told(
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

function isOutside(verdict: LocationVerdict): boolean {
  return verdict.kind === 'readable' && verdict.region === 'outside'
}

/** Of a verdict that was kept before the clause was typed, only what its band leaves no doubt of. */
function isFar(verdict: LocationVerdict, { day, plan }: FiledDay): boolean {
  const { nearHomeKm } = day.parameters
  if (verdict.kind !== 'readable' || nearHomeKm === null) return false
  if (awayPlaceOf(plan, day.parameters) === 'elsewhere') return false
  return verdict.nearHome === undefined
    ? verdict.fromHome === 'beyond-10-km' && nearHomeKm < 10
    : !verdict.nearHome
}

function mayTravel({ employee, day }: FiledDay, { index }: RuleContext): boolean {
  return index
    .permitsOf(employee.id)
    .some(
      (permit) =>
        permit.permitKind === 'travel' && mayLeaveRegion(permit) && covers(permit, day.date),
    )
}
