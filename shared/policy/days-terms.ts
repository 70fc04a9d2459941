import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause, DayAmount, DaysTerm, Weeks } from '../model/policy-term.ts'

/**
 * How many days clauses ask at a place of whose record this is, or allow. Of one thing what names the person holds, and
 * not what is said of everybody (`yields`).
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
    const own = {
      ...(most && !named.some((one) => yields(term, one, 'most')) && { most }),
      ...(least && !named.some((one) => yields(term, one, 'least')) && { least }),
    }
    return own.most || own.least ? [{ ...rest, ...own }] : []
  })
}

/** Whether a clause names the person in place of the days at home in a week that everybody may have. */
export function isNamedAtHome(policy: PolicyRecord | undefined): boolean {
  const days = policy?.parameters.maxHomeDaysPerWeek ?? null
  if (days === null) return false
  const cap = { place: 'home', within: { weeks: 1 }, most: { days } } as const
  return daysTermsOf(policy).some((one) => one.named !== undefined && yields(cap, one, 'most'))
}

type Said = Pick<DaysTerm, 'place' | 'within' | 'most' | 'least'>

/**
 * Whether what is said of everybody holds no more beside what names the person: of the same window always, of another
 * where the latter could not be made use of beside it. What is stricter in a window of its own stands beside it.
 *
 * @example all at most 2 days a week, a group 8 a month: of the group the latter alone; 4 a month: both
 */
function yields(general: Said, named: Said, bound: 'most' | 'least'): boolean {
  const [its, own] = [general[bound], named[bound]]
  if (general.place !== named.place || !its || !own) return false
  if (weeksOf(general) === weeksOf(named)) return true
  const [all, one] = [daysAWeek(its, general), daysAWeek(own, named)]
  return bound === 'most' ? one >= all : one <= all
}

/** A month as four, for the good of whom it names. */
const WEEKS_OF_MONTH = 4
const DAYS_OF_WEEK = 5

function weeksOf({ within }: Said): number | 'month' {
  return within === 'month' ? within : within.weeks
}

function daysAWeek(amount: DayAmount, { within }: Said): number {
  if ('share' in amount) return amount.share * DAYS_OF_WEEK
  return amount.days / (within === 'month' ? WEEKS_OF_MONTH : within.weeks)
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
