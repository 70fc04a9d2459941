import { addendaRecap } from './addenda/addenda-recap.ts'
import { attendanceRecap } from './attendance/attendance-recap.ts'
import { contactsRecap } from './contacts/contacts-recap.ts'
import { coverLetterRecap } from './cover-letter/cover-letter-recap.ts'
import { dailyEvaluationRecap } from './daily-evaluation/daily-evaluation-recap.ts'
import { diagnosticsRecap } from './diagnostics/diagnostics-recap.ts'
import { findingsRecap } from './findings/findings-recap.ts'
import { officePresenceRecap } from './office-presence/office-presence-recap.ts'
import { performanceRecap } from './performance/performance-recap.ts'
import { personalReportRecap } from './personal-report/personal-report-recap.ts'
import { proposedRosterRecap } from './proposed-roster/proposed-roster-recap.ts'
import type { Recap, RecapOffer } from './recap.ts'
import { regulationReportRecap } from './regulation-report/regulation-report-recap.ts'
import { regencyRecap } from './regency/regency-recap.ts'
import { scheduleRecap } from './schedule/schedule-recap.ts'
import { summaryRecap } from './summary/summary-recap.ts'
import { todayRecap } from './today/today-recap.ts'
import { travelRecap } from './travel/travel-recap.ts'
import { unitReportRecap } from './unit-report/unit-report-recap.ts'
import { workResultsRecap } from './work-results/work-results-recap.ts'

/** Every recap there is, in the order in which they are offered and made. What lists recaps derives from this. */
export const RECAPS = [
  summaryRecap,
  attendanceRecap,
  performanceRecap,
  scheduleRecap,
  travelRecap,
  officePresenceRecap,
  findingsRecap,
  diagnosticsRecap,
  dailyEvaluationRecap,
  personalReportRecap,
  unitReportRecap,
  regulationReportRecap,
  workResultsRecap,
  proposedRosterRecap,
  contactsRecap,
  addendaRecap,
  coverLetterRecap,
  regencyRecap,
  todayRecap,
] as const

export type RecapRow = (typeof RECAPS)[number]
export type RecapKey = RecapRow['key']
/** A recap that can be asked for. */
export type RecapKind = Extract<RecapRow, { readonly offered: Exclude<RecapOffer, 'never'> }>['key']

/** The recap of that key. */
export function getRecap<K extends RecapKey>(key: K): Recap<K> {
  return RECAPS.find((row) => row.key === key) as Recap<K>
}

/** The recaps that can be asked for and of which this is so. */
export function recapKinds(isSo: (recap: Recap<RecapKey>) => boolean = () => true): RecapKind[] {
  return RECAPS.filter(isAsked)
    .filter(isSo)
    .map(({ key }) => key)
}

function isAsked(row: RecapRow): row is Extract<RecapRow, { readonly key: RecapKind }> {
  return row.offered !== 'never'
}
