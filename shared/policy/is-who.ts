import type { Employee, Unit } from '../model/employee.ts'
import { isSameGroup } from '../model/is-same-group.ts'
import type { Who, WhoPart } from '../model/regulation.ts'

/**
 * Whether a clause binds this person of that unit. Groups are the same whatever their case and spaces; of each unit
 * nobody is who is of none.
 *
 * @example isWho({ of: [], except: [{ kind: 'service-units' }] }, clerk, { ...unit, publicService: true }) // false
 */
export function isWho(
  { of, except, each }: Who,
  employee: Employee,
  unit: Unit | undefined,
): boolean {
  const is = (part: WhoPart): boolean => isPart(part, employee, unit)
  if (each && employee.unitCode === '') return false
  return (of.length === 0 || of.some(is)) && !except.some(is)
}

function isPart(part: WhoPart, employee: Employee, unit: Unit | undefined): boolean {
  switch (part.kind) {
    case 'class':
      return employee.positionClass === part.positionClass
    case 'post':
      return employee.specialPost === part.post
    case 'status':
      return employee.status === part.status
    case 'unit':
      return employee.unitCode.toLowerCase() === part.code.toLowerCase()
    case 'service-units':
      return unit?.publicService === true
    case 'exempt-units':
      return unit?.exemptFromWfh === true
    case 'without-internet':
      return !employee.internetAtHome
    case 'group':
      return employee.groups?.some((group) => isSameGroup(group, part.name)) === true
  }
}
