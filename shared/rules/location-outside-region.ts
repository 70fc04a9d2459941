import { regionName } from '../government/government-words.ts'
import type { LocationVerdict } from '../model/location-verdict.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { breachOf, locationsAway } from './locations-away.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * A location outside the region on a day at home or elsewhere, without an approved permit to travel out of it
 * (K6, C6, U4), or to work at that place. Where *Pengaturan* gives no region nothing is outside it.
 */
export const locationOutsideRegion: DayRule = {
  id: 'location-outside-region',
  title: { id: 'Di luar wilayah saat WFH', en: 'Outside the region while at home' },
  find: findOutsideRegion,
}

function findOutsideRegion(person: FiledDay, rules: RuleContext): DayFinding[] {
  const shared = locationsAway(person, rules)
  const outside = shared.filter(({ verdict }) => isOutside(verdict))
  const { date } = person.day
  const region = regionName(rules.settings.government)
  return breachOf(
    person,
    outside,
    (count) => (texts) =>
      texts.locationOutside({ date, outside: count, total: shared.length, region }),
  )
}

export function isOutside(verdict: LocationVerdict): boolean {
  return verdict.kind === 'readable' && verdict.region === 'outside'
}
