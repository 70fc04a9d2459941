import { weekdayOf, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'

function isInForce(policy: PolicyRecord, date: CivilDate, isRamadan: boolean): boolean {
  const { validFrom, validUntil, weekdays, ramadan } = policy
  return (
    validFrom <= date &&
    (validUntil === undefined || date <= validUntil) &&
    (weekdays === undefined || weekdays.includes(weekdayOf(date))) &&
    (ramadan === undefined || isRamadan === (ramadan === 'within'))
  )
}

/**
 * The policy in force on a date. Of several the one that took effect last, then the one issued last,
 * then by number: the order of *Aturan*'s rows never decides.
 */
export function findPolicyOn(
  policies: readonly PolicyRecord[],
  date: CivilDate,
  isRamadan: boolean,
): PolicyRecord | undefined {
  return policies.filter((policy) => isInForce(policy, date, isRamadan)).sort(latestFirst)[0]
}

function latestFirst(a: PolicyRecord, b: PolicyRecord): number {
  return (
    compare(b.validFrom, a.validFrom) ||
    compare(b.issuedOn, a.issuedOn) ||
    compare(b.number, a.number) ||
    compare(JSON.stringify(b), JSON.stringify(a))
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
