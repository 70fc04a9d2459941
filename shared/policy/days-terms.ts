import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause, DaysTerm, Weeks } from '../model/policy-term.ts'

/**
 * How many days clauses ask at a place of whose record this is, or allow. Of one thing what names the person holds, and
 * not what is said of everybody.
 *
 * @example all at least 40 % at the office, managers 50 %: of a manager the latter alone
 */
export function daysTermsOf(policy: PolicyRecord | undefined): readonly (DaysTerm & CitedClause)[] {
  const its = policy?.terms?.filter((term) => term.kind === 'days-at-place') ?? []
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

/** Whether a clause names the person that says how many days at home they may have. */
export function isNamedAtHome(policy: PolicyRecord | undefined): boolean {
  return daysTermsOf(policy).some(({ place, most, named }) => place === 'home' && most && named)
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
