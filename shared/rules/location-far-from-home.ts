import type { LocationVerdict } from '../model/location-verdict.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { awayPlaceOf } from '../policy/roster-codes.ts'
import { isOutside, locationOutsideRegion } from './location-outside-region.ts'
import { breachOf, locationsAway } from './locations-away.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A location of who works at home further from it than a clause allows, without an approved permit to travel or to work at that place. One
 * outside a region that a clause keeps them in is told of that alone; nobody is far from a home that is not recorded.
 */
export const locationFarFromHome: DayRule = {
  id: 'location-far-from-home',
  title: { id: 'Jauh dari rumah saat WFH', en: 'Far from home while working there' },
  find: findFarFromHome,
}

function findFarFromHome(person: FiledDay, rules: RuleContext): DayFinding[] {
  const { date, parameters, policy } = person.day
  const isKeptIn = policy?.clauses[locationOutsideRegion.id] !== undefined
  const shared = locationsAway(person, rules)
  const far = shared.filter(
    ({ verdict }) => !(isKeptIn && isOutside(verdict)) && isFar(verdict, person),
  )
  return breachOf(
    person,
    far,
    (count) => (texts) =>
      texts.locationFar({
        date,
        far: count,
        total: shared.length,
        km: parameters.nearHomeKm ?? 0,
      }),
  )
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
