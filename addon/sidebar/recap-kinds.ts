import type { RecapKind } from '../../shared/contract/recap-job.ts'

/** In the order of the check boxes. */
export const RECAP_KINDS: readonly RecapKind[] = [
  'summary',
  'attendance',
  'performance',
  'schedule',
  'travel',
  'office-presence',
  'findings',
  'diagnostics',
]
