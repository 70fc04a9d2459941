import { addDays } from '../model/civil-date.ts'
import type { PolicyRecord } from './policy-record.ts'

/**
 * The records with their revision: one that starts where an earlier record of the same preset still
 * holds, or on the day after, continues it (*perpanjangan*). One that starts after a gap, or replaces
 * an earlier row of the same first day, begins anew.
 *
 * @example Pandeglang 16 Nov – 18 Dec 2020, then 19 Dec – 8 Jan 2021: the second is revision 1
 */
export function withRevisions(policies: readonly PolicyRecord[]): PolicyRecord[] {
  const revisions = new Map<PolicyRecord, number>()
  for (const policy of policies.toSorted(byFirstDay)) {
    const continued = policies.filter((earlier) => isContinuedBy(earlier, policy))
    const last = Math.max(-1, ...continued.map((earlier) => revisions.get(earlier) ?? 0))
    revisions.set(policy, last + 1)
  }
  return policies.map((policy) => {
    const revision = revisions.get(policy) ?? 0
    return revision === 0 ? policy : { ...policy, revision }
  })
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
