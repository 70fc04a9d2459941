import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { RestrictionAct } from '../../ports/restriction-records.ts'
import type { Agency, Store } from '../../ports/store.ts'

/** By present number, the act by which each person's data are restricted now (UU 27/2022, Article 11). */
export async function loadRestricted(
  { store }: { readonly store: Pick<Store, 'restrictions'> },
  { id }: Pick<Agency, 'id'>,
  { numbers = {} }: Pick<Configuration, 'numbers'>,
): Promise<ReadonlyMap<EmployeeId, RestrictionAct>> {
  const restricted = new Map<EmployeeId, RestrictionAct>()
  for (const act of await store.restrictions.list(id)) {
    const present = numbers[act.employeeId] ?? act.employeeId
    if (act.restricted) restricted.set(present, act)
    else restricted.delete(present)
  }
  return restricted
}
