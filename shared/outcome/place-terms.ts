import type { Employee } from '../model/employee.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { PlaceTerm, PolicyTerm } from '../model/policy-term.ts'
import type { DayContext } from './day-context.ts'
import type { FactsIndex } from './index-facts.ts'
import { isAlwaysInOffice } from './is-always-in-office.ts'

/** Clauses that say where those whom they name work. */
export function placesOf(policy: PolicyRecord | undefined): readonly (PolicyTerm & PlaceTerm)[] {
  return policy?.terms?.filter((term) => term.kind === 'place-of-work') ?? []
}

/**
 * Where a person must or must not work on a day of their own. What a clause says of everybody does not hold for whom
 * another names, nor for who is always at the office.
 *
 * @example all at home every Thursday, heads of units at the office: of a head the latter alone
 */
export function placeTermsOn(
  employee: Employee,
  day: DayContext,
  index: Pick<FactsIndex, 'units' | 'byId' | 'actedUnits'>,
): readonly (PolicyTerm & PlaceTerm)[] {
  const its = placesOf(day.policy)
  if (its.length === 0) return its
  const isApart =
    index.units.get(employee.unitCode)?.exemptFromWfh === true ||
    isAlwaysInOffice(employee, { ...day, index }) ||
    its.some((term) => isNamed(term) && term.must !== 'must-not')
  return its.filter(
    (term) => (term.must === 'must' || term.must === 'must-not') && (isNamed(term) || !isApart),
  )
}

/**
 * By which clauses a person may work at home, or elsewhere, once their superior allowed it for the day. What a clause
 * allows everybody it allows neither whom another names nor whose post or unit has no work from home.
 *
 * @example everybody at home on Fridays on request: whoever asks, but for a head of a unit who is always in the office
 */
export function permitTermsOn(
  employee: Employee,
  day: DayContext,
  index: Pick<FactsIndex, 'units' | 'byId' | 'actedUnits'>,
): readonly (PolicyTerm & PlaceTerm)[] {
  const its = placesOf(day.policy)
  const byPermit = its.filter(({ must }) => must === 'by-permit')
  if (byPermit.length === 0) return byPermit
  const isApart =
    index.units.get(employee.unitCode)?.exemptFromWfh === true ||
    isAlwaysInOffice(employee, { ...day, index }) ||
    day.parameters.noHomeClasses.includes(employee.positionClass) ||
    its.some((term) => isNamed(term) && term.must !== 'by-permit')
  return byPermit.filter((term) => isNamed(term) || !isApart)
}

function isNamed({ named, isOfAll }: PlaceTerm): boolean {
  return named !== undefined && !isOfAll
}

/** Where a day without a roster entry is spent, as clauses say; undefined where none does. */
export function placeWithoutEntry(terms: readonly PlaceTerm[]): 'office' | 'home' | undefined {
  const decides = termWithoutEntry(terms)
  if (!decides) return undefined
  return (decides.must === 'must') === (decides.place === 'office') ? 'office' : 'home'
}

/** By which of them that is: what must be comes before what must not. */
export function termWithoutEntry<Term extends PlaceTerm>(terms: readonly Term[]): Term | undefined {
  return (
    terms.find(({ must }) => must === 'must') ?? terms.find(({ place }) => place !== 'elsewhere')
  )
}
