import { standInOf } from './acting-head.ts'
import type { CivilDate } from './civil-date.ts'
import type { Employee, EmployeeId, Unit } from './employee.ts'

/** Who is above whom. */
export interface Staff {
  readonly byId: ReadonlyMap<EmployeeId, Employee>
  readonly units: ReadonlyMap<string, Pick<Unit, 'headId' | 'acting'>>
  /** The head of the dinas or the camat. */
  readonly agencyHead?: Employee | undefined
}

/** Whether nobody of the agency is above them. */
export function isAgencyHead({ specialPost }: Pick<Employee, 'specialPost'>): boolean {
  return specialPost === 'kepala-dinas' || specialPost === 'camat'
}

/**
 * Who decides on a date on what a person files, one after the other (*berjenjang*): the direct superior,
 * else the head of the unit, their own superiors in turn, at the end the head of the agency; in the place
 * of each who acts for them that day (Plh., Plt.), but nobody on their own. Nobody above the head of the
 * agency is in the workbook. The first may be somebody of whom only the number is known.
 */
export function reviewChain(
  employee: Employee,
  staff: Staff,
  date: CivilDate,
): readonly EmployeeId[] {
  const above: EmployeeId[] = []
  let below = employee
  while (!isAgencyHead(below)) {
    const next = [below.superiorId, staff.units.get(below.unitCode)?.headId].find(
      (id) =>
        id !== undefined &&
        id !== employee.id &&
        !above.includes(id) &&
        (above.length === 0 || staff.byId.has(id)),
    )
    if (next === undefined) break
    above.push(next)
    below = staff.byId.get(next) ?? below
  }
  const head = staff.agencyHead?.id
  if (!isAgencyHead(employee) && head !== undefined && !above.includes(head)) above.push(head)
  const deciding = above
    .map((id) => standInOf(id, date, staff.units.values()) ?? id)
    .filter((id, place, all) => id !== employee.id && all.indexOf(id) === place)
  return deciding.length > 0 ? deciding : above
}

/** Everybody to whom a review may fall, at any time; by the tabs as they stand. */
export function listReviewers({
  employees,
  units,
}: {
  readonly employees: readonly Employee[]
  readonly units: readonly Unit[]
}): readonly EmployeeId[] {
  const reviewers = [
    ...employees.flatMap((employee) => [
      isAgencyHead(employee) ? employee.id : undefined,
      ...[employee, ...(employee.periods ?? [])].map(({ superiorId }) => superiorId),
    ]),
    ...units.flatMap(({ headId, acting = [] }) => [headId, ...acting.map((one) => one.employeeId)]),
  ]
  return [...new Set(reviewers.filter((id) => id !== undefined))]
}
