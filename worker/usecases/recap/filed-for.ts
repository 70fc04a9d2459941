import {
  datesOfMonth,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import { tracedSince } from '../../../shared/recaps/contacts/compile-contacts.ts'
import { identifyRecap } from '../../../shared/recaps/identify-recap.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import { isPersonal, type RecapNeed } from '../../../shared/recaps/recap.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import { getRecap, type RecapKind } from '../../../shared/recaps/recaps.ts'
import { periodOf, regulationPeriod } from '../../../shared/recaps/unit-report/report-period.ts'
import { datesAround, datesOfRoster, type FiledOf } from '../month/load-filed.ts'
import type { OpenMonth } from '../month/open-month.ts'

type Given = Pick<OpenMonth, 'evaluation' | 'configuration'>

/** Of which forms a recap shows what was filed, where not of all. */
const FORMS: Readonly<Partial<Record<RecapNeed, readonly FormKind[]>>> = {
  permits: ['permit'],
  plans: ['weekly-plan'],
  reports: ['daily-report'],
}

/** What was filed that a recap shows of its day or month and its person; undefined of most. */
export function filedFor(
  kind: RecapKind,
  opened: Given,
  scope: RecapScope = {},
): FiledOf | undefined {
  const recap = getRecap(kind)
  const forms = recap.needs.flatMap((need) => FORMS[need] ?? [])
  const isWhole = recap.needs.includes('filed')
  if (!isWhole && forms.length === 0) return undefined
  return {
    ...datesAround(datesOf(kind, opened, scope)),
    ...(isPersonal(recap) && { employeeIds: scope.employeeId ? [scope.employeeId] : [] }),
    ...(!isWhole && { forms }),
  }
}

/** The other months that the dates of a recap touch. */
export function monthsAroundFor(
  kind: RecapKind,
  opened: Given,
  scope: RecapScope = {},
): readonly Month[] {
  if (!getRecap(kind).needs.includes('around')) return []
  const months = new Set(datesOf(kind, opened, scope).map(monthOf))
  months.delete(opened.evaluation.month)
  return [...months].sort()
}

/** The dates that a recap is about, or the first and the last of them. */
function datesOf(kind: RecapKind, opened: Given, scope: RecapScope): readonly CivilDate[] {
  const { month } = opened.evaluation
  if (kind === 'proposed-roster') return datesOfRoster(month, opened.configuration)
  if (kind === 'unit-report') return periodOf(scope, month).dates
  if (kind === 'regulation-report') return regulationPeriod(opened.configuration, month).dates
  const date = dateOf(kind, opened, scope)
  if (!date) return datesOfMonth(month)
  return kind === 'contacts' ? [tracedSince(date), date] : [date]
}

/** The date that a recap of a day is about. */
function dateOf(
  kind: RecapKind,
  { evaluation: { month, asOf }, configuration }: Given,
  scope: RecapScope,
): CivilDate | undefined {
  return identifyRecap(kind, scope, { month, asOf, zone: configuration.settings.zone }).date
}
