import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import { isWho } from '../../../shared/policy/is-who.ts'
import { isForUnit } from '../../../shared/regulations/terms-on.ts'
import { inList } from '../../../shared/regulations/in-list.ts'
import { regulationText } from './regulation-text.ts'

/** So few are told by name, and so many units by theirs. */
const TOLD = { people: 3, units: 4 }

/** Whom a clause names of the staff of a day, with their number. */
export function namedInWords(
  { employees, units }: Pick<Configuration, 'employees' | 'units'>,
  { regulation, clause }: { readonly regulation: Regulation; readonly clause: Clause },
  { date, language }: { readonly date: CivilDate; readonly language: Language },
): string {
  const text = regulationText(language)
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const staff = employees.flatMap((employee): Employee[] => {
    const present = employeeOn(employee, date)
    return present ? [present] : []
  })
  const named = staff.filter(
    (employee) =>
      isForUnit(regulation, employee.unitCode) &&
      isWho(clause.who, employee, unitOf.get(employee.unitCode)),
  )
  if (staff.length === 0) return text.named.noStaff
  if (named.length === 0) return text.named.nobody
  const names = [...new Set(named.map(({ unitCode }) => unitOf.get(unitCode)?.name || unitCode))]
  const where = names.length > TOLD.units ? text.units(names.length) : inList(names, language)
  if (clause.who.each) return text.named.eachUnit(named.length, where)
  if (named.length === staff.length) return text.named.everybody(named.length)
  if (named.length <= TOLD.people) {
    return text.named.few(
      inList(
        named.map(({ name }) => name),
        language,
      ),
    )
  }
  return text.named.some(named.length, where)
}
