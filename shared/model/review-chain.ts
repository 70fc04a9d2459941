import { headOn, standInOf } from './acting-head.ts'
import type { CivilDate } from './civil-date.ts'
import type { Employee, EmployeeId, Unit } from './employee.ts'
import { employeeOn } from './employment.ts'

/** Who is above whom. */
export interface Staff {
  readonly byId: ReadonlyMap<EmployeeId, Employee>
  readonly units: ReadonlyMap<string, Pick<Unit, 'headId' | 'acting'>>
  /** Everybody who is or was the head of the dinas or the camat (`agencyHeadsOf`). */
  readonly agencyHeads: readonly Employee[]
}

/** Whether nobody of the agency is above them. */
export function isAgencyHead({ specialPost }: Pick<Employee, 'specialPost'>): boolean {
  return specialPost === 'kepala-dinas' || specialPost === 'camat'
}

/** Those who head the agency by any of their rows. */
export function agencyHeadsOf(employees: readonly Employee[]): Employee[] {
  return employees.filter((one) => [one, ...(one.periods ?? [])].some(isAgencyHead))
}

type Headed = Pick<Unit, 'code' | 'headId' | 'acting'>

/**
 * Whether somebody heads this unit only at another time: *Unit Kerja* has no dates, and by their own rows of
 * *Pegawai* they are in another unit that day. Who acts for its head then is not.
 */
export function isElsewhere(one: Employee | undefined, unit: Headed, date: CivilDate): boolean {
  const then = one && employeeOn(one, date)
  if (!then || then.unitCode === unit.code) return false
  const isHead = unit.headId === one.id
  if (!isHead && headOn(unit, date) === one.id) return false
  return (one.periods ?? []).some(
    ({ unitCode, specialPost }) =>
      unitCode === unit.code && (isHead || specialPost === 'kepala-unit'),
  )
}

/**
 * Whether somebody is written above a person of this unit as its head, which they are at another time. Who heads
 * it has a superior elsewhere in any case, also one who headed it before.
 */
export function isAboveNoMore(
  one: Employee | undefined,
  below: Employee,
  { unit, date }: { readonly unit: Omit<Headed, 'code'> | undefined; readonly date: CivilDate },
): boolean {
  const isHead = unit?.headId === below.id || below.specialPost === 'kepala-unit'
  return !isHead && isElsewhere(one, { ...unit, code: below.unitCode }, date)
}

/**
 * Who decides on a date on what a person files, one after the other (*berjenjang*): the direct superior,
 * else the head of the unit, their own superiors in turn, at the end the head of the agency; in the place
 * of each who acts for them that day (Plh., Plt.), but nobody on their own; past everybody who is not
 * employed that day, or heads the unit only at another time. Nobody above the head of the agency is in the
 * workbook. The first may be somebody of whom only the number is known.
 */
export function reviewChain(
  employee: Employee,
  staff: Staff,
  date: CivilDate,
): readonly EmployeeId[] {
  const then = (one: Employee): Employee => employeeOn(one, date) ?? one
  const isThere = (id: EmployeeId): boolean => {
    const known = staff.byId.get(id)
    return known === undefined || employeeOn(known, date) !== undefined
  }
  const above: EmployeeId[] = []
  let below = then(employee)
  while (!isAgencyHead(below)) {
    const under = below
    const unit = staff.units.get(under.unitCode)
    const isGone = (id: EmployeeId): boolean =>
      isAboveNoMore(staff.byId.get(id), under, { unit, date }) &&
      standInOf(id, date, staff.units.values()) === undefined
    const next = [under.superiorId, unit?.headId ?? headOn(unit, date)].find(
      (id) =>
        id !== undefined &&
        id !== employee.id &&
        !above.includes(id) &&
        !isGone(id) &&
        (above.length === 0 || staff.byId.has(id)),
    )
    if (next === undefined) break
    above.push(next)
    const known = staff.byId.get(next)
    if (known) below = then(known)
  }
  if (!isAgencyHead(then(employee))) {
    const head = staff.agencyHeads.find((one) => isAgencyHead(employeeOn(one, date) ?? {}))
    if (head && !above.includes(head.id)) above.push(head.id)
  }
  const deciding = above
    .map((id) => {
      const standIn = standInOf(id, date, staff.units.values())
      return standIn !== undefined && isThere(standIn) ? standIn : id
    })
    .filter((id, place, all) => id !== employee.id && isThere(id) && all.indexOf(id) === place)
  return deciding.length > 0 ? deciding : above.filter(isThere)
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
      ...agencyHeadsOf([employee]).map(({ id }) => id),
      ...[employee, ...(employee.periods ?? [])].map(({ superiorId }) => superiorId),
    ]),
    ...units.flatMap(({ headId, acting = [] }) => [headId, ...acting.map((one) => one.employeeId)]),
  ]
  return [...new Set(reviewers.filter((id) => id !== undefined))]
}
