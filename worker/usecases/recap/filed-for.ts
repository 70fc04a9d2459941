import {
  datesOfMonth,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import { tracedSince } from '../../../shared/recaps/contacts/compile-contacts.ts'
import { identifyRecap } from '../../../shared/recaps/identify-recap.ts'
import { isPersonal } from '../../../shared/recaps/recap.ts'
import type { RecapScope } from '../../../shared/recaps/recap-scope.ts'
import { getRecap, type RecapKind } from '../../../shared/recaps/recaps.ts'
import { periodOf, regulationPeriod } from '../../../shared/recaps/unit-report/report-period.ts'
import { datesAround, type FiledOf } from '../month/load-filed.ts'
import type { OpenMonth } from '../month/open-month.ts'

type Given = Pick<OpenMonth, 'evaluation' | 'configuration'>

/** What was filed that a recap shows of its day or month and its person; undefined of most. */
export function filedFor(
  kind: RecapKind,
  opened: Given,
  scope: RecapScope = {},
): FiledOf | undefined {
  const recap = getRecap(kind)
  if (!recap.needs.some((need) => need === 'filed' || need === 'permits')) return undefined
  const dates = datesOf(kind, opened, scope)
  return {
    ...datesAround(dates),
    ...(isPersonal(recap) && { employeeIds: scope.employeeId ? [scope.employeeId] : [] }),
    ...(!recap.needs.includes('filed') && { forms: ['permit'] }),
  }
}

/** The month before, where the dates of a recap reach back to it. */
export function monthBeforeFor(
  kind: RecapKind,
  opened: Given,
  scope: RecapScope = {},
): Month | undefined {
  const date = dateOf(kind, opened, scope)
  if (!date || !getRecap(kind).needs.includes('before')) return undefined
  const month = monthOf(tracedSince(date))
  return month === opened.evaluation.month ? undefined : month
}

/** The dates that a recap is about. */
function datesOf(kind: RecapKind, opened: Given, scope: RecapScope): readonly CivilDate[] {
  const { month } = opened.evaluation
  if (kind === 'unit-report') return periodOf(scope, month).dates
  if (kind === 'regulation-report') return regulationPeriod(opened.configuration, month).dates
  const date = dateOf(kind, opened, scope)
  return date ? [date] : datesOfMonth(month)
}

/** The date that a recap of a day is about. */
function dateOf(
  kind: RecapKind,
  { evaluation: { month, asOf }, configuration }: Given,
  scope: RecapScope,
): CivilDate | undefined {
  return identifyRecap(kind, scope, { month, asOf, zone: configuration.settings.zone }).date
}
