import type { CivilDate } from '../model/civil-date.ts'
import type { EmployeeId } from '../model/employee.ts'
import { dayFor, type DayContext } from '../outcome/day-context.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { Limit } from './limit.ts'
import {
  type EmployedDay,
  type Standing,
  standingOf,
  isInTurns,
  byCitation,
  membersOf,
  wordsOf,
} from './person-standing.ts'

/** The minimum of each service unit. */
export function servicesOf(
  { date }: DayContext,
  { people, index }: { readonly people: readonly Standing[]; readonly index: FactsIndex },
): Limit[] {
  const limits: Limit[] = []
  for (const [code, its] of Map.groupBy(people, ({ employee }) => employee.unitCode)) {
    const unit = index.units.get(code)
    if (!unit?.publicService || !unit.minimumOnDuty) continue
    const asked = byCitation(its.filter(isAsked), 'service-coverage')
    for (const { citation, members } of asked.length > 0
      ? asked
      : [{ citation: '', members: its }]) {
      limits.push({
        kind: 'service',
        least: unit.minimumOnDuty,
        counts: members[0]!.day.parameters.coverageCounts,
        members: membersOf(members, wordsOf(unit, code)),
        dates: [date],
        citation,
      })
    }
  }
  return limits
}

function isAsked({ day }: Standing): boolean {
  return day.policy?.clauses['service-coverage'] !== undefined
}

/** Turns of each unit over the days of one clause; who changes unit takes turns in the first. */
export function rotationsOf(days: readonly EmployedDay[], index: FactsIndex): Limit[] {
  const periods = new Map<string, Turns>()
  for (const { context, employed } of days) {
    if (!context.workingDay || !context.policy) continue
    for (const employee of employed) {
      const day = dayFor(employee, context, index)
      if (!isRotated(day)) continue
      const [name = ''] = day.policy?.asks?.['rotation'] ?? []
      const period = periods.get(name) ?? { on: new Map(), turns: new Map() }
      periods.set(name, period)
      const its = period.on.get(context.date) ?? new Set()
      period.on.set(context.date, its)
      const person = standingOf(employee, context, index)
      if (!isInTurns(person)) continue
      its.add(employee.id)
      if (!period.turns.has(employee.id)) period.turns.set(employee.id, person)
    }
  }
  return [...periods.values()].flatMap(({ on, turns }) => {
    return byCitation([...turns.values()], 'rotation').flatMap(({ citation, members }) => {
      const units = Map.groupBy(members, ({ employee }) => employee.unitCode)
      return [...units].map(([code, of]): Limit => ({
        kind: 'rotation',
        spread: of[0]!.day.parameters.rotationSpreadDays,
        members: { ...membersOf(of, wordsOf(index.units.get(code), code)), on },
        dates: [...on.keys()],
        citation,
      }))
    })
  })
}

/** Whom a clause has take turns on each day, and how each stood on their first. */
interface Turns {
  readonly on: Map<CivilDate, Set<EmployeeId>>
  readonly turns: Map<EmployeeId, Standing>
}

function isRotated({ policy, parameters }: DayContext): boolean {
  return policy?.clauses['rotation'] !== undefined || parameters.rotationSpreadDays !== null
}
