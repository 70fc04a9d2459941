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
  const date = dateOf(kind, opened, scope)
  const dates = date ? [date] : datesOfMonth(opened.evaluation.month)
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

/** The date that a recap of a day is about. */
function dateOf(
  kind: RecapKind,
  { evaluation: { month, asOf }, configuration }: Given,
  scope: RecapScope,
): CivilDate | undefined {
  return identifyRecap(kind, scope, { month, asOf, zone: configuration.settings.zone }).date
}
