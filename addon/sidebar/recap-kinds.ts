import type { RecapKind } from '../../shared/contract/recap-job.ts'

/** What HR makes of every month, in the order of the check boxes; ticked when the sidebar opens. */
export const MONTHLY_KINDS = [
  'summary',
  'attendance',
  'performance',
  'schedule',
  'travel',
  'office-presence',
  'findings',
  'diagnostics',
] as const satisfies readonly RecapKind[]

/** Made on demand; *Susun jadwal* has a sidebar of its own. */
export const SPECIAL_KINDS = [
  'daily-evaluation',
  'personal-report',
  'contacts',
  'addenda',
  'regency',
] as const satisfies readonly RecapKind[]

/** Which of them are narrowed by a field of the form. */
export const KINDS_ASKING: Readonly<Record<'date' | 'unit' | 'person', readonly RecapKind[]>> = {
  date: ['daily-evaluation', 'contacts'],
  unit: ['daily-evaluation'],
  person: ['personal-report', 'contacts'],
}
