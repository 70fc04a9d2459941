/**
 * Clauses of Kutai Kartanegara's letter whose rules stand beside those in `kukar2021.clauses`; an
 * agency's record that cites them runs them, too.
 */
export const KUKAR_2021_FURTHER_CLAUSES: Readonly<Record<string, string>> = {
  'assembly-missing': 'C2',
  'shift-balance': 'C3',
  'location-outside-region': 'C6',
  'travel-without-permit': 'C6',
  'permit-late': 'C7',
  'health-protocol-missing': 'C7',
  'office-without-permit': 'C9',
  'report-empty': 'C10',
}
