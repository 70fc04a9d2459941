/** What is asked of a person within a day. */
export type DemandStep =
  | 'check-in'
  | 'check-out'
  | 'location'
  | 'answer'
  | 'arrival'
  | 'departure'
  | 'daily-report'
