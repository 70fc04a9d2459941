import type { PolicyRecord } from '../model/policy-record.ts'

/** Days of the longest window of weeks of which a clause speaks; 0 where none does. */
export function longestWindowDays(policies: readonly Pick<PolicyRecord, 'terms'>[]): number {
  const weeks = policies.flatMap(({ terms = [] }) =>
    terms.flatMap((term) => {
      const within =
        term.kind === 'days-at-place' ? term.within : term.kind === 'office-share' ? term.per : ''
      return typeof within === 'object' ? within.weeks : []
    }),
  )
  return 7 * Math.max(0, ...weeks)
}
