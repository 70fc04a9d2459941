import type { CivilDate } from '../model/civil-date.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'
import type { PersonDay } from '../outcome/person-day.ts'
import { placeTermsOn, placeWithoutEntry } from '../outcome/place-terms.ts'
import { inBothLanguages } from './in-both-languages.ts'
import type { AgencyDay, AgencyRuleContext, PeriodFinding, PeriodRule } from './rule.ts'

interface Turns {
  readonly person: PersonDay
  office: number
  home: number
}

/** Fewer rostered days than this say nothing about turns. */
const FEWEST_DAYS = 5

/**
 * Home and office do not rotate within a unit (L5, K3): someone is always at the one place while
 * others take turns, or days at the office differ by more than the limit, as where nobody changes place. Only rostered days count,
 * of people who may be at home, on which no clause says where they are; told on the last day of the month under the policy.
 *
 * @example in a unit whose others take turns, one person with `WFH` on all of 12 rostered days
 */
export const rotation: PeriodRule = {
  id: 'rotation',
  title: { id: 'Tidak bergantian', en: 'No rotation' },
  find: findRotation,
}

function findRotation(
  days: readonly AgencyDay[],
  { index }: Pick<AgencyRuleContext, 'index'>,
): PeriodFinding[] {
  const first = days[0]
  const last = days.at(-1)
  if (!first || !last) return []
  const { date, parameters } = last.context
  const period = { from: first.context.date, until: date }
  const byUnit = Map.groupBy(turnsOf(days, index), ({ person }) => person.employee.unitCode)
  return [...byUnit].flatMap(([unitCode, turns]) => [
    ...oneSided(turns, period),
    ...spread(turns, { unitCode, limit: parameters.rotationSpreadDays, period }),
  ])
}

function turnsOf(days: readonly AgencyDay[], index: FactsIndex): Turns[] {
  const turns = new Map<string, Turns>()
  for (const person of days.flatMap(({ people }) => people)) {
    if (!takesTurns(person, index)) continue
    const known = turns.get(person.employee.id) ?? { person, office: 0, home: 0 }
    turns.set(person.employee.id, known)
    if (person.plan.kind === 'office') known.office++
    else known.home++
  }
  return [...turns.values()].filter(({ office, home }) => office + home >= FEWEST_DAYS)
}

function takesTurns(
  { employee, day, plan, alwaysInOffice, exempt }: PersonDay,
  index: FactsIndex,
): boolean {
  if (alwaysInOffice || exempt || !day.workingDay || plan.cells.length === 0) return false
  if (day.parameters.noHomeClasses.includes(employee.positionClass)) return false
  if (placeWithoutEntry(placeTermsOn(employee, day, index)) !== undefined) return false
  return plan.kind === 'office' || plan.kind === 'home'
}

interface Period {
  readonly from: CivilDate
  readonly until: CivilDate
}

function oneSided(turns: readonly Turns[], period: Period): PeriodFinding[] {
  const others = turns.filter(({ office, home }) => office > 0 && home > 0).length
  if (others === 0) return []
  return turns
    .filter(({ office, home }) => office === 0 || home === 0)
    .map(({ person, office, home }) => ({
      date: period.until,
      severity: 'warning',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.rotationOneSided({
          place: home === 0 ? 'office' : 'home',
          days: office + home,
          others,
          ...period,
        }),
      ),
    }))
}

function spread(
  turns: readonly Turns[],
  given: { readonly unitCode: string; readonly limit: number | null; readonly period: Period },
): PeriodFinding[] {
  const { unitCode, limit, period } = given
  const offices = turns.map(({ office }) => office)
  const least = Math.min(...offices)
  const most = Math.max(...offices)
  if (limit === null || turns.length < 2 || most - least <= limit) return []
  return [
    {
      date: period.until,
      severity: 'warning',
      subject: { kind: 'unit', unitCode },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.rotationSpread({ least, most, limit, ...period }),
      ),
    },
  ]
}
