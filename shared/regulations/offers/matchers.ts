import { DUTY_MATCHERS } from './duty-matchers.ts'
import type { Matcher } from './match.ts'
import { PLACE_MATCHERS } from './place-matchers.ts'
import { REPORT_MATCHERS } from './report-matchers.ts'
import { unitReport } from './unit-reports.ts'

/** In their order: the first that takes all words holds. */
export const MATCHERS: readonly Matcher[] = [
  ...PLACE_MATCHERS,
  ...REPORT_MATCHERS,
  unitReport,
  ...DUTY_MATCHERS,
]
