import type { CivilDate } from './civil-date.ts'
import type { ActingHead, EmployeeId, Unit } from './employee.ts'

type Headed = Pick<Unit, 'headId' | 'acting'>

/** Who heads the unit on a date: who acts for its head then (Plh., Plt.), of several the last row; else its head. */
export function headOn(unit: Headed | undefined, date: CivilDate): EmployeeId | undefined {
  return unit?.acting?.findLast((one) => isOn(one, date))?.employeeId ?? unit?.headId
}

/** Who acts on a date for somebody who heads a unit; undefined where nobody does. */
export function standInOf(
  id: EmployeeId,
  date: CivilDate,
  units: Iterable<Headed>,
): EmployeeId | undefined {
  for (const unit of units) {
    if (unit.headId !== id) continue
    const head = headOn(unit, date)
    if (head !== id) return head
  }
  return undefined
}

/** Whom a person acts for on a date. */
export function actsFor(id: EmployeeId, date: CivilDate, units: Iterable<Headed>): EmployeeId[] {
  const heads: EmployeeId[] = []
  for (const unit of units) {
    const { headId } = unit
    if (headId !== undefined && headId !== id && unit.acting && headOn(unit, date) === id) {
      heads.push(headId)
    }
  }
  return heads
}

function isOn({ from, until }: ActingHead, date: CivilDate): boolean {
  return !(from && date < from) && !(until && date > until)
}
