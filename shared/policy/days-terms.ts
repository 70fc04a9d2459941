import type { Employee, Unit } from '../model/employee.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause, DaysTerm, Weeks } from '../model/policy-term.ts'
import { isWho } from './is-who.ts'

/**
 * How many days clauses ask of this person at a place, or allow. Of one thing what names the person holds, and
 * not what is said of everybody.
 *
 * @example all at least 40 % at the office, managers 50 %: of a manager the latter alone
 */
export function daysTermsOf(
  policy: PolicyRecord | undefined,
  employee: Employee,
  unit: Unit | undefined,
): readonly (DaysTerm & CitedClause)[] {
  const all = policy?.terms?.filter((term) => term.kind === 'days-at-place') ?? []
  const its = all.filter(({ who }) => isWho(who, employee, unit))
  const named = its.filter((term) => term.named !== undefined)
  if (named.length === 0) return its
  return its.flatMap((term): (DaysTerm & CitedClause)[] => {
    if (term.named !== undefined) return [term]
    const { most, least, ...rest } = term
    const same = named.filter(({ place }) => place === term.place)
    const own = {
      ...(most && same.every((one) => !one.most) && { most }),
      ...(least && same.every((one) => !one.least) && { least }),
    }
    return own.most || own.least ? [{ ...rest, ...own }] : []
  })
}

/** The days at home in a week that a term allows, where that is all it says: rule `home-days` tells them. */
export function homeDaysAWeek({ place, within, most, least }: DaysTerm): number | undefined {
  const isOfHomeWeek =
    place === 'home' && within !== 'month' && within.weeks === 1 && least === undefined
  return isOfHomeWeek && most && 'days' in most ? most.days : undefined
}

/** The window of a term, counted from where it is in force. */
export function withinOf({ within, holds }: Pick<DaysTerm, 'within' | 'holds'>): 'month' | Weeks {
  return within === 'month' || !holds ? within : { ...within, from: holds.from }
}
