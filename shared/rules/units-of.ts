import type { Unit } from '../model/employee.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import type { AgencyDay, AgencyRuleContext } from './rule.ts'

/** The units that have anyone employed that day and their people, by code. */
export function unitsOf(
  { people }: Pick<AgencyDay, 'people'>,
  { index }: AgencyRuleContext,
): { readonly unit: Unit; readonly people: readonly PersonDay[] }[] {
  const groups = Map.groupBy(people, ({ employee }) => employee.unitCode)
  return [...groups].flatMap(([code, its]) => {
    const unit = index.units.get(code)
    return unit ? [{ unit, people: its }] : []
  })
}
