import { actsFor, headOn } from '../model/acting-head.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { Configuration } from '../model/facts.ts'
import { isAboveNoMore, isAgencyHead } from '../model/review-chain.ts'
import { directoryOf } from './employee-directory.ts'

/** Chains of superiors are short; a longer one goes round in a circle. */
const LONGEST_CHAIN = 12

interface OnDate {
  readonly configuration: Pick<Configuration, 'employees' | 'units'>
  readonly date: CivilDate
}

/**
 * Whether one may speak for another on a date: a superior up the chain, the head of the other's unit, the
 * head of the agency, or who acts for one of these (Plh., Plt.), each by what they are that day. Nobody who
 * is not employed then; nobody for a unit that they head only at another time; never for oneself.
 */
export function isSuperiorOf(superior: Employee, employee: Employee, on: OnDate): boolean {
  const { configuration, date } = on
  const speaker = employeeOn(superior, date)
  if (!speaker || superior.id === employee.id) return false
  const own = employeeOn(employee, date) ?? employee
  if (isHeadOfUnit(speaker, own, on)) return true
  const represented = actsFor(superior.id, date, configuration.units).filter(
    (id) => id !== employee.id,
  )
  const { byId } = directoryOf(configuration)
  const isOverAll = (id: EmployeeId): boolean => {
    const one = byId.get(id)
    return one !== undefined && isAgencyHead(employeeOn(one, date) ?? one)
  }
  return (
    [superior.id, ...represented].some(isOverAll) ||
    listAbove(own, on).some(
      ({ id, elsewhere }) => represented.includes(id) || (id === superior.id && !elsewhere),
    )
  )
}

/** By their own row, or in the head's place; who acts for a head is not that head's superior. */
function isHeadOfUnit(speaker: Employee, own: Employee, { configuration, date }: OnDate): boolean {
  if (speaker.unitCode === own.unitCode && speaker.specialPost === 'kepala-unit') return true
  const unit = unitOf(own, configuration)
  const isHead = unit?.headId === speaker.id || unit?.headId === own.id
  return !isHead && headOn(unit, date) === speaker.id
}

interface Above {
  readonly id: EmployeeId
  readonly elsewhere: boolean
}

/** The head of the unit by *Unit Kerja*, and the superiors up the chain. */
function listAbove(employee: Employee, { configuration, date }: OnDate): Above[] {
  const { byId } = directoryOf(configuration)
  const linkTo = (id: EmployeeId, below: Employee): Above => {
    const unit = unitOf(below, configuration)
    return { id, elsewhere: isAboveNoMore(byId.get(id), below, { unit, date }) }
  }
  const headId = unitOf(employee, configuration)?.headId
  const above = headId === undefined || headId === employee.id ? [] : [linkTo(headId, employee)]
  let below: Employee | undefined = employee
  for (let step = 0; below?.superiorId && step < LONGEST_CHAIN; step++) {
    const link = linkTo(below.superiorId, below)
    above.push(link)
    const next = link.elsewhere ? undefined : byId.get(link.id)
    below = next && (employeeOn(next, date) ?? next)
  }
  return above
}

function unitOf({ unitCode }: Employee, { units }: Pick<Configuration, 'units'>): Unit | undefined {
  return units.find(({ code }) => code === unitCode)
}
