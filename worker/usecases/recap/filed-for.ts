import {
  addDays,
  datesOfMonth,
  monthOf,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { EvaluatedKind } from '../../../shared/recaps/compile-recap.ts'
import { tracedSince } from '../../../shared/recaps/contacts/compile-contacts.ts'
import { identifyRecap, type RecapScope } from '../../../shared/recaps/recap-scope.ts'
import type { FiledOf } from '../month/load-filed.ts'
import type { OpenMonth } from '../month/open-month.ts'

/** A night's shift reaches into the next date; a day more does no harm. */
const NEIGHBOUR_DAYS = 2

type Given = Pick<OpenMonth, 'evaluation' | 'configuration'>

/** What was filed that a recap of this kind shows, beyond what was evaluated of it; undefined of most. */
export function filedFor(
  kind: EvaluatedKind,
  opened: Given,
  scope: RecapScope = {},
): FiledOf | undefined {
  const dates = datesOfMonth(opened.evaluation.month)
  const ofMonth = around(dates[0]!, dates.at(-1)!)
  switch (kind) {
    case 'daily-evaluation': {
      const date = dateOf(kind, opened, scope)
      return around(date, date)
    }
    case 'personal-report':
      return { ...ofMonth, employeeIds: scope.employeeId ? [scope.employeeId] : [] }
    case 'proposed-roster':
      return { ...ofMonth, forms: ['permit'] }
    default:
      return undefined
  }
}

/** The month before, where the dates of a recap of this kind reach back to it. */
export function monthBeforeFor(
  kind: EvaluatedKind,
  opened: Given,
  scope: RecapScope = {},
): Month | undefined {
  if (kind !== 'contacts') return undefined
  const month = monthOf(tracedSince(dateOf(kind, opened, scope)))
  return month === opened.evaluation.month ? undefined : month
}

/** The date that a recap of a day is about. */
function dateOf(
  kind: EvaluatedKind,
  { evaluation: { month, asOf }, configuration }: Given,
  scope: RecapScope,
): CivilDate {
  return identifyRecap(kind, scope, { month, asOf, zone: configuration.settings.zone }).date!
}

function around(first: CivilDate, last: CivilDate): Pick<FiledOf, 'since' | 'until'> {
  return { since: addDays(first, -NEIGHBOUR_DAYS), until: addDays(last, NEIGHBOUR_DAYS) }
}
