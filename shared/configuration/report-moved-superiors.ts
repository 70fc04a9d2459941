import type { Employee, Unit } from '../model/employee.ts'
import type { TableRow } from '../workbook/table.ts'

/**
 * Tells of rows that still name as superior who went from that unit to another, while somebody else heads it: most
 * often only the transfer was typed. Until the cell is mended it counts as it stands.
 */
export function reportMovedSuperiors(
  rows: readonly { readonly row: TableRow; readonly employee: Employee }[],
  { people, units }: { readonly people: readonly Employee[]; readonly units: readonly Unit[] },
): void {
  const byId = new Map(people.map((one) => [one.id, one]))
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  for (const { row, employee } of rows) {
    const { superiorId, unitCode } = employee
    const superior = superiorId === undefined ? undefined : byId.get(superiorId)
    const unit = unitOf.get(unitCode)
    if (!superior?.periods || !unit || superior.unitCode === unitCode) continue
    const { headId } = unit
    const isHead = employee.specialPost === 'kepala-unit' || headId === employee.id
    if (isHead || headId === undefined || headId === superiorId) continue
    const last = superior.periods.findLast((one) => one.unitCode === superior.unitCode)
    const there = superior.periods.filter((one) => one.unitCode === unitCode)
    const isPast = (employee.employedUntil ?? '9999') < (last?.employedFrom ?? '')
    // Who headed it by their own row is above nobody of it since (`isElsewhere`).
    const isKnown = there.some(({ specialPost }) => specialPost === 'kepala-unit')
    if (there.length === 0 || isKnown || isPast) continue
    const head = byId.get(headId)?.name ?? headId
    row.report('superiorId', 'superior-moved', (text) =>
      text.superiorMoved({ name: superior.name, unitCode: superior.unitCode, head }),
    )
  }
}
