import type { Zone } from '../model/agency.ts'
import type { Month } from '../model/civil-date.ts'
import { dayOfRecap, type RecapScope } from './recap-scope.ts'
import type { RecapIdentity } from './recap-tab-of.ts'
import { getRecap, type RecapKey } from './recaps.ts'

/** Which recap of its kind is asked for. */
export function identifyRecap(
  key: RecapKey,
  scope: RecapScope,
  given: { readonly month: Month; readonly asOf: string; readonly zone: Zone },
): RecapIdentity {
  const row = getRecap(key)
  const { month } = given
  const unit = row.byUnit && scope.unitCode ? { unitCode: scope.unitCode } : {}
  const person = scope.employeeId ? { employeeId: scope.employeeId } : {}
  const date = scope.date ?? dayOfRecap(given)
  switch (row.scope) {
    case 'standing':
      return { key }
    case 'month':
      return { key, month, ...unit }
    case 'period':
      return { key, month, ...(scope.date && { date: scope.date }), ...unit }
    case 'day':
      return { key, date, ...unit }
    case 'person-month':
      return { key, month, ...person }
    case 'person-day':
      return { key, date, ...person }
  }
}
