import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { AgencyDay } from './rule.ts'

/** Consecutive days of a month with no policy in force, after one that had been. */
export interface PolicyGap {
  readonly from: CivilDate
  readonly days: number
  /** The policy that ended last before it. */
  readonly before: PolicyRecord & { readonly validUntil: CivilDate }
  /** The policy that starts next after it, if any. */
  readonly after: PolicyRecord | undefined
}

export function policyGaps(
  days: readonly AgencyDay[],
  policies: readonly PolicyRecord[],
): PolicyGap[] {
  const gaps: PolicyGap[] = []
  for (const { context } of days) {
    if (context.policy) continue
    const last = gaps.at(-1)
    if (last && addDays(last.from, last.days) === context.date) {
      gaps[gaps.length - 1] = { ...last, days: last.days + 1 }
      continue
    }
    const before = endedLast(policies, context.date)
    if (before) {
      gaps.push({ from: context.date, days: 1, before, after: startsNext(policies, context.date) })
    }
  }
  return gaps
}

function endedLast(
  policies: readonly PolicyRecord[],
  date: CivilDate,
): PolicyGap['before'] | undefined {
  return policies
    .filter((policy): policy is PolicyGap['before'] => (policy.validUntil ?? date) < date)
    .sort((a, b) => compare(b.validUntil, a.validUntil) || compare(a.number, b.number))[0]
}

function startsNext(policies: readonly PolicyRecord[], date: CivilDate): PolicyRecord | undefined {
  return policies
    .filter(({ validFrom }) => validFrom > date)
    .sort((a, b) => compare(a.validFrom, b.validFrom) || compare(a.number, b.number))[0]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
