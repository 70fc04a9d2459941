import type { Employee, EmployeeId, Unit } from './employee.ts'

/** Who is above whom. */
export interface Staff {
  readonly byId: ReadonlyMap<EmployeeId, Employee>
  readonly units: ReadonlyMap<string, Pick<Unit, 'headId'>>
  /** The head of the dinas or the camat. */
  readonly agencyHead?: Employee
}

/** Whether nobody of the agency is above them. */
export function isAgencyHead({ specialPost }: Pick<Employee, 'specialPost'>): boolean {
  return specialPost === 'kepala-dinas' || specialPost === 'camat'
}

/**
 * Who decides on what a person files, one after the other (*berjenjang*): the direct superior, else the
 * head of the unit, their own superiors in turn, at the end the head of the agency. Nobody above the
 * head of the agency is in the workbook. The first may be somebody of whom only the number is known.
 */
export function reviewChain(employee: Employee, staff: Staff): readonly EmployeeId[] {
  const chain: EmployeeId[] = []
  let below = employee
  while (!isAgencyHead(below)) {
    const above = [below.superiorId, staff.units.get(below.unitCode)?.headId].find(
      (id) =>
        id !== undefined &&
        id !== employee.id &&
        !chain.includes(id) &&
        (chain.length === 0 || staff.byId.has(id)),
    )
    if (above === undefined) break
    chain.push(above)
    below = staff.byId.get(above) ?? below
  }
  const head = staff.agencyHead?.id
  const goesOn = !isAgencyHead(employee) && head !== undefined && !chain.includes(head)
  return goesOn ? [...chain, head] : chain
}
