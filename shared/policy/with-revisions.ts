import { addDays } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'

/**
 * The records with their revision and the first day of what they continue: one that starts where an earlier record of the same preset still
 * holds, or on the day after, continues it (*perpanjangan*). One that starts after a gap, or replaces
 * an earlier row of the same first day, begins anew.
 *
 * @example Pandeglang 16 Nov – 18 Dec 2020, then 19 Dec – 8 Jan 2021: the second is revision 1
 */
export function withRevisions(policies: readonly PolicyRecord[]): PolicyRecord[] {
  const revised = new Map<PolicyRecord, PolicyRecord>()
  for (const policy of policies.toSorted(byFirstDay)) {
    const continued = policies
      .filter((earlier) => isContinuedBy(earlier, policy))
      .map((earlier) => revised.get(earlier) ?? earlier)
    revised.set(policy, continued.length === 0 ? policy : continuing(policy, continued))
  }
  return policies.map((policy) => revised.get(policy) ?? policy)
}

function continuing(policy: PolicyRecord, continued: readonly PolicyRecord[]): PolicyRecord {
  const since = continued.map((earlier) => earlier.since ?? earlier.validFrom).sort()[0]!
  return {
    ...policy,
    revision: 1 + Math.max(...continued.map(({ revision = 0 }) => revision)),
    since,
  }
}

function byFirstDay(a: PolicyRecord, b: PolicyRecord): number {
  return a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0
}

function isContinuedBy(earlier: PolicyRecord, later: PolicyRecord): boolean {
  return (
    earlier.preset === later.preset &&
    earlier.validFrom < later.validFrom &&
    (earlier.validUntil === undefined || later.validFrom <= addDays(earlier.validUntil, 1))
  )
}
