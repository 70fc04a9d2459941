import type { CivilDate } from './civil-date.ts'

/**
 * What became of a filing, as its owner is told:
 * - `counted`, `counted-late`: it counts, at that moment;
 * - `counted-open`: it counts, and whether in time rests on a request that nobody decided;
 * - `awaits-yes`: it bears the person's number and no valid proof, so it waits for their word;
 * - `outside-region`, `location-unreadable`, `awaits-head`: it counts, and the superior is asked about it;
 * - `awaits-decision`: a permit, a report or a plan that nobody decided yet;
 * - `same-moment`: another filing stands for the same;
 * - `date-impossible`, `unreadable`: it can not count as it is, and can be filed again;
 * - `not-employed`, `month-closed`, `not-asked`, `out-of-time`: it is not about a day on which it could count;
 * - `report-unasked`: a report of a day of work under a regulation that asks for none;
 * - `returned`, `rejected`, `approved`: as the superior decided.
 *
 * What came after its form was last read has no receipt: `readAt` of the page tells.
 */
export type Receipt =
  | { readonly kind: 'counted' }
  | { readonly kind: 'counted-late'; readonly minutes: number | null }
  | { readonly kind: 'counted-open' }
  | { readonly kind: 'awaits-yes' }
  | { readonly kind: 'outside-region'; readonly by: string | null }
  | { readonly kind: 'location-unreadable'; readonly by: string | null }
  | { readonly kind: 'awaits-head'; readonly by: string | null }
  | { readonly kind: 'awaits-decision'; readonly by: string | null }
  | { readonly kind: 'same-moment' }
  | { readonly kind: 'date-impossible' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'not-employed'; readonly date: CivilDate }
  | { readonly kind: 'month-closed'; readonly date: CivilDate }
  | { readonly kind: 'not-asked'; readonly date: CivilDate }
  | { readonly kind: 'report-unasked'; readonly date: CivilDate }
  | { readonly kind: 'out-of-time' }
  | { readonly kind: 'approved' }
  | { readonly kind: 'returned'; readonly note: string }
  | { readonly kind: 'rejected'; readonly note: string }
