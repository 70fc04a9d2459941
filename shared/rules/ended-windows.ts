import { isWorkingDay } from '../calendar/working-day.ts'
import { windowOf } from '../calendar/windows.ts'
import type { Employee } from '../model/employee.ts'
import { datesOfMonth, monthOf, type CivilDate } from '../model/civil-date.ts'
import type { Localized } from '../model/language.ts'
import type { CitedClause, HeldTerm, Weeks } from '../model/policy-term.ts'
import { dayContext } from '../outcome/day-context.ts'
import { evaluatePerson } from '../outcome/evaluate-person.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { contextsBetween } from './earlier-days.ts'
import type { RuleContext } from './rule.ts'

/**
 * A month or a window of weeks that is over, or in which the clause binds on no day of a later month, and a person's
 * working days in it on which the clause held.
 */
export interface EndedWindow<Term> {
  /** As it held on the last of the days. */
  readonly term: Term
  readonly dates: readonly CivilDate[]
  readonly days: readonly FiledDay[]
  /** The regulation ended within it: what was to come could not be done any more. */
  readonly isCut: boolean
}

/**
 * The windows of a person that end among the days of a month, of each clause; days before the month are evaluated
 * again. A window that is not over is none. `bindsOn` says whether the clause still binds on a later date: each window
 * ends in one month, whatever ends within it. Where a window counts of many together, those from `begun` on count whom the
 * clause bound before the month alone.
 */
export function endedWindows<Term extends HeldTerm & CitedClause>(
  days: readonly FiledDay[],
  rules: RuleContext,
  {
    termsOf,
    withinOf,
    bindsOn,
    begun,
  }: {
    readonly termsOf: (person: FiledDay) => readonly Term[]
    readonly withinOf: (term: Term) => 'month' | Weeks
    readonly bindsOn: (term: Term, date: CivilDate, employee: Employee) => boolean
    readonly begun?: CivilDate | undefined
  },
): EndedWindow<Term>[] {
  const [first] = days
  if (!first) return []
  const month = datesOfMonth(monthOf(first.day.date))
  const found = new Map<string, { term: Term; dates: readonly CivilDate[]; days: FiledDay[] }>()
  const before = begun ? daysBefore(month[0]!, [begun], { first, rules }) : []
  for (const person of [...before, ...days].filter(({ day }) => day.workingDay)) {
    for (const term of onceEach(termsOf(person))) {
      const dates = windowOf(person.day.date, withinOf(term))
      const within = dates.filter((date) => month.includes(date))
      if (within.length === 0) continue
      const isOfMonth = person.day.date >= month[0]!
      const working = within.filter((date) => isWorkingDay(date, rules.settings, rules.holidays))
      if (!isOfMonth && !working.some((date) => bindsOn(term, date, first.employee))) continue
      const key = `${dates[0]} ${askedKey(term)}`
      const known = found.get(key) ?? { term, dates, days: [] }
      if (isOfMonth) known.days.push(person)
      found.set(key, { ...known, term })
    }
  }
  return [...found.values()].flatMap((window) => {
    const { term, dates } = window
    const working = dates.filter((date) => isWorkingDay(date, rules.settings, rules.holidays))
    const last = working.at(-1)
    const ended = working.findLast((date) => date <= month.at(-1)!)
    if (last === undefined || ended === undefined || !isOver(ended, window.days, rules)) return []
    const later = working.filter((date) => date > ended)
    if (later.some((date) => bindsOn(term, date, first.employee))) return []
    const earlier = daysBefore(month[0]!, dates, { first, rules }).filter(
      (person) =>
        person.day.workingDay && termsOf(person).some((one) => askedKey(one) === askedKey(term)),
    )
    const until = term.holds?.until
    const isCut = until !== undefined && until < last
    return [{ term, dates, days: [...earlier, ...window.days], isCut }]
  })
}

/** Of clauses that ask the same the first: each day counts once. */
function onceEach<Term extends HeldTerm & CitedClause>(terms: readonly Term[]): readonly Term[] {
  return [
    ...new Map(terms.toReversed().map((term) => [askedKey(term), term])).values(),
  ].toReversed()
}

/**
 * What a clause asks, by whatever regulation it goes on, whatever those whom it names are called, and whatever units its
 * regulation still holds for.
 */
export function askedKey(asked: HeldTerm & CitedClause & { readonly named?: Localized }): string {
  const { clause: _, severity: __, named: ____, holds, ...term } = asked
  if (!holds) return JSON.stringify(term)
  const { until: ___, ...when } = holds
  return JSON.stringify([{ ...term, who: undefined }, when])
}

function isOver(last: CivilDate, days: readonly FiledDay[], rules: RuleContext): boolean {
  const { calendarDay } = dayContext(last, rules)
  return rules.asOf.hasCome(calendarDay.endMs) && days.every(({ over }) => over)
}

function daysBefore(
  first: CivilDate,
  dates: readonly CivilDate[],
  { first: { employee }, rules }: { readonly first: FiledDay; readonly rules: RuleContext },
): FiledDay[] {
  const from = dates[0]!
  if (from >= first) return []
  return evaluatePerson(employee, contextsBetween(from, first, rules), rules)
}
