import type { DayRecord } from '../../evaluation/day-record-of.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import { employeeOn } from '../../model/employment.ts'
import type { ScopedInput } from '../scoped-input.ts'

/**
 * People's days on these dates, by the unit in which they were on each: out of the month of the recap and those
 * around it, as they were evaluated once for all recaps. Nobody is evaluated here.
 */
export function daysOfUnits(
  { facts, evaluation, around = [] }: Pick<ScopedInput, 'facts' | 'evaluation' | 'around'>,
  dates: readonly CivilDate[],
): ReadonlyMap<string, readonly DayRecord[]> {
  const asked = new Set(dates)
  const months = [{ employees: facts.employees, people: evaluation.people }, ...around]
  const days = months.flatMap(({ employees, people }) => {
    const byId = new Map(employees.map((employee) => [employee.id, employee]))
    return people.flatMap(({ employeeId, records }) => {
      const whole = byId.get(employeeId)
      return records.flatMap((record) => {
        const { date } = record.outcome
        if (!whole || !asked.has(date)) return []
        return { code: (employeeOn(whole, date) ?? whole).unitCode, record }
      })
    })
  })
  const byUnit = Map.groupBy(days, ({ code }) => code)
  return new Map([...byUnit].map(([code, its]) => [code, its.map(({ record }) => record)]))
}
